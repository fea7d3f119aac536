package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;

/**
 * Fast Fourier transforms over the subgroups of order 2^bits. Twiddle factors are made once and
 * shared between threads.
 */
final class Ntt {
  private final int bits;
  private final long[] roots;

  Ntt(int bits) {
    this.bits = bits;
    this.roots = powers(Goldilocks.primitiveRootOfUnity(bits), 1 << Math.max(0, bits - 1));
  }

  static long[] powers(long base, int count) {
    long[] powers = new long[count];
    powers[0] = 1;
    for (int i = 1; i < count; i++) {
      powers[i] = Goldilocks.canonical(Goldilocks.mul(powers[i - 1], base));
    }
    return powers;
  }

  /**
   * Coefficients to values in place: value r is at the point whose exponent is r with its bits
   * reversed.
   */
  void forward(long[] values) {
    for (int half = values.length >> 1; half > 0; half >>= 1) {
      int stride = values.length / (2 * half);
      for (int block = 0; block < values.length; block += 2 * half) {
        for (int i = 0; i < half; i++) {
          long a = values[block + i];
          long b = values[block + i + half];
          values[block + i] = Goldilocks.add(a, b);
          values[block + i + half] = Goldilocks.mul(Goldilocks.sub(a, b), roots[i * stride]);
        }
      }
    }
  }

  /** Values in the order of exponents to coefficients, in place. */
  void inverse(long[] values) {
    forward(values);
    reverseBits(values);
    // The inverse transform is the forward one with the points in the opposite order.
    for (int i = 1, k = values.length - 1; i < k; i++, k--) {
      long value = values[i];
      values[i] = values[k];
      values[k] = value;
    }
    long scale = Goldilocks.inverse(values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = Goldilocks.mul(values[i], scale);
    }
  }

  private void reverseBits(long[] values) {
    for (int i = 0; i < values.length; i++) {
      int k = reversed(i, bits);
      if (i < k) {
        long value = values[i];
        values[i] = values[k];
        values[k] = value;
      }
    }
  }

  static int reversed(int i, int bits) {
    return bits == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - bits);
  }
}
