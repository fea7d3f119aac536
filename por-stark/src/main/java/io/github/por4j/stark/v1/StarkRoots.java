package io.github.por4j.stark.v1;

/** Generators of domains: roots of unity of the field. */
final class StarkRoots {
  /** Generator of the domain of order 2^k at offset 4 * k, for the non-residue 3 (fri.py). */
  private static final long[] ROOTS = roots();

  /** Digits of an exponent in base 2^8. */
  private static final int DIGIT_BITS = 8;

  private static final int DIGITS = StarkField.MAX_LOG_ORDER / DIGIT_BITS;
  private static final long MASK = (1 << DIGIT_BITS) - 1;

  /** The generator of the largest domain to the power of every digit at each of its places. */
  private static final long[] POWERS = powers();

  private StarkRoots() {}

  /** Generator of the domain of 2^log points. */
  static void root(int log, long[] r, int ri) {
    StarkField.copy(ROOTS, StarkField.SIZE * log, r, ri);
  }

  /** That generator raised to a power, which is one of the generator of the largest domain. */
  static void rootPower(int log, long exponent, long[] r, int ri) {
    long bits = exponent << (StarkField.MAX_LOG_ORDER - log);
    StarkField.copy(POWERS, power(0, bits), r, ri);
    for (int digit = 1; digit < DIGITS; digit++) {
      StarkField.mul(r, ri, POWERS, power(digit, bits), r, ri);
    }
  }

  /** Where the power for a digit of the exponent begins. */
  private static int power(int digit, long bits) {
    return StarkField.SIZE * ((digit << DIGIT_BITS) + (int) (bits >>> digit * DIGIT_BITS & MASK));
  }

  private static long[] powers() {
    long[] powers = new long[StarkField.SIZE * DIGITS << DIGIT_BITS];
    for (int digit = 0; digit < DIGITS; digit++) {
      int log = StarkField.MAX_LOG_ORDER - digit * DIGIT_BITS;
      int first = power(digit, 0);
      StarkField.one(powers, first);
      for (int i = 1; i < 1 << DIGIT_BITS; i++) {
        int at = first + StarkField.SIZE * i;
        StarkField.mul(powers, at - StarkField.SIZE, ROOTS, StarkField.SIZE * log, powers, at);
      }
    }
    return powers;
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
