package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Field arithmetic: the original's vectors, then laws against BigInteger. */
class StarkFieldTest {
  private static final Map<String, Object> VECTORS =
      TestJson.object(TestJson.parse(TestRound.archive("primitives.zip").get("primitives.json")));

  private static List<Object> vectors(String name) {
    return TestJson.list(VECTORS.get(name));
  }

  private static BigInteger number(Object vector, String key) {
    return new BigInteger(TestJson.object(vector).get(key).toString());
  }

  @Test
  void multipliesAsTheOriginal() {
    for (Object v : vectors("mul")) {
      assertEquals(number(v, "out"), mul(number(v, "a"), number(v, "b")));
    }
  }

  @Test
  void addsAndSubtractsAsTheOriginal() {
    for (Object v : vectors("add_sub")) {
      assertEquals(number(v, "add"), add(number(v, "a"), number(v, "b")));
      assertEquals(number(v, "sub"), sub(number(v, "a"), number(v, "b")));
    }
  }

  @Test
  void invertsAsTheOriginal() {
    for (Object v : vectors("inv")) {
      BigInteger a = number(v, "a");
      if (a.signum() < 0 || a.compareTo(Naive.P) >= 0) {
        // No element: the original's loop leaves such a number unreduced.
        continue;
      }
      long[] r = new long[4];
      StarkInverses.invert(Naive.element(a), 0, r, 0);
      assertEquals(number(v, "out"), Naive.number(r));
    }
  }

  @Test
  void invertsManyAsTheOriginal() {
    for (Object v : vectors("multi_inv")) {
      List<Object> in = TestJson.list(TestJson.object(v).get("in"));
      List<Object> out = TestJson.list(TestJson.object(v).get("out"));
      long[] all = elements(in.stream().map(x -> new BigInteger(x.toString())).toList());
      StarkInverses.invertAll(all, in.size());
      for (int i = 0; i < in.size(); i++) {
        assertEquals(new BigInteger(out.get(i).toString()), numberAt(all, i));
      }
    }
  }

  @Test
  void raisesToPowersAsTheOriginal() {
    int checked = 0;
    for (Object v : vectors("exp")) {
      if (number(v, "e").signum() >= 0 && number(v, "e").bitLength() < 63) {
        long[] r = new long[4];
        StarkField.pow(Naive.element(number(v, "base")), 0, number(v, "e").longValue(), r, 0);
        assertEquals(number(v, "out"), Naive.number(r));
        checked++;
      }
    }
    assertTrue(checked > 10);
  }

  @Test
  void rootsOfUnityAreTheOriginals() {
    for (Object v : vectors("roots_of_unity")) {
      int log = number(v, "order").bitLength() - 1;
      long[] root = new long[4];
      StarkRoots.root(log, root, 0);
      assertEquals(number(v, "root"), Naive.number(root));
    }
  }

  @Property
  void sumsDifferencesAndProducts(
      @ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b) {
    assertEquals(a.add(b).mod(Naive.P), add(a, b));
    assertEquals(a.subtract(b).mod(Naive.P), sub(a, b));
    assertEquals(a.multiply(b).mod(Naive.P), mul(a, b));
  }

  @Property(tries = 100)
  void inverses(@ForAll("numbers") BigInteger a) {
    long[] r = new long[4];
    StarkInverses.invert(Naive.element(a), 0, r, 0);
    BigInteger expected = a.mod(Naive.P).signum() == 0 ? BigInteger.ZERO : a.modInverse(Naive.P);
    assertEquals(expected, Naive.number(r));
  }

  @Property(tries = 100)
  void inversesOfMany(@ForAll("lists") List<BigInteger> numbers) {
    long[] all = elements(numbers);
    StarkInverses.invertAll(all, numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      BigInteger a = numbers.get(i);
      BigInteger expected = a.mod(Naive.P).signum() == 0 ? BigInteger.ZERO : a.modInverse(Naive.P);
      assertEquals(expected, numberAt(all, i));
    }
  }

