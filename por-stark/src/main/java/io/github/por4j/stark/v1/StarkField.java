package io.github.por4j.stark.v1;

import io.github.por4j.merkle.field.HighProduct;

/**
 * The prime field of order p = 2^251 + 17 * 2^192 + 1 (constants.py MODULUS). An element is four
 * 64-bit limbs, least significant first, in Montgomery form x * 2^256 mod p and below p; it stands
 * in an array at an offset. Results may overwrite operands.
 *
 * <p>A <em>word</em> is 32 bytes as published, big-endian, held as the four little-endian lanes
 * that Keccak absorbs.
 */
final class StarkField {
  /** Longs of an element, and of a word. */
  static final int SIZE = 4;

  /** Largest power of two that is the order of a domain: get_pseudorandom_indices in utils.py. */
  static final int MAX_LOG_ORDER = 24;

  /** The limbs of p are 1, 0, 0 and this. */
  private static final long TOP = 0x0800000000000011L;

  /** Odd part of p - 1 = ODD * 2^192. */
  static final long ODD = TOP;

  static final int TWO_ADICITY = 192;
  private static final int MONTGOMERY_BITS = 256;

  /** The number one, which is not the element one. */
  private static final long[] PLAIN_ONE = {1, 0, 0, 0};

  private static final long[] ONE = doubledOne(MONTGOMERY_BITS);
  private static final long[] MONTGOMERY_SQUARED = doubledOne(2 * MONTGOMERY_BITS);

  private StarkField() {}

  static void copy(long[] a, int ai, long[] r, int ri) {
    System.arraycopy(a, ai, r, ri, SIZE);
  }

  static void one(long[] r, int ri) {
    copy(ONE, 0, r, ri);
  }

  static void zero(long[] r, int ri) {
    r[ri] = 0;
    r[ri + 1] = 0;
    r[ri + 2] = 0;
    r[ri + 3] = 0;
  }

  static boolean isZero(long[] a, int ai) {
    return (a[ai] | a[ai + 1] | a[ai + 2] | a[ai + 3]) == 0;
  }

  static boolean equal(long[] a, int ai, long[] b, int bi) {
    return a[ai] == b[bi]
        && a[ai + 1] == b[bi + 1]
        && a[ai + 2] == b[bi + 2]
        && a[ai + 3] == b[bi + 3];
  }

  /** The small number {@code value}, not negative. */
  static void small(long value, long[] r, int ri) {
    r[ri] = value;
    r[ri + 1] = 0;
    r[ri + 2] = 0;
    r[ri + 3] = 0;
    mul(r, ri, MONTGOMERY_SQUARED, 0, r, ri);
  }

  /** Whether a word is the only encoding of its element: a number below p. */
  static boolean isCanonical(long[] word, int wi) {
    long top = Long.reverseBytes(word[wi]);
    if (top != TOP) {
      return Long.compareUnsigned(top, TOP) < 0;
    }
    return (word[wi + 1] | word[wi + 2] | word[wi + 3]) == 0;
  }

  /**
   * The number of a canonical word, which is not its element. Sums of numbers and products of a
   * number and an element are numbers again, so that both sides of an equation that is linear in
   * numbers can do without {@link #fromWord}.
   */
  static void number(long[] word, int wi, long[] r, int ri) {
    long l3 = Long.reverseBytes(word[wi]);
    long l2 = Long.reverseBytes(word[wi + 1]);
    long l1 = Long.reverseBytes(word[wi + 2]);
    r[ri] = Long.reverseBytes(word[wi + 3]);
    r[ri + 1] = l1;
    r[ri + 2] = l2;
    r[ri + 3] = l3;
  }

  /** The element of a number. */
  static void fromNumber(long[] number, int ni, long[] r, int ri) {
    mul(number, ni, MONTGOMERY_SQUARED, 0, r, ri);
  }

  /** The number of an element. */
  static void toNumber(long[] a, int ai, long[] r, int ri) {
    mul(a, ai, PLAIN_ONE, 0, r, ri);
  }

