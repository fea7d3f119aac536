package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.hash.Keccak;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Keccak-256: the original's vectors, then Bouncy Castle. */
class KeccakTest {
  private final Keccak keccak = new Keccak();

  @Test
  void hashesAsTheOriginal() {
    Map<String, Object> vectors =
        TestJson.object(TestJson.parse(TestRound.archive("primitives.zip").get("primitives.json")));
    int checked = 0;
    for (Object v : TestJson.list(vectors.get("keccak_256"))) {
      byte[] in = HexFormat.of().parseHex(TestJson.object(v).get("in").toString());
      assertEquals(TestJson.object(v).get("out"), Naive.hex(Naive.keccak(in)));
      if (in.length % 8 == 0) {
        assertEquals(TestJson.object(v).get("out"), hash(in));
        checked++;
      }
    }
    assertTrue(checked >= 6);
  }

  @Property
  void hashesAsBouncyCastle(@ForAll("wholeLanes") byte[] in) {
    assertEquals(Naive.hex(Naive.keccak(in)), hash(in));
  }

  @Property(tries = 200)
  void hashesPairsAsBouncyCastle(@ForAll("words") byte[] left, @ForAll("words") byte[] right) {
    long[] out = new long[4];
    keccak.hashPair(Naive.lanes(left), 0, Naive.lanes(right), 0, out, 0);
    assertEquals(Naive.hex(Naive.keccak(left, right)), Words.hex(out, 0));
  }

  @Property(tries = 200)
  void digitsOfWords(@ForAll("words") byte[] word) {
    long[] lanes = new long[4];
    String hex = Naive.hex(word);
    assertEquals(Words.Digits.LOWER_CASE, Words.parse(hex, 0, lanes, 0));
    assertEquals(hex, Words.hex(lanes, 0));
    assertArrayEquals(Naive.lanes(word), lanes);
    String upper = hex.toUpperCase(Locale.ROOT);
    assertEquals(
        upper.equals(hex) ? Words.Digits.LOWER_CASE : Words.Digits.CAPITALS,
        Words.parse(upper, 0, lanes, 0));
    assertArrayEquals(Naive.lanes(word), lanes);
  }

  @Property(tries = 200)
  void nothingElseIsADigit(
      @ForAll("words") byte[] word, @ForAll char c, @ForAll @IntRange(max = 63) int at) {
    Assume.that(Character.digit(c, 16) < 0 || c > 'f');
    StringBuilder text = new StringBuilder(Naive.hex(word));
    text.setCharAt(at, c);
    assertEquals(Words.Digits.INVALID, Words.parse(text.toString(), 0, new long[4], 0));
  }

  private String hash(byte[] in) {
    long[] lanes = Naive.lanes(in);
    long[] out = new long[4];
    keccak.hash(lanes, 0, lanes.length, out, 0);
    return Words.hex(out, 0);
  }

  @Provide
  Arbitrary<byte[]> wholeLanes() {
    return Arbitraries.integers()
        .between(0, 60)
        .flatMap(n -> Arbitraries.bytes().array(byte[].class).ofSize(8 * n));
  }

  @Provide
  Arbitrary<byte[]> words() {
    return Arbitraries.bytes().array(byte[].class).ofSize(32);
  }
}
