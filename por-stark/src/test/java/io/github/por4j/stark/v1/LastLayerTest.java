package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The last layer against polynomials of BigInteger. */
class LastLayerTest {
  private final Random random = new Random(7);

  private BigInteger number() {
    return new BigInteger(250, random);
  }

  /** Values of a random polynomial of exactly this degree over the domain of 2^log points. */
  private long[] values(int log, int degree) {
    BigInteger[] coefficients = new BigInteger[degree + 1];
    for (int i = 0; i <= degree; i++) {
      coefficients[i] = number().add(BigInteger.ONE);
    }
    BigInteger generator =
        BigInteger.valueOf(3).modPow(Naive.P.subtract(BigInteger.ONE).shiftRight(log), Naive.P);
    long[] words = new long[(1 << log) * Words.SIZE];
    BigInteger x = BigInteger.ONE;
    for (int i = 0; i < 1 << log; i++) {
      BigInteger value = BigInteger.ZERO;
      for (int k = degree; k >= 0; k--) {
        value = value.multiply(x).add(coefficients[k]).mod(Naive.P);
      }
      set(words, i, value);
      x = x.multiply(generator).mod(Naive.P);
    }
    return words;
  }

  private static void set(long[] words, int at, BigInteger value) {
    System.arraycopy(Naive.lanes(Naive.word(value)), 0, words, at * Words.SIZE, Words.SIZE);
  }

  @Test
  void boundIsExact() {
    for (int log = 4; log <= 6; log++) {
      for (int bound : new int[] {1, 2, 4, 8, 14, 16}) {
        // 15, 30 or 60 points take part; as many coefficients fit any values.
        boolean fitsAny = bound >= 15 << (log - 4);
        assertTrue(new LastLayer(values(log, bound - 1), log, bound).isLowDegree());
        assertEquals(
            fitsAny,
            new LastLayer(values(log, bound), log, bound).isLowDegree(),
            log + " " + bound);
      }
    }
  }

  @Test
  void everyValueThatTakesPartIsCompared() {
    for (int i = 0; i < 32; i++) {
      long[] words = values(5, 15);
      set(words, i, number());
      assertEquals(i % 16 == 0, new LastLayer(words, 5, 16).isLowDegree(), "value " + i);
    }
  }

  @Test
  void valuesOfALowerDegreePassToo() {
    assertTrue(new LastLayer(values(5, 3), 5, 16).isLowDegree());
    assertFalse(new LastLayer(values(5, 20), 5, 16).isLowDegree());
  }
}
