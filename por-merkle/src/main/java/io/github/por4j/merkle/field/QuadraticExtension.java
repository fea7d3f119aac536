package io.github.por4j.merkle.field;

/**
 * An element a + b X of Goldilocks adjoined a square root of 7, X^2 = 7 (okx/plonky2
 * field/src/goldilocks_extensions.rs). Immutable; the parts are canonical, so that equal elements
 * are equal records.
 *
 * @param a canonical
 * @param b canonical
 */
public record QuadraticExtension(long a, long b) {
  public static final QuadraticExtension ZERO = new QuadraticExtension(0, 0);
  public static final QuadraticExtension ONE = new QuadraticExtension(1, 0);

  /** The square of X. */
  private static final long NON_RESIDUE = 7;

  public QuadraticExtension {
    if (!Goldilocks.isCanonical(a) || !Goldilocks.isCanonical(b)) {
      throw new IllegalArgumentException("a part is not below the field's order");
    }
  }

  /** An element of the base field, made canonical. */
  public static QuadraticExtension of(long base) {
    return reduced(base, 0);
  }

  /** The element at {@code words[offset], words[offset + 1]}, made canonical. */
  public static QuadraticExtension at(long[] words, int offset) {
    return reduced(words[offset], words[offset + 1]);
  }

  private static QuadraticExtension reduced(long a, long b) {
    return new QuadraticExtension(Goldilocks.canonical(a), Goldilocks.canonical(b));
  }

  /** this + y. */
  public QuadraticExtension add(QuadraticExtension y) {
    return reduced(Goldilocks.add(a, y.a), Goldilocks.add(b, y.b));
  }

  /** this - y. */
  public QuadraticExtension sub(QuadraticExtension y) {
    return reduced(Goldilocks.sub(a, y.a), Goldilocks.sub(b, y.b));
  }

  /** this * y. */
  public QuadraticExtension mul(QuadraticExtension y) {
    long cross = Goldilocks.mul(NON_RESIDUE, Goldilocks.mul(b, y.b));
    return reduced(
        Goldilocks.add(Goldilocks.mul(a, y.a), cross),
        Goldilocks.add(Goldilocks.mul(a, y.b), Goldilocks.mul(b, y.a)));
  }

  /** this * s, s of the base field. */
  public QuadraticExtension scale(long s) {
    return reduced(Goldilocks.mul(a, s), Goldilocks.mul(b, s));
  }

  /** this squared. */
  public QuadraticExtension square() {
    return mul(this);
  }

  /** this^(2^{@code log}). */
  public QuadraticExtension powerOfTwo(int log) {
    QuadraticExtension power = this;
    for (int i = 0; i < log; i++) {
      power = power.square();
    }
    return power;
  }

  /**
   * 1 / this, by the norm a^2 - 7 b^2 of the base field.
   *
   * @throws IllegalArgumentException if this is zero
   */
  public QuadraticExtension inverse() {
    long norm =
        Goldilocks.sub(Goldilocks.square(a), Goldilocks.mul(NON_RESIDUE, Goldilocks.square(b)));
    long inverse = Goldilocks.inverse(norm);
    return reduced(Goldilocks.mul(a, inverse), Goldilocks.mul(Goldilocks.neg(b), inverse));
  }

  /** Whether this is zero. */
  public boolean isZero() {
    return a == 0 && b == 0;
  }
}
