package io.github.por4j.merkle.field;

import static io.github.por4j.merkle.vectors.FieldArbitraries.P;
import static io.github.por4j.merkle.vectors.FieldArbitraries.big;
import static io.github.por4j.merkle.vectors.FieldArbitraries.word;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.vectors.FieldArbitraries;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.Vectors;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GoldilocksTest {
  @Provide
  Arbitrary<Long> words() {
    return FieldArbitraries.words();
  }

  private static void same(BigInteger expected, long actual) {
    assertEquals(
        Long.toUnsignedString(word(expected)), Long.toUnsignedString(Goldilocks.canonical(actual)));
  }

  @Test
  void theOrderIsThatOfTheField() {
    assertEquals(P, big(Goldilocks.ORDER));
    assertTrue(P.isProbablePrime(100));
    assertEquals(BigInteger.TWO.pow(64).mod(P), big(Goldilocks.EPSILON));
  }

  @Test
  void fieldVectors() {
    List<Map<String, Object>> entries = Vectors.poseidon("field");
    assertEquals(120, entries.size());
    for (Map<String, Object> entry : entries) {
      long a = Vectors.unsigned(entry.get("a"));
      long b = Vectors.unsigned(entry.get("b"));
      assertEquals(Vectors.unsigned(entry.get("mul")), Goldilocks.canonical(Goldilocks.mul(a, b)));
      assertEquals(Vectors.unsigned(entry.get("add")), Goldilocks.canonical(Goldilocks.add(a, b)));
      assertEquals(Vectors.unsigned(entry.get("sub")), Goldilocks.canonical(Goldilocks.sub(a, b)));
      inverse(entry.get("inv_a"), a);
      inverse(entry.get("inv_b"), b);
    }
  }

  private static void inverse(Object expected, long a) {
    if (expected == null) {
      assertEquals(0, a);
      assertThrows(IllegalArgumentException.class, () -> Goldilocks.inverse(a));
    } else {
      assertEquals(Vectors.unsigned(expected), Goldilocks.canonical(Goldilocks.inverse(a)));
    }
  }

  @Test
  void rootsOfUnity() {
    Map<String, Object> all = JsonText.object(JsonText.parse(Vectors.text("v2/poseidon.json")));
    long[] roots = Vectors.longs(all.get("primitive_roots_of_unity_by_log2_order"));
    assertEquals(Goldilocks.TWO_ADICITY + 1, roots.length);
    assertEquals(Goldilocks.GENERATOR, Vectors.unsigned(all.get("multiplicative_group_generator")));
    for (int bits = 0; bits <= Goldilocks.TWO_ADICITY; bits++) {
      long root = Goldilocks.primitiveRootOfUnity(bits);
      assertEquals(roots[bits], root);
      assertEquals(BigInteger.ONE, big(root).modPow(BigInteger.TWO.pow(bits), P));
      if (bits > 0) {
        assertNotEquals(BigInteger.ONE, big(root).modPow(BigInteger.TWO.pow(bits - 1), P));
      }
    }
    assertThrows(IllegalArgumentException.class, () -> Goldilocks.primitiveRootOfUnity(-1));
    assertThrows(IllegalArgumentException.class, () -> Goldilocks.primitiveRootOfUnity(33));
  }

  @Test
  void theGeneratorGenerates() {
    BigInteger order = P.subtract(BigInteger.ONE);
    for (int factor : new int[] {2, 3, 5, 17, 257, 65537}) {
      BigInteger part = order.divide(BigInteger.valueOf(factor));
      assertNotEquals(BigInteger.ONE, big(Goldilocks.GENERATOR).modPow(part, P));
    }
  }

  @Property(tries = 5000)
  void sumsAndDifferences(@ForAll("words") long a, @ForAll("words") long b) {
    same(big(a).add(big(b)), Goldilocks.add(a, b));
    same(big(a).subtract(big(b)), Goldilocks.sub(a, b));
    same(big(a).negate(), Goldilocks.neg(a));
  }

  @Property(tries = 5000)
  void products(@ForAll("words") long a, @ForAll("words") long b, @ForAll("words") long c) {
    same(big(a).multiply(big(b)), Goldilocks.mul(a, b));
    same(big(a).multiply(big(a)), Goldilocks.square(a));
    same(big(a).multiply(big(b)).add(big(c)), Goldilocks.mulAdd(a, b, c));
  }

  @Property(tries = 5000)
  void upperWordsOfProducts(@ForAll("words") long a, @ForAll("words") long b) {
    long expected = big(a).multiply(big(b)).shiftRight(64).longValue();
    assertEquals(expected, HighProduct.of(a, b));
    assertEquals(expected, HighProduct.corrected(a, b));
  }

  @Property(tries = 5000)
  void reductionOfTwoWords(@ForAll("words") long high, @ForAll("words") long low) {
    same(big(high).shiftLeft(64).add(big(low)), Goldilocks.reduce(high, low));
  }

  @Property
  void canonicalForms(@ForAll("words") long a, @ForAll("words") long b) {
    assertEquals(big(a).compareTo(P) < 0, Goldilocks.isCanonical(a));
    assertEquals(word(big(a)), Goldilocks.canonical(a));
    assertEquals(word(big(a)) == word(big(b)), Goldilocks.equal(a, b));
    long other = Goldilocks.isCanonical(a) && a + P.longValue() > a ? a : Goldilocks.canonical(a);
    assertTrue(Goldilocks.equal(a, other));
  }

  @Provide
  Arbitrary<Long> lows() {
    long most = 1L << 58;
    Arbitrary<Long> edges =
        Arbitraries.of(0L, 1L, -1L, most, -most, 0xFFFFFFFFL, -0xFFFFFFFFL, 1L << 32, -1L << 32);
    return Arbitraries.oneOf(edges, Arbitraries.longs().between(-most, most));
  }

  @Provide
  Arbitrary<Long> uppers() {
    long most = 1L << 60;
    Arbitrary<Long> edges =
        Arbitraries.of(
            0L, 1L, most, most - 1, 0xFFFFFFFFL, 0x100000000L, 0x1FFFFFFFEL, 0x1FFFFFFFFL);
    return Arbitraries.oneOf(edges, Arbitraries.longs().between(0, most));
  }

  @Property(tries = 5000)
  void twoHalves(@ForAll("lows") long low, @ForAll("uppers") long upper) {
    long high = upper - (low >> 32);
    BigInteger whole = BigInteger.valueOf(high).shiftLeft(32).add(BigInteger.valueOf(low));
    same(whole, Goldilocks.fromHalves(low, high));
  }

  @Property(tries = 300)
  void powersAndInverses(@ForAll("words") long a, @ForAll("words") long exponent) {
    same(big(a).modPow(big(exponent), P), Goldilocks.pow(a, exponent));
    if (big(a).mod(P).signum() == 0) {
      assertThrows(IllegalArgumentException.class, () -> Goldilocks.inverse(a));
    } else {
      same(big(a).modInverse(P), Goldilocks.inverse(a));
    }
  }
}
