package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.stark.plonky2.CommonData;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cap of the Merkle tree over the low-degree extension of some columns (fri/oracle.rs
 * PolynomialBatch, hash/merkle_tree.rs). The extension is never held: each of its eight cosets is a
 * contiguous subtree after bit reversal, and its leaves are absorbed eight columns at a time.
 */
final class Commitment {
  private static final int COSETS = 1 << CommonData.RATE_BITS;

  private final int bits;
  private final Ntt ntt;
  private final List<long[]> coefficients;

  private Commitment(int bits, Ntt ntt, List<long[]> coefficients) {
    this.bits = bits;
    this.ntt = ntt;
    this.coefficients = coefficients;
  }

  /** Four words a hash. The columns are overwritten. */
  static long[] cap(List<long[]> columns, Runnable onCoset) {
    int bits = Integer.numberOfTrailingZeros(columns.get(0).length);
    Ntt ntt = new Ntt(bits);
    columns.parallelStream().forEach(ntt::inverse);
    Commitment commitment = new Commitment(bits, ntt, columns);
    HashOut[] subtrees = new HashOut[COSETS];
    for (int coset = 0; coset < COSETS; coset++) {
      subtrees[Ntt.reversed(coset, CommonData.RATE_BITS)] = commitment.subtree(coset);
      onCoset.run();
    }
    return capOf(subtrees);
  }

  private static long[] capOf(HashOut[] subtrees) {
    HashOut[] level = subtrees;
    while (level.length > 1 << CommonData.CAP_HEIGHT) {
      HashOut[] parents = new HashOut[level.length / 2];
      for (int i = 0; i < parents.length; i++) {
        parents[i] = Poseidon.twoToOne(level[2 * i], level[2 * i + 1]);
      }
      level = parents;
    }
    long[] cap = new long[level.length * HashOut.ELEMENTS];
    for (int i = 0; i < level.length; i++) {
      level[i].copyTo(cap, i * HashOut.ELEMENTS);
    }
    return cap;
  }

  /** Root over the leaves at the points 7 w^coset times the subgroup. */
  private HashOut subtree(int coset) {
    long shift =
        Goldilocks.mul(
            Goldilocks.GENERATOR,
            Goldilocks.pow(Goldilocks.primitiveRootOfUnity(bits + CommonData.RATE_BITS), coset));
    int leaves = 1 << bits;
    long[] states = new long[leaves * Poseidon.WIDTH];
    for (int from = 0; from < coefficients.size(); from += Poseidon.RATE) {
      int count = Math.min(Poseidon.RATE, coefficients.size() - from);
      absorb(states, evaluate(from, count, shift));
    }
    return root(states, leaves);
  }

  private long[][] evaluate(int from, int count, long shift) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> onCoset(coefficients.get(from + i), shift))
        .toArray(long[][]::new);
  }

  private long[] onCoset(long[] polynomial, long shift) {
    long[] values = new long[polynomial.length];
    long power = 1;
    for (int i = 0; i < values.length; i++) {
      values[i] = Goldilocks.mul(polynomial[i], power);
      power = Goldilocks.mul(power, shift);
    }
    ntt.forward(values);
    return values;
  }

  private static void absorb(long[] states, long[][] columns) {
    int leaves = columns[0].length;
    inParts(
        leaves,
        (poseidon, leaf) -> {
          for (int k = 0; k < columns.length; k++) {
            states[leaf * Poseidon.WIDTH + k] = columns[k][leaf];
          }
          poseidon.permute(states, leaf * Poseidon.WIDTH);
        });
  }

  private static HashOut root(long[] states, int leaves) {
    // Digests move to the front: node i of a level is made of nodes 2 i and 2 i + 1 of the last.
    long[] level = new long[leaves * HashOut.ELEMENTS];
    for (int i = 0; i < leaves; i++) {
      System.arraycopy(states, i * Poseidon.WIDTH, level, i * HashOut.ELEMENTS, HashOut.ELEMENTS);
    }
    for (int size = leaves / 2; size > 0; size /= 2) {
      long[] children = level;
      long[] parents = new long[size * HashOut.ELEMENTS];
      inParts(
          size,
          (poseidon, node) ->
              poseidon.hash(
                  children,
                  2 * node * HashOut.ELEMENTS,
                  2 * HashOut.ELEMENTS,
                  parents,
                  node * HashOut.ELEMENTS));
      level = parents;
    }
    return HashOut.of(level, 0);
  }

  @FunctionalInterface
  private interface Work {
    void at(Poseidon poseidon, int index);
  }

  private static void inParts(int count, Work work) {
    int parts = Math.min(count, 64);
    IntStream.range(0, parts)
        .parallel()
        .forEach(
            part -> {
              Poseidon poseidon = new Poseidon();
              int end = (int) ((long) count * (part + 1) / parts);
              for (int i = (int) ((long) count * part / parts); i < end; i++) {
                work.at(poseidon, i);
              }
            });
  }
}
