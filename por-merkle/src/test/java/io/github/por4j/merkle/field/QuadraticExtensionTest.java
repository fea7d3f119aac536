package io.github.por4j.merkle.field;

import static io.github.por4j.merkle.vectors.FieldArbitraries.P;
import static io.github.por4j.merkle.vectors.FieldArbitraries.big;
import static io.github.por4j.merkle.vectors.FieldArbitraries.word;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.por4j.merkle.vectors.FieldArbitraries;
import io.github.por4j.merkle.vectors.Vectors;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QuadraticExtensionTest {
  private static final BigInteger SEVEN = BigInteger.valueOf(7);

  @Provide
  Arbitrary<long[]> elements() {
    return FieldArbitraries.words().array(long[].class).ofSize(2);
  }

  @FunctionalInterface
  private interface Operation {
    void apply(long[] x, int i, long[] y, int j, long[] out, int o);
  }

  /** The result of an operation, which must be the same where it overwrites an operand. */
  private static long[] apply(Operation operation, long[] x, long[] y) {
    long[] apart = {9, 9, 9, 9};
    operation.apply(x, 0, y, 0, apart, 1);
    assertEquals(9, apart[0]);
    assertEquals(9, apart[3]);
    long[] result = canonical(apart[1], apart[2]);
    long[] joined = {x[0], x[1], y[0], y[1]};
    operation.apply(joined, 0, joined, 2, joined, 0);
    assertArrayEquals(result, canonical(joined[0], joined[1]));
    joined = new long[] {x[0], x[1], y[0], y[1]};
    operation.apply(joined, 0, joined, 2, joined, 2);
    assertArrayEquals(result, canonical(joined[2], joined[3]));
    return result;
  }

  private static long[] canonical(long a, long b) {
    return new long[] {Goldilocks.canonical(a), Goldilocks.canonical(b)};
  }

  private static long[] inverse(long[] x) {
    long[] out = x.clone();
    QuadraticExtension.inverse(out, 0, out, 0);
    return canonical(out[0], out[1]);
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
    assertEquals(7, QuadraticExtension.NON_RESIDUE);
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
    long[] scaled = new long[2];
    QuadraticExtension.scale(x, 0, y[0], scaled, 0);
    assertArrayEquals(product(x, new long[] {y[0], 0}), canonical(scaled[0], scaled[1]));
  }

  @Property(tries = 300)
  void anInverseMultipliesToOne(@ForAll("elements") long[] x) {
    if (word(big(x[0])) == 0 && word(big(x[1])) == 0) {
      assertThrows(IllegalArgumentException.class, () -> inverse(x));
    } else {
      assertArrayEquals(new long[] {1, 0}, product(x, inverse(x)));
    }
  }
}
