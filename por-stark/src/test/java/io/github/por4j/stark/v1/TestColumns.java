package io.github.por4j.stark.v1;

import java.math.BigInteger;

/** Polynomials over domains of powers of two, for the prover: elements in flat arrays. */
final class TestColumns {
  private static final int S = StarkField.SIZE;

  private TestColumns() {}

  /** From numbers of any size and sign. */
  static long[] of(BigInteger[] numbers) {
    long[] column = new long[numbers.length * S];
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(Naive.element(numbers[i].mod(Naive.P)), 0, column, i * S, S);
    }
    return column;
  }

  /** Values at the 16 times larger domain of the polynomial with these values at the smaller. */
  static long[] extend(long[] values, int logFrom, int logTo) {
    long[] coefficients = new long[S << logTo];
    System.arraycopy(values, 0, coefficients, 0, values.length);
    long[] inverseRoot = new long[S];
    StarkRoots.root(logFrom, inverseRoot, 0);
    StarkInverses.invert(inverseRoot, 0, inverseRoot, 0);
    long[] scale = new long[S];
    StarkField.small(1L << logFrom, scale, 0);
    StarkInverses.invert(scale, 0, scale, 0);
    transform(coefficients, logFrom, inverseRoot);
    for (int i = 0; i < 1 << logFrom; i++) {
      StarkField.mul(coefficients, i * S, scale, 0, coefficients, i * S);
    }
    long[] root = new long[S];
    StarkRoots.root(logTo, root, 0);
    transform(coefficients, logTo, root);
    return coefficients;
  }

  /** In place: sum of a_j root^(ij) at i, for the first 2^log elements. */
  private static void transform(long[] a, int log, long[] root) {
    int size = 1 << log;
    long[] copy = new long[S];
    for (int i = 0; i < size; i++) {
      int j = log == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - log);
      if (j > i) {
        System.arraycopy(a, i * S, copy, 0, S);
        System.arraycopy(a, j * S, a, i * S, S);
        System.arraycopy(copy, 0, a, j * S, S);
      }
    }
    long[] step = new long[S];
    long[] power = new long[S];
    for (int half = 1; half < size; half *= 2) {
      StarkField.pow(root, 0, size / (2 * half), step, 0);
      for (int from = 0; from < size; from += 2 * half) {
        StarkField.one(power, 0);
        for (int i = from; i < from + half; i++) {
          StarkField.mul(a, (i + half) * S, power, 0, copy, 0);
          StarkField.sub(a, i * S, copy, 0, a, (i + half) * S);
          StarkField.add(a, i * S, copy, 0, a, i * S);
          StarkField.mul(power, 0, step, 0, power, 0);
        }
      }
    }
  }

  /** Powers of the generator of a domain. */
  static long[] domain(int log) {
    long[] xs = new long[S << log];
    long[] root = new long[S];
    StarkRoots.root(log, root, 0);
    StarkField.one(xs, 0);
    for (int i = 1; i < 1 << log; i++) {
      StarkField.mul(xs, (i - 1) * S, root, 0, xs, i * S);
    }
    return xs;
  }

  static long[] words(long[] column) {
    long[] words = new long[column.length];
    for (int at = 0; at < column.length; at += S) {
      StarkField.toWord(column, at, words, at);
    }
    return words;
  }

  static String hex(long[] words, int from, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(Words.hex(words, from + i * S));
    }
    return text.toString();
  }
}
