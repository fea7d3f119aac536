package io.github.por4j.stark.plonky2.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.field.Goldilocks;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Transforms with every kernel that runs in this JVM. */
class NttTest {
  private static final BigInteger P = new BigInteger(Long.toUnsignedString(Goldilocks.ORDER));
  private static final long[] EDGES = {
    0,
    1,
    Goldilocks.ORDER - 1,
    Goldilocks.ORDER,
    -1,
    0xFFFFFFFFL,
    1L << 32,
    1L << 63,
    Long.MAX_VALUE
  };

  private static final List<Butterflies> KERNELS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
          ? List.of(new ScalarButterflies(), vector())
          : List.of(new ScalarButterflies());

  private static Butterflies vector() {
    try {
      return Ntt.load();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Provide
  Arbitrary<Butterflies> kernels() {
    return Arbitraries.of(KERNELS);
  }

  private static long[] words(long seed, int count) {
    Random random = new Random(seed);
    return random
        .ints(count, 0, 2 * EDGES.length)
        .mapToLong(i -> i < EDGES.length ? EDGES[i] : random.nextLong())
        .toArray();
  }

  private static BigInteger big(long word) {
    return new BigInteger(Long.toUnsignedString(word));
  }

  /** The value of a column's polynomial at a point, by Horner's rule. */
  private static BigInteger evaluate(long[] rows, int column, BigInteger point) {
    BigInteger value = BigInteger.ZERO;
    for (int row = rows.length / 8 - 1; row >= 0; row--) {
      value = value.multiply(point).add(big(rows[row * 8 + column])).mod(P);
    }
    return value;
  }

  private static int bitReversed(int i, int bits) {
    int reversed = 0;
    for (int bit = 0; bit < bits; bit++) {
      reversed |= (i >> bit & 1) << (bits - 1 - bit);
    }
    return reversed;
  }

  @Property(tries = 60)
  void valuesAreThoseOfThePolynomial(
      @ForAll("kernels") Butterflies kernel,
      @ForAll @IntRange(max = 6) int bits,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 1_000_000) int shift) {
    long[] coefficients = words(seed, 8 << bits);
    long[] rows = coefficients.clone();
    new Ntt(bits, kernel).forward(rows, shift);
    BigInteger root = big(Goldilocks.primitiveRootOfUnity(bits));
    for (int row = 0; row < 1 << bits; row++) {
      BigInteger point =
          root.pow(bitReversed(row, bits)).multiply(BigInteger.valueOf(shift)).mod(P);
      for (int column = 0; column < 8; column++) {
        assertEquals(evaluate(coefficients, column, point), big(rows[row * 8 + column]).mod(P));
      }
    }
  }

  /** Sizes that take one and two passes over memory; some points of each. */
  @Test
  void longColumns() {
    for (Butterflies kernel : KERNELS) {
      for (int bits : new int[] {10, 11, 13, 14}) {
        long[] coefficients = words(bits, 8 << bits);
        long[] rows = coefficients.clone();
        new Ntt(bits, kernel).forward(rows, 7);
        BigInteger root = big(Goldilocks.primitiveRootOfUnity(bits));
        for (int row : new int[] {0, 1, 63, 64, 65, 500, (1 << bits) - 1}) {
          BigInteger point =
              root.modPow(BigInteger.valueOf(bitReversed(row, bits)), P)
                  .multiply(BigInteger.valueOf(7))
                  .mod(P);
          int column = row % 8;
          assertEquals(evaluate(coefficients, column, point), big(rows[row * 8 + column]).mod(P));
        }
      }
    }
  }

  @Property(tries = 60)
  void inverseGivesTheCoefficientsOfTheValues(
      @ForAll("kernels") Butterflies kernel,
      @ForAll @IntRange(max = 6) int bits,
      @ForAll long seed) {
    long[] values = words(seed, 8 << bits);
    long[] rows = values.clone();
    new Ntt(bits, kernel).inverse(rows);
    BigInteger root = big(Goldilocks.primitiveRootOfUnity(bits));
    for (int row = 0; row < 1 << bits; row++) {
      for (int column = 0; column < 8; column++) {
        assertEquals(big(values[row * 8 + column]).mod(P), evaluate(rows, column, root.pow(row)));
      }
    }
  }

  /** The scalar kernel is what the self-test compares with. */
  @Test
  void compiledVectorsPassTheirSelfTest() {
    for (Butterflies kernel : KERNELS.subList(1, KERNELS.size())) {
      assertTrue(Ntt.agreesWithScalar(kernel, 20_000));
    }
  }

  @Test
  void theSelfTestFailsAKernelThatErrsInOneColumn() {
    for (Butterflies kernel : KERNELS) {
      Butterflies wrong =
          (rows, row, half, count, blocks, roots, firstRoot, power) -> {
            kernel.layer(rows, row, half, count, blocks, roots, firstRoot, power);
            rows[8 * half + 7]++;
          };
      assertFalse(Ntt.agreesWithScalar(wrong, 8));
    }
  }
}
