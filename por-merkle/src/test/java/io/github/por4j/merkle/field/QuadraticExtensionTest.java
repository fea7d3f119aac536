package io.github.por4j.merkle.field;

import static io.github.por4j.merkle.vectors.FieldArbitraries.P;
import static io.github.por4j.merkle.vectors.FieldArbitraries.big;
import static io.github.por4j.merkle.vectors.FieldArbitraries.word;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.vectors.FieldArbitraries;
import io.github.por4j.merkle.vectors.Vectors;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuadraticExtensionTest {
  private static final BigInteger SEVEN = BigInteger.valueOf(7);

  @Provide
  Arbitrary<long[]> elements() {
    return FieldArbitraries.words().array(long[].class).ofSize(2);
  }

  private static long[] apply(BinaryOperator<QuadraticExtension> operation, long[] x, long[] y) {
    return words(operation.apply(QuadraticExtension.at(x, 0), QuadraticExtension.at(y, 0)));
  }

  private static long[] words(QuadraticExtension element) {
    return new long[] {element.a(), element.b()};
  }

  private static long[] inverse(long[] x) {
    return words(QuadraticExtension.at(x, 0).inverse());
  }

  private static long[] product(long[] x, long[] y) {
    BigInteger a = big(x[0]).multiply(big(y[0]));
    BigInteger b = big(x[1]).multiply(big(y[1]));
    BigInteger c = big(x[0]).multiply(big(y[1])).add(big(x[1]).multiply(big(y[0])));
    return new long[] {word(a.add(SEVEN.multiply(b))), word(c)};
  }

  @Test
  void vectors() {
    List<Map<String, Object>> entries = Vectors.poseidon("ext2");
    assertEquals(119, entries.size());
    for (Map<String, Object> entry : entries) {
      long[] a = Vectors.longs(entry.get("a"));
      long[] b = Vectors.longs(entry.get("b"));
      assertArrayEquals(Vectors.longs(entry.get("mul")), apply(QuadraticExtension::mul, a, b));
      assertArrayEquals(Vectors.longs(entry.get("add")), apply(QuadraticExtension::add, a, b));
      assertArrayEquals(Vectors.longs(entry.get("sub")), apply(QuadraticExtension::sub, a, b));
      if (entry.get("inv_a") == null) {
        assertArrayEquals(new long[2], a);
        assertThrows(IllegalArgumentException.class, () -> inverse(a));
      } else {
        assertArrayEquals(Vectors.longs(entry.get("inv_a")), inverse(a));
      }
    }
  }

  @Test
  void sevenIsNotASquare() {
    BigInteger half = P.subtract(BigInteger.ONE).shiftRight(1);
    assertEquals(P.subtract(BigInteger.ONE), SEVEN.modPow(half, P));
    QuadraticExtension root = new QuadraticExtension(0, 1);
    assertEquals(QuadraticExtension.of(7), root.square());
  }

  @Property(tries = 3000)
  void againstBigIntegers(@ForAll("elements") long[] x, @ForAll("elements") long[] y) {
    assertArrayEquals(product(x, y), apply(QuadraticExtension::mul, x, y));
    assertArrayEquals(
        new long[] {word(big(x[0]).add(big(y[0]))), word(big(x[1]).add(big(y[1])))},
        apply(QuadraticExtension::add, x, y));
    assertArrayEquals(
        new long[] {word(big(x[0]).subtract(big(y[0]))), word(big(x[1]).subtract(big(y[1])))},
        apply(QuadraticExtension::sub, x, y));
    assertArrayEquals(
        product(x, new long[] {y[0], 0}), words(QuadraticExtension.at(x, 0).scale(y[0])));
  }

  @Property(tries = 300)
  void anInverseMultipliesToOne(@ForAll("elements") long[] x) {
    if (word(big(x[0])) == 0 && word(big(x[1])) == 0) {
      assertThrows(IllegalArgumentException.class, () -> inverse(x));
    } else {
      assertArrayEquals(new long[] {1, 0}, product(x, inverse(x)));
    }
  }

  @Property(tries = 300)
  void powersOfTwoBySquaring(@ForAll("elements") long[] x, @ForAll @IntRange(max = 6) int log) {
    long[] power = {1, 0};
    for (int i = 0; i < 1 << log; i++) {
      power = product(power, x);
    }
    assertArrayEquals(power, words(QuadraticExtension.at(x, 0).powerOfTwo(log)));
  }

  @Test
  void partsAreCanonical() {
    long p = Goldilocks.ORDER;
    assertThrows(IllegalArgumentException.class, () -> new QuadraticExtension(p, 0));
    assertThrows(IllegalArgumentException.class, () -> new QuadraticExtension(0, -1L));
    assertEquals(QuadraticExtension.ZERO, QuadraticExtension.at(new long[] {p, p}, 0));
    assertTrue(QuadraticExtension.of(p).isZero());
    assertFalse(QuadraticExtension.ONE.isZero());
  }
}
