package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a user saves as {@code user_info_file.json} in a Merkle tree V2 round (okx/proof-of-reserves
 * common/merklev2.go, SelfInfo): the balance and the leaves it is split into. Canonical in every
 * field; {@link MerkleV2Verifier} says whether it is right.
 *
 * @param hash of nonce and total
 * @param nonce 1 to 128 lower-case hexadecimal digits
 * @param leaves two as published
 * @param ignored JSON pointers of keys that neither the original nor this reader reads
 */
public record MerkleV2User(
    TreeHash hash, String nonce, CoinBalances total, List<Leaf> leaves, List<String> ignored) {
  /** Longest file read, in bytes. */
  public static final int MAX_BYTES = 1 << 16;

  /** Most leaves read. */
  public static final int MAX_LEAVES = 64;

  /** A part of the user's balance as the tree holds it. */
  public record Leaf(TreeHash hash, CoinBalances balances) {}

  private static final Set<String> USER_KEYS = Set.of("hash", "nonce", "totalBalances", "nodes");
  private static final Set<String> LEAF_KEYS = Set.of("hash", "balances");

  public MerkleV2User {
    Objects.requireNonNull(hash);
    Objects.requireNonNull(nonce);
    Objects.requireNonNull(total);
    leaves = List.copyOf(leaves);
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads a file.
   *
   * @throws MalformedInputException if it is not JSON of the published form, with canonical decimal
   *     amounts and lower-case hexadecimal hashes
   */
  public static MerkleV2User read(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.open(source, MAX_BYTES)) {
      BalancesReader reader = new BalancesReader(in);
      Fields fields = new Fields();
      reader.object(
          USER_KEYS,
          Set.of(),
          name -> {
            switch (name) {
              case "hash" -> fields.hash = reader.hash();
              case "nonce" -> fields.nonce = reader.nonce();
              case "totalBalances" -> fields.balances = reader.balances();
              default -> in.array(MAX_LEAVES, i -> fields.leaves.add(leaf(reader)));
            }
          });
      in.end();
      return new MerkleV2User(
          fields.hash, fields.nonce, fields.balances, fields.leaves, reader.ignored());
    }
  }

  private static Leaf leaf(BalancesReader reader) throws IOException, MalformedInputException {
    Fields fields = new Fields();
    reader.object(
        LEAF_KEYS,
        Set.of(),
        name -> {
          if (name.equals("hash")) {
            fields.hash = reader.hash();
          } else {
            fields.balances = reader.balances();
          }
        });
    return new Leaf(fields.hash, fields.balances);
  }

  private static final class Fields {
    private TreeHash hash;
    private String nonce;
    private CoinBalances balances;
    private final List<Leaf> leaves = new ArrayList<>();
  }
}