  @Property(tries = 200)
  void powers(@ForAll("numbers") BigInteger a, @ForAll("exponents") long e) {
    long[] r = new long[4];
    StarkField.pow(Naive.element(a), 0, e, r, 0);
    assertEquals(a.modPow(BigInteger.valueOf(e), Naive.P), Naive.number(r));
  }

  @Property(tries = 200)
  void powersOfRoots(@ForAll @IntRange(max = 24) int log, @ForAll("exponents") long e) {
    long[] root = new long[4];
    StarkRoots.root(log, root, 0);
    long[] r = new long[4];
    StarkRoots.rootPower(log, e, r, 0);
    assertEquals(Naive.number(root).modPow(BigInteger.valueOf(e), Naive.P), Naive.number(r));
  }

  /** A number is what its word says, and times an element a number again. */
  @Property
  void numbers(@ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b) {
    long[] number = Naive.lanes(Naive.word(a.mod(Naive.P)));
    StarkField.number(number, 0, number, 0);
    long[] element = new long[4];
    StarkField.fromNumber(number, 0, element, 0);
    assertEquals(a.mod(Naive.P), Naive.number(element));
    long[] back = new long[4];
    StarkField.toNumber(element, 0, back, 0);
    assertArrayEquals(number, back);
    StarkField.mul(number, 0, Naive.element(b), 0, number, 0);
    StarkField.fromNumber(number, 0, element, 0);
    assertEquals(a.multiply(b).mod(Naive.P), Naive.number(element));
  }

  /** Any 256-bit number is reduced; only those below p are canonical. */
  @Property
  void words(@ForAll("numbers") BigInteger a) {
    long[] word = Naive.lanes(Naive.word(a));
    assertEquals(a.compareTo(Naive.P) < 0, StarkField.isCanonical(word, 0));
    assertEquals(a.mod(Naive.P), Naive.number(Naive.element(a)));
  }

  @Test
  void boundsOfCanonicalWords() {
    for (BigInteger number : edges(false)) {
      assertEquals(
          number.compareTo(Naive.P) < 0,
          StarkField.isCanonical(Naive.lanes(Naive.word(number)), 0),
          number::toString);
    }
    assertTrue(
        StarkField.isCanonical(Naive.lanes(Naive.word(Naive.P.subtract(BigInteger.ONE))), 0));
    assertFalse(StarkField.isCanonical(Naive.lanes(Naive.word(Naive.P)), 0));
  }

  /** Limbs at the edges, where a carry, a borrow or the last subtraction of p turns. */
  @Test
  void limbsAtTheEdges() {
    List<BigInteger> elements = edges(true);
    BigInteger inverse = BigInteger.ONE.shiftLeft(256).modInverse(Naive.P);
    long[] r = new long[4];
    for (BigInteger b : elements) {
      for (BigInteger a : elements) {
        StarkField.add(limbs(a), 0, limbs(b), 0, r, 0);
        assertEquals(a.add(b).mod(Naive.P), number(r), () -> a + " + " + b);
        StarkField.sub(limbs(a), 0, limbs(b), 0, r, 0);
        assertEquals(a.subtract(b).mod(Naive.P), number(r), () -> a + " - " + b);
      }
      for (BigInteger a : edges(false)) {
        StarkField.mul(limbs(a), 0, limbs(b), 0, r, 0);
        BigInteger product = a.multiply(b).multiply(inverse).mod(Naive.P);
        assertEquals(product, number(r), () -> a + " * " + b);
      }
    }
  }

  @Test
  void zeroIsZeroInEveryLimb() {
    assertTrue(StarkField.isZero(new long[4], 0));
    long[] one = {7, 0, 0, 0, 0, 7};
    for (int limb = 0; limb < 4; limb++) {
      for (long value : new long[] {1, Long.MIN_VALUE, -1}) {
        long[] a = new long[6];
        a[1 + limb] = value;
        assertFalse(StarkField.isZero(a, 1), limb + " " + value);
        long[] other = new long[4];
        assertFalse(StarkField.equal(a, 1, other, 0), limb + " " + value);
        other[limb] = value;
        assertTrue(StarkField.equal(a, 1, other, 0), limb + " " + value);
      }
    }
    assertTrue(StarkField.isZero(one, 1));
  }

