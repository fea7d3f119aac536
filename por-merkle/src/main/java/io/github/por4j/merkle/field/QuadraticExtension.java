package io.github.por4j.merkle.field;

/**
 * Goldilocks adjoined a square root of 7: elements a + b X with X^2 = 7, as two consecutive {@code
 * long} of a flat array, a first. Every operation writes its result at {@code out[o], out[o + 1]},
 * which may be one of its operands.
 */
public final class QuadraticExtension {
  /** Words of an element. */
  public static final int DEGREE = 2;

  /** The non-residue whose root is adjoined. */
  public static final long NON_RESIDUE = 7;

  private QuadraticExtension() {}

  /** x + y. */
  public static void add(long[] x, int i, long[] y, int j, long[] out, int o) {
    out[o] = Goldilocks.add(x[i], y[j]);
    out[o + 1] = Goldilocks.add(x[i + 1], y[j + 1]);
  }

  /** x - y. */
  public static void sub(long[] x, int i, long[] y, int j, long[] out, int o) {
    out[o] = Goldilocks.sub(x[i], y[j]);
    out[o + 1] = Goldilocks.sub(x[i + 1], y[j + 1]);
  }

  /** x * y. */
  public static void mul(long[] x, int i, long[] y, int j, long[] out, int o) {
    long a0 = x[i];
    long a1 = x[i + 1];
    long b0 = y[j];
    long b1 = y[j + 1];
    long cross = Goldilocks.mul(a1, b1);
    out[o] = Goldilocks.add(Goldilocks.mul(a0, b0), Goldilocks.mul(NON_RESIDUE, cross));
    out[o + 1] = Goldilocks.add(Goldilocks.mul(a0, b1), Goldilocks.mul(a1, b0));
  }

  /** x * s, s of the base field. */
  public static void scale(long[] x, int i, long s, long[] out, int o) {
    out[o] = Goldilocks.mul(x[i], s);
    out[o + 1] = Goldilocks.mul(x[i + 1], s);
  }

  /**
   * 1 / x, by the norm a^2 - 7 b^2 of the base field.
   *
   * @throws IllegalArgumentException if x is zero
   */
  public static void inverse(long[] x, int i, long[] out, int o) {
    long a = x[i];
    long b = x[i + 1];
    long norm =
        Goldilocks.sub(Goldilocks.mul(a, a), Goldilocks.mul(NON_RESIDUE, Goldilocks.mul(b, b)));
    long inverse = Goldilocks.inverse(norm);
    out[o] = Goldilocks.mul(a, inverse);
    out[o + 1] = Goldilocks.mul(Goldilocks.neg(b), inverse);
  }
}
