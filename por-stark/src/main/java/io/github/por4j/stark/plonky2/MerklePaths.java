package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.PoseidonLanes;
import java.util.List;

/**
 * Hashes the openings of one tree by all queries together, level by level (hash/merkle_proofs.rs
 * verify_merkle_proof_to_cap). Leaves have at least five elements, so that they are hashed.
 */
final class MerklePaths {
  private static final int ELEMENTS = HashOut.ELEMENTS;

  private MerklePaths() {}

  /**
   * Where the paths end.
   *
   * @param openings of the same length each, in leaf and path
   * @param leafIndices of the opened leaves
   * @return a hash for each opening, to be compared with the cap
   */
  static HashOut[] ends(
      List<RootProofFile.MerkleOpening> openings, int[] leafIndices, PoseidonLanes poseidon) {
    int count = openings.size();
    long[] nodes = hashLeaves(openings, poseidon);
    long[] pairs = new long[2 * ELEMENTS * count];
    int height = openings.get(0).siblings().length / ELEMENTS;
    for (int level = 0; level < height; level++) {
      for (int k = 0; k < count; k++) {
        long[] siblings = openings.get(k).siblings();
        boolean right = (leafIndices[k] >>> level & 1) != 0;
        int pair = 2 * ELEMENTS * k;
        int own = right ? pair + ELEMENTS : pair;
        int other = right ? pair : pair + ELEMENTS;
        System.arraycopy(nodes, ELEMENTS * k, pairs, own, ELEMENTS);
        System.arraycopy(siblings, ELEMENTS * level, pairs, other, ELEMENTS);
      }
      poseidon.hash(pairs, 0, 2 * ELEMENTS, count, nodes, 0);
    }
    HashOut[] ends = new HashOut[count];
    for (int k = 0; k < count; k++) {
      ends[k] = HashOut.of(nodes, ELEMENTS * k);
    }
    return ends;
  }

  private static long[] hashLeaves(
      List<RootProofFile.MerkleOpening> openings, PoseidonLanes poseidon) {
    int length = openings.get(0).leaf().length;
    long[] leaves = new long[length * openings.size()];
    for (int k = 0; k < openings.size(); k++) {
      System.arraycopy(openings.get(k).leaf(), 0, leaves, length * k, length);
    }
    long[] nodes = new long[ELEMENTS * openings.size()];
    poseidon.hash(leaves, 0, length, openings.size(), nodes, 0);
    return nodes;
  }
}
