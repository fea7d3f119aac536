package io.github.por4j.merkle.field;

/**
 * The prime field of order p = 2^64 - 2^32 + 1 on raw {@code long}.
 *
 * <p>Arguments may be any 64-bit value, read as unsigned and modulo p, unless a method says
 * otherwise; results of {@link #add}, {@link #sub}, {@link #mul} and what builds on them are such
 * values too and need {@link #canonical} before they are compared or shown. p does not fit a signed
 * long; comparisons are unsigned.
 */
public final class Goldilocks {
  /** The order p, as unsigned long. */
  public static final long ORDER = 0xFFFFFFFF00000001L;

  /** 2^64 mod p. */
  static final long EPSILON = 0xFFFFFFFFL;

  /** p - 1 is divisible by 2^32. */
  public static final int TWO_ADICITY = 32;

  /** Generator of the multiplicative group, also the shift of the low-degree extension's coset. */
  public static final long GENERATOR = 7;

  /** An element of order 2^32: field/src/goldilocks_field.rs POWER_OF_TWO_GENERATOR. */
  private static final long POWER_OF_TWO_GENERATOR = 1753635133440165772L;

  private Goldilocks() {}

  /** Whether {@code a} is below p. */
  public static boolean isCanonical(long a) {
    return Long.compareUnsigned(a, ORDER) < 0;
  }

  /** The representative below p. */
  public static long canonical(long a) {
    return Long.compareUnsigned(a, ORDER) >= 0 ? a - ORDER : a;
  }

  /** Whether both are the same element. */
  public static boolean equal(long a, long b) {
    return canonical(a) == canonical(b);
  }

  /** a + b. */
  public static long add(long a, long b) {
    long sum = a + b;
    // Each wrap of 2^64 is worth EPSILON; the second can only follow a first.
    long carry = ((a & b) | ((a | b) & ~sum)) >> 63;
    long folded = sum + (carry & EPSILON);
    long carry2 = (sum & ~folded) >> 63 & carry;
    return folded + (carry2 & EPSILON);
  }

  /** a - b. */
  public static long sub(long a, long b) {
    long diff = a - b;
    long borrow = ((~a & b) | ((~a | b) & diff)) >> 63;
    long folded = diff - (borrow & EPSILON);
    long borrow2 = (~diff & folded) >> 63 & borrow;
    return folded - (borrow2 & EPSILON);
  }

  /** -a. */
  public static long neg(long a) {
    return sub(0, a);
  }

  /** a * b. */
  public static long mul(long a, long b) {
    return reduce(HighProduct.of(a, b), a * b);
  }

  /** a^2. */
  public static long square(long a) {
    return mul(a, a);
  }

  /** a * b + c. */
  public static long mulAdd(long a, long b, long c) {
    return add(mul(a, b), c);
  }

  /** high * 2^64 + low, for any two words: 2^64 = 2^32 - 1 and 2^96 = -1 modulo p. */
  static long reduce(long high, long low) {
    long highHigh = high >>> 32;
    long t0 = low - highHigh;
    // Taken once in 2^32, so that a branch costs less than arithmetic.
    if (Long.compareUnsigned(low, highHigh) < 0) {
      t0 -= EPSILON;
    }
    // t0 + 2^32 u - u with u = high mod 2^32, and one more for the carry out of 64 bits.
    long u = high & EPSILON;
    u += ((t0 >>> 32) + u) >>> 32;
    return t0 + (u << 32) - u;
  }

  /** high * 2^32 + low, both signed, where high + floor(low / 2^32) is 0..2^60. */
  public static long fromHalves(long low, long high) {
    long upper = high + (low >> 32);
    long u = upper >>> 32;
    u += ((upper & EPSILON) + u) >>> 32;
    return (low & EPSILON) + ((upper + u) << 32) - u;
  }

  /** base^exponent, the exponent unsigned. */
  public static long pow(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long e = exponent; e != 0; e >>>= 1) {
      if ((e & 1) != 0) {
        result = mul(result, square);
      }
      square = mul(square, square);
    }
    return result;
  }

  /**
   * 1 / a.
   *
   * @throws IllegalArgumentException if a is zero
   */
  public static long inverse(long a) {
    if (canonical(a) == 0) {
      throw new IllegalArgumentException("zero has no inverse");
    }
    return pow(a, ORDER - 2);
  }

  /**
   * Generator of the subgroup of order 2^{@code bits}.
   *
   * @param bits 0..32
   */
  public static long primitiveRootOfUnity(int bits) {
    if (bits < 0 || bits > TWO_ADICITY) {
      throw new IllegalArgumentException("no subgroup of order 2^" + bits);
    }
    long root = POWER_OF_TWO_GENERATOR;
    for (int i = bits; i < TWO_ADICITY; i++) {
      root = square(root);
    }
    return canonical(root);
  }
}