  /** Numbers of 256 bits, or those below p, whose limbs are 0, 1, their largest and the like. */
  private static List<BigInteger> edges(boolean belowP) {
    long top = Naive.P.shiftRight(192).longValueExact();
    long[] low = {0, 1, -1};
    long[] high = {0, 1, top - 1, top, top + 1, 2 * top, -1};
    List<BigInteger> edges = new ArrayList<>();
    for (int i = 0; i < 27; i++) {
      for (long limb : high) {
        edges.add(number(new long[] {low[i % 3], low[i / 3 % 3], low[i / 9], limb}));
      }
    }
    for (int multiple = 1; multiple < 4; multiple++) {
      for (int d = -2; d <= 2; d++) {
        edges.add(Naive.P.multiply(BigInteger.valueOf(multiple)).add(offset(d)));
        edges.add(Naive.P.shiftRight(multiple).add(offset(d)));
      }
    }
    edges.removeIf(n -> belowP && n.compareTo(Naive.P) >= 0);
    return edges;
  }

  /** A number as it stands in four limbs, and back. */
  private static long[] limbs(BigInteger number) {
    return IntStream.range(0, 4).mapToLong(i -> number.shiftRight(64 * i).longValue()).toArray();
  }

  private static BigInteger number(long[] limbs) {
    BigInteger number = BigInteger.ZERO;
    for (int i = 3; i >= 0; i--) {
      number = number.shiftLeft(64).add(new BigInteger(Long.toUnsignedString(limbs[i])));
    }
    return number;
  }

  @Property(tries = 200)
  void zeroAndEqual(@ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b) {
    assertEquals(a.mod(Naive.P).signum() == 0, StarkField.isZero(Naive.element(a), 0));
    assertEquals(
        a.mod(Naive.P).equals(b.mod(Naive.P)),
        StarkField.equal(Naive.element(a), 0, Naive.element(b), 0));
  }

  /** Numbers of 256 bits, often near a power of two or a multiple of p. */
  @Provide
  Arbitrary<BigInteger> numbers() {
    BigInteger limit = BigInteger.ONE.shiftLeft(256);
    Arbitrary<BigInteger> near =
        Arbitraries.integers()
            .between(0, 255)
            .map(BigInteger.ONE::shiftLeft)
            .flatMap(n -> Arbitraries.integers().between(-2, 2).map(d -> n.add(offset(d))));
    Arbitrary<BigInteger> multiples =
        Arbitraries.integers()
            .between(0, 31)
            .map(k -> Naive.P.multiply(BigInteger.valueOf(k)))
            .flatMap(n -> Arbitraries.integers().between(-2, 2).map(d -> n.add(offset(d))));
    return Arbitraries.oneOf(
            Arbitraries.bigIntegers().between(BigInteger.ZERO, limit.subtract(BigInteger.ONE)),
            near,
            multiples)
        .map(n -> n.mod(limit));
  }

  private static BigInteger offset(int d) {
    return BigInteger.valueOf(d);
  }

  @Provide
  Arbitrary<List<BigInteger>> lists() {
    return numbers().list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Long> exponents() {
    return Arbitraries.longs().between(0, Long.MAX_VALUE);
  }

  private static BigInteger add(BigInteger a, BigInteger b) {
    long[] r = Naive.element(a);
    StarkField.add(r, 0, Naive.element(b), 0, r, 0);
    return Naive.number(r);
  }

  private static BigInteger sub(BigInteger a, BigInteger b) {
    long[] r = Naive.element(b);
    StarkField.sub(Naive.element(a), 0, r, 0, r, 0);
    return Naive.number(r);
  }

  private static BigInteger mul(BigInteger a, BigInteger b) {
    long[] r = Naive.element(a);
    StarkField.mul(r, 0, Naive.element(b), 0, r, 0);
    return Naive.number(r);
  }

  private static long[] elements(List<BigInteger> numbers) {
    return numbers.stream().flatMapToLong(n -> java.util.Arrays.stream(Naive.element(n))).toArray();
  }

  private static BigInteger numberAt(long[] all, int i) {
    return Naive.number(IntStream.range(0, 4).mapToLong(j -> all[4 * i + j]).toArray());
  }
}
