package io.github.por4j.merkle.hash;

import static io.github.por4j.merkle.vectors.FieldArbitraries.P;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.vectors.FieldArbitraries;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HashOutTest {
  @Provide
  Arbitrary<long[]> words() {
    return FieldArbitraries.words().array(long[].class).ofSize(4);
  }

  private static String hex(long[] words) {
    ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    for (long word : words) {
      bytes.putLong(word);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  @Property
  void textIsTheLittleEndianBytesOfCanonicalElements(@ForAll("words") long[] words) {
    boolean canonical = true;
    long[] reduced = new long[4];
    for (int i = 0; i < 4; i++) {
      canonical &= FieldArbitraries.big(words[i]).compareTo(P) < 0;
      reduced[i] = FieldArbitraries.word(FieldArbitraries.big(words[i]));
    }
    HashOut hash = HashOut.of(words, 0);
    assertEquals(hex(reduced), hash.toHex());
    assertEquals(hex(reduced), hash.toString());
    assertEquals(Optional.of(hash), HashOut.parse(hex(reduced)));
    assertEquals(canonical, HashOut.parse(hex(words)).isPresent());
    long[] copied = new long[6];
    hash.copyTo(copied, 1);
    assertArrayEquals(new long[] {0, reduced[0], reduced[1], reduced[2], reduced[3], 0}, copied);
  }

  @Property
  void elementsAtOrAboveTheOrderAreRefused(@ForAll @IntRange(max = 3) int place) {
    long[] words = {1, 2, 3, 4};
    words[place] = P.longValue();
    assertEquals(Optional.empty(), HashOut.parse(hex(words)));
    assertThrows(
        IllegalArgumentException.class, () -> new HashOut(words[0], words[1], words[2], words[3]));
    words[place] = P.longValue() - 1;
    assertTrue(HashOut.parse(hex(words)).isPresent());
    words[place] = -1;
    assertEquals(Optional.empty(), HashOut.parse(hex(words)));
  }

  @Test
  void textOfAnotherFormIsRefused() {
    String hex = "0123456789abcdef".repeat(4);
    assertTrue(HashOut.parse(hex).isPresent());
    for (String wrong :
        List.of(
            "",
            hex.substring(1),
            hex + "0",
            "0x" + hex.substring(2),
            "0x" + hex,
            hex.toUpperCase(Locale.ROOT),
            hex.replaceFirst("a", "A"),
            hex.replaceFirst("a", "g"),
            "+" + hex.substring(1),
            hex.substring(1) + " ",
            "\u0660" + hex.substring(1))) {
      assertEquals(Optional.empty(), HashOut.parse(wrong), wrong);
    }
  }
}
