package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user saves as {@code merkle_proof_file.json} in a Merkle tree V1 round
 * (okx/proof-of-reserves common/merkle.go, MerkleProof). Canonical in every field, but of any
 * shape: {@link MerkleV1Verifier} says whether it is right.
 *
 * @param own the user's leaf
 * @param path siblings from the leaf's up, then the root; at least one node
 * @param ignored JSON pointers of keys that neither the original nor this reader reads
 */
public record MerkleV1Proof(Leaf own, List<Node> path, List<String> ignored) {
  /** Longest file read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** Longest path read; a tree of all people needs 34. */
  public static final int MAX_PATH = 64;

  /** Node types of the format. */
  public static final int LEFT = 1;

  public static final int RIGHT = 2;
  public static final int ROOT = 3;
  public static final int PADDING = 4;

  /**
   * The user's leaf.
   *
   * @param nonce 1 to 128 lower-case hexadecimal digits
   * @param type 0..9; {@link #LEFT} or {@link #RIGHT} as published
   * @param height 1 as published
   */
  public record Leaf(String nonce, TreeHash hash, CoinBalances balances, int type, int height) {}

  /**
   * Another node.
   *
   * @param type 0..9
   * @param height 1 for leaves, as published
   * @param nonce of the neighbour leaf, which the published file shows
   */
  public record Node(
      TreeHash hash, CoinBalances balances, int type, int height, Optional<String> nonce) {}

  public MerkleV1Proof {
    Objects.requireNonNull(own);
    path = List.copyOf(path);
    ignored = List.copyOf(ignored);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a path ends with the root");
    }
  }

  /** The last entry of the path. */
  public Node root() {
    return path.get(path.size() - 1);
  }

  /**
   * Reads a file.
   *
   * @throws MalformedInputException if it is not JSON of the published form, with canonical decimal
   *     amounts and lower-case hexadecimal hashes
   */
  public static MerkleV1Proof read(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.open(source, MAX_BYTES)) {
      return new MerkleV1Reader(in).proof();
    }
  }
}