  /** The element that a word stands for, modulo p. */
  static void fromWord(long[] word, int wi, long[] r, int ri) {
    number(word, wi, r, ri);
    fromNumber(r, ri, r, ri);
  }

  /** The canonical word of an element. */
  static void toWord(long[] a, int ai, long[] word, int wi) {
    toNumber(a, ai, word, wi);
    long l0 = word[wi];
    long l1 = word[wi + 1];
    word[wi] = Long.reverseBytes(word[wi + 3]);
    word[wi + 1] = Long.reverseBytes(word[wi + 2]);
    word[wi + 2] = Long.reverseBytes(l1);
    word[wi + 3] = Long.reverseBytes(l0);
  }

  static void add(long[] a, int ai, long[] b, int bi, long[] r, int ri) {
    long r0 = a[ai] + b[bi];
    long carry = less(r0, a[ai]);
    long s1 = a[ai + 1] + b[bi + 1];
    long r1 = s1 + carry;
    carry = less(s1, b[bi + 1]) | less(r1, s1);
    long s2 = a[ai + 2] + b[bi + 2];
    long r2 = s2 + carry;
    carry = less(s2, b[bi + 2]) | less(r2, s2);
    reduceOnce(r0, r1, r2, a[ai + 3] + b[bi + 3] + carry, r, ri);
  }

  static void sub(long[] a, int ai, long[] b, int bi, long[] r, int ri) {
    subtract(
        a[ai], a[ai + 1], a[ai + 2], a[ai + 3], b[bi], b[bi + 1], b[bi + 2], b[bi + 3], 0, r, ri);
  }

  /** Stores a - b - borrow, plus p if that is negative; both are below p. */
  private static void subtract(
      long a0,
      long a1,
      long a2,
      long a3,
      long b0,
      long b1,
      long b2,
      long b3,
      long borrow,
      long[] r,
      int ri) {
    long d0 = a0 - b0;
    long r0 = d0 - borrow;
    borrow = less(a0, b0) | less(d0, borrow);
    long d1 = a1 - b1;
    long r1 = d1 - borrow;
    borrow = less(a1, b1) | less(d1, borrow);
    long d2 = a2 - b2;
    long r2 = d2 - borrow;
    borrow = less(a2, b2) | less(d2, borrow);
    long r3 = a3 - b3 - borrow;
    long negative = r3 >> 63;
    r0 -= negative;
    long carry = (r0 == 0 ? 1 : 0) & negative;
    r1 += carry;
    carry &= r1 == 0 ? 1 : 0;
    r2 += carry;
    carry &= r2 == 0 ? 1 : 0;
    r[ri] = r0;
    r[ri + 1] = r1;
    r[ri + 2] = r2;
    r[ri + 3] = r3 + (TOP & negative) + carry;
  }

