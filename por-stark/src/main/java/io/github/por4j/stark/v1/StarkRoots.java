package io.github.por4j.stark.v1;

/** Generators of domains: roots of unity of the field. */
final class StarkRoots {
  /** Generator of the domain of order 2^k at offset 4 * k, for the non-residue 3 (fri.py). */
  private static final long[] ROOTS = roots();

  private StarkRoots() {}

  /** Generator of the domain of 2^log points. */
  static void root(int log, long[] r, int ri) {
    StarkField.copy(ROOTS, StarkField.SIZE * log, r, ri);
  }

  /**
   * That generator raised to a power: a product of the generators of smaller domains, which are its
   * powers of 2, 4, 8 ...
   */
  static void rootPower(int log, long exponent, long[] r, int ri) {
    StarkField.one(r, ri);
    for (int k = 0; k < log; k++) {
      if ((exponent >>> k & 1) != 0) {
        StarkField.mul(r, ri, ROOTS, StarkField.SIZE * (log - k), r, ri);
      }
    }
  }

  private static long[] roots() {
    long[] three = new long[StarkField.SIZE];
    StarkField.small(3, three, 0);
    long[] power = new long[StarkField.SIZE];
    StarkField.pow(three, 0, StarkField.ODD, power, 0);
    long[] roots = new long[StarkField.SIZE * (StarkField.MAX_LOG_ORDER + 1)];
    for (int log = StarkField.TWO_ADICITY; log >= 0; log--) {
      if (log <= StarkField.MAX_LOG_ORDER) {
        StarkField.copy(power, 0, roots, StarkField.SIZE * log);
      }
      StarkField.square(power, 0, power, 0);
    }
    return roots;
  }
}
