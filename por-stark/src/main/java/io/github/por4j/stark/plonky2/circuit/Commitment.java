package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.merkle.hash.PoseidonLanes;
import io.github.por4j.stark.plonky2.CommonData;
import java.util.stream.IntStream;

/**
 * The cap of the Merkle tree over the low-degree extension of some columns (fri/oracle.rs
 * PolynomialBatch, hash/merkle_tree.rs). The extension is never held: each of its eight cosets is a
 * contiguous subtree after bit reversal, and its leaves are absorbed eight columns at a time.
 */
final class Commitment {
  private static final int COSETS = 1 << CommonData.RATE_BITS;
  private static final int ELEMENTS = HashOut.ELEMENTS;

  /** Leaves or nodes that one thread takes at a time; a multiple of all numbers of lanes. */
  private static final int PART = 512;

  private final int bits;
  private final Ntt ntt;
  private final Columns columns;

  private Commitment(Columns columns) {
    this.bits = Integer.numberOfTrailingZeros(columns.rows());
    this.ntt = new Ntt(bits, Ntt.butterfliesFor(bits));
    this.columns = columns;
  }

  /** Four words a hash. The columns are overwritten. */
  static long[] cap(Columns columns, Runnable onCoset) {
    Commitment commitment = new Commitment(columns);
    for (int group = 0; group < columns.groups(); group++) {
      commitment.ntt.inverse(columns.group(group));
    }
    long[] subtrees = new long[COSETS * ELEMENTS];
    for (int coset = 0; coset < COSETS; coset++) {
      int place = Ntt.reversed(coset, CommonData.RATE_BITS);
      System.arraycopy(commitment.subtree(coset), 0, subtrees, place * ELEMENTS, ELEMENTS);
      onCoset.run();
    }
    return commitment.climb(subtrees, COSETS, 1 << CommonData.CAP_HEIGHT);
  }

  /** Permutations that are left to a thread, about. */
  private PoseidonLanes poseidon() {
    return PoseidonLanes.forWork((long) COSETS * columns.rows() * columns.groups());
  }

  /** Root over the leaves at the points 7 w^coset times the subgroup. */
  private long[] subtree(int coset) {
    long shift =
        Goldilocks.mul(
            Goldilocks.GENERATOR,
            Goldilocks.pow(Goldilocks.primitiveRootOfUnity(bits + CommonData.RATE_BITS), coset));
    int leaves = columns.rows();
    long[] states = new long[Math.max(leaves, PART) * Poseidon.WIDTH];
    long[] values = new long[Math.max(leaves, PART) * Poseidon.RATE];
    for (int group = 0; group < columns.groups(); group++) {
      System.arraycopy(columns.group(group), 0, values, 0, leaves * Poseidon.RATE);
      ntt.forward(values, shift);
      absorb(states, values, columns.width(group), leaves);
    }
    return climb(hashes(states, leaves), leaves, 1);
  }

  private void absorb(long[] states, long[] values, int width, int leaves) {
    parts(leaves)
        .forEach(
            part -> {
              PoseidonLanes poseidon = poseidon();
              int end = Math.min(leaves, (part + 1) * PART);
              for (int leaf = part * PART; leaf < end; leaf += poseidon.lanes()) {
                poseidon.absorb(
                    states,
                    leaf * Poseidon.WIDTH,
                    values,
                    leaf * Poseidon.RATE,
                    Poseidon.RATE,
                    width);
              }
            });
  }

  private long[] hashes(long[] states, int leaves) {
    int lanes = poseidon().lanes();
    long[] hashes = new long[leaves * ELEMENTS];
    for (int leaf = 0; leaf < leaves; leaf++) {
      int lane = leaf % lanes;
      int block = (leaf - lane) * Poseidon.WIDTH;
      for (int i = 0; i < ELEMENTS; i++) {
        hashes[leaf * ELEMENTS + i] = Goldilocks.canonical(states[block + i * lanes + lane]);
      }
    }
    return hashes;
  }

  /** From the hashes of one level of a tree to those of the level that has {@code size}. */
  private long[] climb(long[] hashes, int count, int size) {
    long[] level = hashes;
    for (int nodes = count / 2; nodes >= size; nodes /= 2) {
      long[] children = level;
      long[] parents = new long[nodes * ELEMENTS];
      int all = nodes;
      parts(nodes)
          .forEach(
              part -> {
                int node = part * PART;
                poseidon()
                    .hash(
                        children,
                        2 * node * ELEMENTS,
                        2 * ELEMENTS,
                        Math.min(PART, all - node),
                        parents,
                        node * ELEMENTS);
              });
      level = parents;
    }
    return level;
  }

  private static IntStream parts(int count) {
    return IntStream.range(0, (count + PART - 1) / PART).parallel();
  }
}
