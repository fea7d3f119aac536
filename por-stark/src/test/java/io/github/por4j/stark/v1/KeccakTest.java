package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    assertTrue(Words.parse(Naive.hex(word), 0, lanes, 0));
    assertEquals(List.of(Naive.hex(word)), List.of(Words.hex(lanes, 0)));
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
