package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.simd.Simd;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fast Fourier transforms of eight columns at once, over the subgroup of order 2^bits and its
 * cosets. Columns are interleaved: a row holds one word of each.
 *
 * <p>A polynomial modulo x^2h - r^2 is split into its remainders modulo x^h - r and x^h + r, down
 * to its values; the shift of a coset is part of r and costs nothing.
 */
final class Ntt {
  /** Layers in one pass over memory: as many distant rows as the first cache can hold at once. */
  private static final int PASS = 3;

  private static final int PASS_PARTS = 1 << PASS;

  /** Rows of a pass that are next to each other. */
  private static final int STRIP = 64;

  /** Rows that the first or second cache holds. */
  private static final int CACHED_ROWS = 1 << 10;

  /** Layers in the self-test; the compiler is done long before the last. */
  private static final int WARM_UP = 20_000;

  private final int bits;
  private final Butterflies butterflies;

  /** Power of the generator whose exponent is the index with its bits reversed. */
  private final long[] roots;

  Ntt(int bits, Butterflies butterflies) {
    this.bits = bits;
    this.butterflies = butterflies;
    int rootBits = Math.max(0, bits - 1);
    this.roots = powers(Goldilocks.primitiveRootOfUnity(bits), 1 << rootBits);
    for (int i = 0; i < roots.length; i++) {
      int k = reversed(i, rootBits);
      if (i < k) {
        long root = roots[i];
        roots[i] = roots[k];
        roots[k] = root;
      }
    }
  }

  /** Vector code where the columns are long enough to pay for its warm-up. */
  static Butterflies butterfliesFor(int bits) {
    boolean enough = bits >= 17 || Simd.forced();
    return enough ? Tested.VECTOR.orElseGet(ScalarButterflies::new) : new ScalarButterflies();
  }

  static Butterflies load() throws ReflectiveOperationException {
    Class<?> type = Class.forName(Ntt.class.getPackageName() + ".VectorButterflies");
    return (Butterflies) type.getDeclaredConstructor().newInstance();
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
   * Coefficients to values in place: row r gets the values at the point shift w^e, where e is r
   * with its bits reversed.
   */
  void forward(long[] rows, long shift) {
    long[] powers = new long[bits];
    long power = shift;
    for (int depth = bits - 1; depth >= 0; depth--) {
      powers[depth] = power;
      power = Goldilocks.square(power);
    }
    transform(rows, 0, 0, 0, powers);
  }

  private void transform(long[] rows, int row, int depth, int block, long[] powers) {
    int size = 1 << (bits - depth);
    if (size <= CACHED_ROWS) {
      for (int d = depth; d < bits; d++) {
        int half = 1 << (bits - d - 1);
        int blocks = 1 << (d - depth);
        butterflies.layer(rows, row, half, half, blocks, roots, block << (d - depth), powers[d]);
      }
      return;
    }
    IntStream.range(0, size / PASS_PARTS / STRIP)
        .parallel()
        .forEach(i -> pass(rows, row, i * STRIP, depth, block, powers));
    IntStream.range(0, PASS_PARTS)
        .parallel()
        .forEach(
            i ->
                transform(
                    rows,
                    row + i * (size / PASS_PARTS),
                    depth + PASS,
                    block * PASS_PARTS + i,
                    powers));
  }

  /** Three layers of a block, for the rows of a strip in each of its eight parts. */
  private void pass(long[] rows, int row, int strip, int depth, int block, long[] powers) {
    int size = 1 << (bits - depth);
    for (int layer = 0; layer < PASS; layer++) {
      int half = size >> (layer + 1);
      for (int part = 0; part < PASS_PARTS; part++) {
        int at = part * (size / PASS_PARTS);
        if ((at & half) == 0) {
          int inner = at / (2 * half);
          butterflies.layer(
              rows,
              row + at + strip,
              half,
              STRIP,
              1,
              roots,
              (block << layer) + inner,
              powers[depth + layer]);
        }
      }
    }
  }

  /** Values in the order of exponents to coefficients, in place. */
  void inverse(long[] rows) {
    forward(rows, 1);
    int size = 1 << bits;
    long scale = Goldilocks.inverse(size);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Goldilocks.mul(rows[i], scale);
    }
    for (int i = 0; i < size; i++) {
      int k = reversed(i, bits);
      if (i < k) {
        exchange(rows, i, k);
      }
    }
    // The inverse transform is the forward one with the points in the opposite order.
    for (int i = 1; i < size - i; i++) {
      exchange(rows, i, size - i);
    }
  }

  private static void exchange(long[] rows, int row, int otherRow) {
    for (int column = 0; column < Butterflies.ROW; column++) {
      int i = row * Butterflies.ROW + column;
      int k = otherRow * Butterflies.ROW + column;
      long value = rows[i];
      rows[i] = rows[k];
      rows[k] = value;
    }
  }

  static int reversed(int i, int bits) {
    return bits == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - bits);
  }

  /** Loaded, and with it the vector code tested, with the first columns that are long enough. */
  private static final class Tested {
    static final Optional<Butterflies> VECTOR =
        Simd.vector("NTT", Ntt::load, b -> agreesWithScalar(b, WARM_UP));
  }

  /** Runs layers over the same rows in both ways. */
  static boolean agreesWithScalar(Butterflies butterflies, int layers) {
    int rowCount = 32;
    long[] rows = new long[rowCount * Butterflies.ROW];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i % 3 == 0 ? Goldilocks.ORDER - i : i * 0x9E3779B97F4A7C15L;
    }
    long[] expected = rows.clone();
    long[] roots = {1, Goldilocks.ORDER - 1, 0xFFFFFFFFL, 1L << 48, 7, -1, 3, 1L << 63};
    ScalarButterflies scalar = new ScalarButterflies();
    boolean right = true;
    for (int i = 0; i < layers; i++) {
      int half = 2 << (i % 4);
      int blocks = rowCount / 2 / half;
      butterflies.layer(rows, 0, half, half, blocks, roots, i % 7 % (9 - blocks), 7 + i);
      scalar.layer(expected, 0, half, half, blocks, roots, i % 7 % (9 - blocks), 7 + i);
      for (int k = 0; k < rows.length; k++) {
        right &= Goldilocks.equal(rows[k], expected[k]);
      }
    }
    return right;
  }
}
