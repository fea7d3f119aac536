package io.github.por4j.stark.v1;

/**
 * Folding by four: the cubic through the values at x, ix, -x and -ix (i a fourth root of unity), at
 * a challenge z. With its coefficients c_k x^k = 1/4 sum_j i^(-jk) value_j, that is the sum of c_k
 * x^k (z/x)^k. Values are numbers, not elements ({@link StarkField#number}). Used by one thread.
 */
final class Folding {
  private static final int FOLD = 4;
  private static final int S = StarkField.SIZE;

  /** 1/4 and i^-1. */
  private static final long[] QUARTER = quarter();

  private static final long[] INVERSE_FOURTH = inverseFourth();

  private final int log;
  private final long[] challenge;
  private final long[] values = new long[FOLD * S];
  private final long[] terms = new long[FOLD * S];
  private final long[] ratio = new long[S];
  private final long[] claimed = new long[S];

  Folding(int log, long[] challenge) {
    this.log = log;
    this.challenge = challenge;
  }

  private static long[] quarter() {
    long[] quarter = new long[S];
    StarkField.small(FOLD, quarter, 0);
    StarkInverses.invert(quarter, 0, quarter, 0);
    return quarter;
  }

  private static long[] inverseFourth() {
    long[] fourth = new long[S];
    StarkRoots.root(2, fourth, 0);
    long[] inverse = new long[S];
    StarkField.pow(fourth, 0, FOLD - 1, inverse, 0);
    return inverse;
  }

  /** Whether the opened value of the column is the folding of its four opened values. */
  boolean holds(SumProof.Layer layer, int query, int index) {
    for (int j = 0; j < FOLD; j++) {
      Branches four = layer.polynomial();
      StarkField.number(four.words(), four.leaf(FOLD * query + j), values, j * S);
    }
    // z/x: the inverse of a power of the generator is another power of it.
    StarkRoots.rootPower(log, (1L << log) - index, ratio, 0);
    StarkField.mul(ratio, 0, challenge, 0, ratio, 0);
    transform();
    // Horner over the four terms.
    for (int k = FOLD - 2; k >= 0; k--) {
      StarkField.mul(terms, (k + 1) * S, ratio, 0, values, 0);
      StarkField.add(terms, k * S, values, 0, terms, k * S);
    }
    StarkField.mul(terms, 0, QUARTER, 0, terms, 0);
    StarkField.number(layer.column().words(), layer.column().leaf(query), claimed, 0);
    return StarkField.equal(terms, 0, claimed, 0);
  }

  /** Inverse transform of four values without the factor 1/4. */
  private void transform() {
    long[] v = values;
    long[] t = terms;
    StarkField.add(v, 0, v, 2 * S, t, 0);
    StarkField.sub(v, 0, v, 2 * S, t, S);
    StarkField.add(v, S, v, 3 * S, t, 2 * S);
    StarkField.sub(v, S, v, 3 * S, t, 3 * S);
    StarkField.mul(t, 3 * S, INVERSE_FOURTH, 0, v, 0);
    StarkField.sub(t, S, v, 0, t, 3 * S);
    StarkField.add(t, S, v, 0, t, S);
    StarkField.sub(t, 0, t, 2 * S, v, 0);
    StarkField.add(t, 0, t, 2 * S, t, 0);
    StarkField.copy(v, 0, t, 2 * S);
  }
}
