package io.github.por4j.stark.v1;

/**
 * The last FRI layer: interpolates its first values in Newton's form and compares the others,
 * without the multiples of 16, which are not on the polynomial even in an honest proof.
 */
final class LastLayer {
  private static final int S = StarkField.SIZE;

  private final int degree;
  private final int count;

  /** Points, as elements, and values, as numbers, that take part. */
  private final long[] xs;

  private final long[] ys;

  /**
   * Takes the values of a whole domain.
   *
   * @param words 2^log words
   * @param degree bound of the degree, at most 16
   */
  LastLayer(long[] words, int log, int degree) {
    int size = 1 << log;
    this.degree = degree;
    this.count = size - (size + Transcript.EXCLUDED - 1) / Transcript.EXCLUDED;
    this.xs = new long[count * S];
    this.ys = new long[count * S];
    long[] generator = new long[S];
    StarkRoots.root(log, generator, 0);
    long[] x = new long[S];
    StarkField.one(x, 0);
    int at = 0;
    for (int i = 0; i < size; i++) {
      if (i % Transcript.EXCLUDED != 0) {
        StarkField.copy(x, 0, xs, at);
        StarkField.number(words, i * S, ys, at);
        at += S;
      }
      StarkField.mul(x, 0, generator, 0, x, 0);
    }
  }

  boolean isLowDegree() {
    if (degree >= count) {
      return true;
    }
    long[] coefficients = dividedDifferences();
    long[] value = new long[S];
    long[] factor = new long[S];
    for (int i = degree; i < count; i++) {
      StarkField.copy(coefficients, (degree - 1) * S, value, 0);
      for (int k = degree - 2; k >= 0; k--) {
        StarkField.sub(xs, i * S, xs, k * S, factor, 0);
        StarkField.mul(value, 0, factor, 0, value, 0);
        StarkField.add(value, 0, coefficients, k * S, value, 0);
      }
      if (!StarkField.equal(value, 0, ys, i * S)) {
        return false;
      }
    }
    return true;
  }

  private long[] dividedDifferences() {
    long[] inverses = inverseDistances();
    long[] d = new long[degree * S];
    System.arraycopy(ys, 0, d, 0, d.length);
    int pair = 0;
    for (int k = 1; k < degree; k++) {
      for (int i = degree - 1; i >= k; i--) {
        StarkField.sub(d, i * S, d, (i - 1) * S, d, i * S);
        StarkField.mul(d, i * S, inverses, pair * S, d, i * S);
        pair++;
      }
    }
    return d;
  }

  /** 1 / (x_i - x_(i-k)) in the order in which they are used. */
  private long[] inverseDistances() {
    long[] distances = new long[degree * (degree - 1) / 2 * S];
    int pair = 0;
    for (int k = 1; k < degree; k++) {
      for (int i = degree - 1; i >= k; i--) {
        StarkField.sub(xs, i * S, xs, (i - k) * S, distances, pair * S);
        pair++;
      }
    }
    StarkInverses.invertAll(distances, pair);
    return distances;
  }
}
