package io.github.por4j.stark.v1;

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
  private static final long ODD = TOP;

  private static final int TWO_ADICITY = 192;
  private static final int MONTGOMERY_BITS = 256;

  private static final long[] ONE = doubledOne(MONTGOMERY_BITS);
  private static final long[] MONTGOMERY_SQUARED = doubledOne(2 * MONTGOMERY_BITS);

  /** Generator of the domain of order 2^k at offset SIZE * k, for the non-residue 3 (fri.py). */
  private static final long[] ROOTS = roots();

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

  /** The element that a word stands for, modulo p. */
  static void fromWord(long[] word, int wi, long[] r, int ri) {
    long l3 = Long.reverseBytes(word[wi]);
    long l2 = Long.reverseBytes(word[wi + 1]);
    long l1 = Long.reverseBytes(word[wi + 2]);
    r[ri] = Long.reverseBytes(word[wi + 3]);
    r[ri + 1] = l1;
    r[ri + 2] = l2;
    r[ri + 3] = l3;
    mul(r, ri, MONTGOMERY_SQUARED, 0, r, ri);
  }

  /** The canonical word of an element. */
  static void toWord(long[] a, int ai, long[] word, int wi) {
    long[] plain = {1, 0, 0, 0};
    mul(a, ai, plain, 0, plain, 0);
    word[wi] = Long.reverseBytes(plain[3]);
    word[wi + 1] = Long.reverseBytes(plain[2]);
    word[wi + 2] = Long.reverseBytes(plain[1]);
    word[wi + 3] = Long.reverseBytes(plain[0]);
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
    long r0 = a[ai] - b[bi];
    long borrow = less(a[ai], b[bi]);
    long d1 = a[ai + 1] - b[bi + 1];
    long r1 = d1 - borrow;
    borrow = less(a[ai + 1], b[bi + 1]) | less(d1, borrow);
    long d2 = a[ai + 2] - b[bi + 2];
    long r2 = d2 - borrow;
    borrow = less(a[ai + 2], b[bi + 2]) | less(d2, borrow);
    long r3 = a[ai + 3] - b[bi + 3] - borrow;
    if (r3 < 0) {
      r0++;
      long carry = r0 == 0 ? 1 : 0;
      r1 += carry;
      carry = (r1 == 0 ? 1 : 0) & carry;
      r2 += carry;
      carry = (r2 == 0 ? 1 : 0) & carry;
      r3 += TOP + carry;
    }
    r[ri] = r0;
    r[ri + 1] = r1;
    r[ri + 2] = r2;
    r[ri + 3] = r3;
  }

  /**
   * Montgomery product a * b / 2^256, one limb of {@code a} at a time. Since -1/p = -1 mod 2^64,
   * the multiple of p that clears the lowest limb t0 is m = -t0, and m * p touches limbs 0, 3 and
   * 4.
   *
   * @param a any number below 2^256
   * @param b below p
   */
  static void mul(long[] a, int ai, long[] b, int bi, long[] r, int ri) {
    final long b0 = b[bi];
    final long b1 = b[bi + 1];
    final long b2 = b[bi + 2];
    final long b3 = b[bi + 3];
    long t0 = 0;
    long t1 = 0;
    long t2 = 0;
    long t3 = 0;
    for (int i = 0; i < SIZE; i++) {
      long x = a[ai + i];
      long low = x * b0;
      t0 += low;
      long carry = high(x, b0) + less(t0, low);

      low = x * b1;
      long sum = low + carry;
      carry = high(x, b1) + less(sum, low);
      t1 += sum;
      carry += less(t1, sum);

      low = x * b2;
      sum = low + carry;
      carry = high(x, b2) + less(sum, low);
      t2 += sum;
      carry += less(t2, sum);

      low = x * b3;
      sum = low + carry;
      carry = high(x, b3) + less(sum, low);
      t3 += sum;
      long t4 = carry + less(t3, sum);

      long m = -t0;
      carry = t0 == 0 ? 0 : 1;
      t0 = t1 + carry;
      carry &= t0 == 0 ? 1 : 0;
      t1 = t2 + carry;
      carry &= t1 == 0 ? 1 : 0;
      low = m * TOP;
      sum = low + carry;
      t2 = t3 + sum;
      t3 = t4 + high(m, TOP) + less(sum, low) + less(t2, sum);
    }
    reduceOnce(t0, t1, t2, t3, r, ri);
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

  /** a^(p-2): the inverse, and 0 for 0 (poly_utils.py inv). */
  static void inverse(long[] a, int ai, long[] r, int ri) {
    long[] base = new long[SIZE];
    copy(a, ai, base, 0);
    // p - 2 = (TOP - 1) * 2^192 + (2^192 - 1)
    long[] result = new long[SIZE];
    pow(base, 0, TOP - 1, result, 0);
    for (int i = 0; i < TWO_ADICITY; i++) {
      square(result, 0, result, 0);
      mul(result, 0, base, 0, result, 0);
    }
    copy(result, 0, r, ri);
  }

  /** Inverts {@code count} elements in place with one inversion; 0 stays 0. */
  static void invertAll(long[] a, int count) {
    long[] products = new long[SIZE * (count + 1)];
    one(products, 0);
    for (int i = 0; i < count; i++) {
      int next = SIZE * (i + 1);
      if (isZero(a, SIZE * i)) {
        copy(products, SIZE * i, products, next);
      } else {
        mul(products, SIZE * i, a, SIZE * i, products, next);
      }
    }
    long[] inverse = new long[SIZE];
    inverse(products, SIZE * count, inverse, 0);
    long[] next = new long[SIZE];
    for (int i = count - 1; i >= 0; i--) {
      if (!isZero(a, SIZE * i)) {
        mul(inverse, 0, a, SIZE * i, next, 0);
        mul(inverse, 0, products, SIZE * i, a, SIZE * i);
        copy(next, 0, inverse, 0);
      }
    }
  }

  /** Generator of the domain of 2^log points. */
  static void root(int log, long[] r, int ri) {
    copy(ROOTS, SIZE * log, r, ri);
  }

  private static long[] roots() {
    long[] three = new long[SIZE];
    small(3, three, 0);
    long[] power = new long[SIZE];
    pow(three, 0, ODD, power, 0);
    long[] roots = new long[SIZE * (MAX_LOG_ORDER + 1)];
    for (int log = TWO_ADICITY; log >= 0; log--) {
      if (log <= MAX_LOG_ORDER) {
        copy(power, 0, roots, SIZE * log);
      }
      square(power, 0, power, 0);
    }
    return roots;
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

  /** High half of the unsigned product; Math.unsignedMultiplyHigh is there from JDK 18 on. */
  private static long high(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }
}