  /**
   * Montgomery product a * b / 2^256. Since p = 1 mod 2^192, subtracting u * p from the product,
   * where u is its lower half but for what is taken from limb 3, clears that half: limbs 0 to 2 of
   * u are those of the product, and only u times the top limb of p is left to subtract from above.
   *
   * @param a any number below 2^256
   * @param b below p
   */
  static void mul(long[] a, int ai, long[] b, int bi, long[] r, int ri) {
    final long b0 = b[bi];
    final long b1 = b[bi + 1];
    final long b2 = b[bi + 2];
    final long b3 = b[bi + 3];
    long x = a[ai];
    long t0 = x * b0;
    long low = x * b1;
    long t1 = low + high(x, b0);
    long carry = less(t1, low);
    low = x * b2;
    long sum = low + carry;
    carry = less(sum, low);
    long t2 = sum + high(x, b1);
    carry += less(t2, sum);
    low = x * b3;
    sum = low + carry;
    carry = less(sum, low);
    long t3 = sum + high(x, b2);
    long t4 = high(x, b3) + carry + less(t3, sum);

    x = a[ai + 1];
    low = x * b0;
    t1 += low;
    carry = high(x, b0) + less(t1, low);
    low = x * b1;
    sum = low + carry;
    carry = high(x, b1) + less(sum, low);
    t2 += sum;
    carry += less(t2, sum);
    low = x * b2;
    sum = low + carry;
    carry = high(x, b2) + less(sum, low);
    t3 += sum;
    carry += less(t3, sum);
    low = x * b3;
    sum = low + carry;
    carry = high(x, b3) + less(sum, low);
    t4 += sum;
    long t5 = carry + less(t4, sum);

    x = a[ai + 2];
    low = x * b0;
    t2 += low;
    carry = high(x, b0) + less(t2, low);
    low = x * b1;
    sum = low + carry;
    carry = high(x, b1) + less(sum, low);
    t3 += sum;
    carry += less(t3, sum);
    low = x * b2;
    sum = low + carry;
    carry = high(x, b2) + less(sum, low);
    t4 += sum;
    carry += less(t4, sum);
    low = x * b3;
    sum = low + carry;
    carry = high(x, b3) + less(sum, low);
    t5 += sum;
    long t6 = carry + less(t5, sum);

    x = a[ai + 3];
    low = x * b0;
    t3 += low;
    carry = high(x, b0) + less(t3, low);
    low = x * b1;
    sum = low + carry;
    carry = high(x, b1) + less(sum, low);
    t4 += sum;
    carry += less(t4, sum);
    low = x * b2;
    sum = low + carry;
    carry = high(x, b2) + less(sum, low);
    t5 += sum;
    carry += less(t5, sum);
    low = x * b3;
    sum = low + carry;
    carry = high(x, b3) + less(sum, low);
    t6 += sum;
    long t7 = carry + less(t6, sum);

    // v = u * TOP, of which limb 0 stands beside limb 3 of the product.
    long v0 = t0 * TOP;
    long u3 = t3 - v0;
    low = t1 * TOP;
    long v1 = low + high(t0, TOP);
    carry = less(v1, low);
    low = t2 * TOP;
    // A high half is below 2^60, so that no carry is lost here.
    sum = high(t1, TOP) + carry;
    long v2 = low + sum;
    carry = less(v2, low);
    low = u3 * TOP;
    sum = high(t2, TOP) + carry;
    long v3 = low + sum;
    long v4 = high(u3, TOP) + less(v3, low);

    long borrow = less(t3, v0);
    subtract(t4, t5, t6, t7, v1, v2, v3, v4, borrow, r, ri);
  }

  static void square(long[] a, int ai, long[] r, int ri) {
    mul(a, ai, a, ai, r, ri);
  }

  /** a^exponent, exponent not negative; {@code r} is not {@code a}. */
  static void pow(long[] a, int ai, long exponent, long[] r, int ri) {
    one(r, ri);
    for (int bit = Long.SIZE - 1 - Long.numberOfLeadingZeros(exponent); bit >= 0; bit--) {
      square(r, ri, r, ri);
      if ((exponent >>> bit & 1) != 0) {
        mul(r, ri, a, ai, r, ri);
      }
    }
  }

  private static long[] doubledOne(int times) {
    long[] a = {1, 0, 0, 0};
    for (int i = 0; i < times; i++) {
      add(a, 0, a, 0, a, 0);
    }
    return a;
  }

  /** Stores a number below 2p as one below p. */
  private static void reduceOnce(long t0, long t1, long t2, long t3, long[] r, int ri) {
    if (t3 < TOP || t3 == TOP && (t0 | t1 | t2) == 0) {
      r[ri] = t0;
      r[ri + 1] = t1;
      r[ri + 2] = t2;
      r[ri + 3] = t3;
      return;
    }
    long borrow = t0 == 0 ? 1 : 0;
    r[ri] = t0 - 1;
    r[ri + 1] = t1 - borrow;
    borrow &= t1 == 0 ? 1 : 0;
    r[ri + 2] = t2 - borrow;
    borrow &= t2 == 0 ? 1 : 0;
    r[ri + 3] = t3 - TOP - borrow;
  }

  private static long less(long a, long b) {
    return a + Long.MIN_VALUE < b + Long.MIN_VALUE ? 1 : 0;
  }

  private static long high(long a, long b) {
    return HighProduct.of(a, b);
  }
}
