package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.util.Arrays;

/** The field of 2^251 + 17*2^192 + 1 elements, and polynomials over domains of powers of two. */
final class StarkPolynomials {
  static final BigInteger P =
      BigInteger.ONE.shiftLeft(251).add(BigInteger.valueOf(17).shiftLeft(192)).add(BigInteger.ONE);

  /** Of the multiplicative group (constants.py). */
  private static final BigInteger GENERATOR = BigInteger.valueOf(3);

  private StarkPolynomials() {}

  static BigInteger mul(BigInteger a, BigInteger b) {
    return a.multiply(b).mod(P);
  }

  static BigInteger root(int log) {
    return GENERATOR.modPow(P.subtract(BigInteger.ONE).shiftRight(log), P);
  }

  /** Powers of the generator of a domain. */
  static BigInteger[] domain(int log) {
    BigInteger[] xs = new BigInteger[1 << log];
    BigInteger root = root(log);
    xs[0] = BigInteger.ONE;
    for (int i = 1; i < xs.length; i++) {
      xs[i] = mul(xs[i - 1], root);
    }
    return xs;
  }

  /** Values on a larger domain of the polynomial with these values on a smaller one. */
  static BigInteger[] extend(BigInteger[] values, int logTo) {
    int logFrom = Integer.numberOfTrailingZeros(values.length);
    BigInteger[] coefficients = values.clone();
    transform(coefficients, root(logFrom).modInverse(P));
    BigInteger scale = BigInteger.valueOf(values.length).modInverse(P);
    BigInteger[] extended = new BigInteger[1 << logTo];
    Arrays.fill(extended, BigInteger.ZERO);
    for (int i = 0; i < coefficients.length; i++) {
      extended[i] = mul(coefficients[i], scale);
    }
    transform(extended, root(logTo));
    return extended;
  }

  /** In place: the sum of a_j root^(ij) at i. */
  private static void transform(BigInteger[] a, BigInteger root) {
    int log = Integer.numberOfTrailingZeros(a.length);
    for (int i = 0; i < a.length; i++) {
      int j = log == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - log);
      if (j > i) {
        BigInteger other = a[i];
        a[i] = a[j];
        a[j] = other;
      }
    }
    for (int half = 1; half < a.length; half *= 2) {
      BigInteger step = root.modPow(BigInteger.valueOf(a.length / (2 * half)), P);
      BigInteger[] powers = new BigInteger[half];
      powers[0] = BigInteger.ONE;
      for (int i = 1; i < half; i++) {
        powers[i] = mul(powers[i - 1], step);
      }
      for (int from = 0; from < a.length; from += 2 * half) {
        for (int i = from; i < from + half; i++) {
          BigInteger odd = mul(a[i + half], powers[i - from]);
          a[i + half] = a[i].subtract(odd).mod(P);
          a[i] = a[i].add(odd).mod(P);
        }
      }
    }
  }

  /** Each inverted, zeros left alone, with one inversion. */
  static BigInteger[] invertAll(BigInteger[] values) {
    BigInteger[] before = new BigInteger[values.length];
    BigInteger product = BigInteger.ONE;
    for (int i = 0; i < values.length; i++) {
      before[i] = product;
      product = values[i].signum() == 0 ? product : mul(product, values[i]);
    }
    BigInteger inverse = product.modInverse(P);
    BigInteger[] inverted = new BigInteger[values.length];
    for (int i = values.length - 1; i >= 0; i--) {
      inverted[i] = values[i].signum() == 0 ? BigInteger.ZERO : mul(inverse, before[i]);
      inverse = values[i].signum() == 0 ? inverse : mul(inverse, values[i]);
    }
    return inverted;
  }
}
