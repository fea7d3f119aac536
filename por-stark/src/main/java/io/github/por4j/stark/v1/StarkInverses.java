package io.github.por4j.stark.v1;

/** Inverses in the field, alone and many at once. */
final class StarkInverses {
  private StarkInverses() {}

  /** a^(p-2): the inverse, and 0 for 0 (poly_utils.py inv). */
  static void invert(long[] a, int ai, long[] r, int ri) {
    long[] base = new long[StarkField.SIZE];
    StarkField.copy(a, ai, base, 0);
    // p - 2 = (ODD - 1) * 2^192 + (2^192 - 1)
    long[] result = new long[StarkField.SIZE];
    StarkField.pow(base, 0, StarkField.ODD - 1, result, 0);
    for (int i = 0; i < StarkField.TWO_ADICITY; i++) {
      StarkField.square(result, 0, result, 0);
      StarkField.mul(result, 0, base, 0, result, 0);
    }
    StarkField.copy(result, 0, r, ri);
  }

  /** Inverts {@code count} elements in place with one inversion; 0 stays 0. */
  static void invertAll(long[] a, int count) {
    long[] products = new long[StarkField.SIZE * (count + 1)];
    StarkField.one(products, 0);
    for (int i = 0; i < count; i++) {
      int next = StarkField.SIZE * (i + 1);
      if (StarkField.isZero(a, StarkField.SIZE * i)) {
        StarkField.copy(products, StarkField.SIZE * i, products, next);
      } else {
        StarkField.mul(products, StarkField.SIZE * i, a, StarkField.SIZE * i, products, next);
      }
    }
    long[] inverse = new long[StarkField.SIZE];
    invert(products, StarkField.SIZE * count, inverse, 0);
    long[] next = new long[StarkField.SIZE];
    for (int i = count - 1; i >= 0; i--) {
      if (!StarkField.isZero(a, StarkField.SIZE * i)) {
        StarkField.mul(inverse, 0, a, StarkField.SIZE * i, next, 0);
        StarkField.mul(inverse, 0, products, StarkField.SIZE * i, a, StarkField.SIZE * i);
        StarkField.copy(next, 0, inverse, 0);
      }
    }
  }
}
