package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.hash.HashOut;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user saves as {@code *_inclusion_proof.json} in a zk-STARK V2 round
 * (okx/proof-of-reserves-v2 merkle_proof.rs, MerkleProof). Canonical in every field, but of any
 * shape: {@link InclusionVerifier} compares it with the round's.
 *
 * @param index position of the account among all leaves, unsigned
 * @param binarySiblings siblings in the batch tree, from the leaf up
 * @param layers siblings in the recursive layers, from the batch up
 */
public record UserInclusionProof(
    Account account, long index, List<HashOut> binarySiblings, List<Layer> layers) {
  /** Longest file read, in bytes. */
  public static final int MAX_BYTES = 1 << 17;

  /**
   * Siblings of one recursive layer, in order; the own hash stands between left and right.
   *
   * @param left hashes before the own one
   * @param right hashes after it
   */
  public record Layer(List<HashOut> left, List<HashOut> right) {
    public Layer {
      left = HashList.copyOf(left);
      right = HashList.copyOf(right);
    }
  }

  public UserInclusionProof {
    Objects.requireNonNull(account);
    binarySiblings = HashList.copyOf(binarySiblings);
    layers = List.copyOf(layers);
  }

  /**
   * Reads a file.
   *
   * @throws MalformedInputException if it is not JSON of exactly the published form, with canonical
   *     decimal amounts, lower-case hexadecimal ids and hashes, and elements below the field's
   *     order
   */
  public static UserInclusionProof read(Source source) throws IOException, MalformedInputException {
    return parse(source.name(), source.read(MAX_BYTES));
  }

  /** As {@link #read}, from bytes in memory. */
  public static UserInclusionProof parse(String name, byte[] json)
      throws IOException, MalformedInputException {
    Optional<UserInclusionProof> published = PublishedForm.read(json);
    return published.isPresent() ? published.get() : UserInclusionProofReader.parse(name, json);
  }
}
