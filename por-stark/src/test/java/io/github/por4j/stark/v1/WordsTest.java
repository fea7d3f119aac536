package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words from numbers and texts, at an offset of an array that held others. */
class WordsTest {
  @Test
  void numbersFillTheirWord() {
    BigInteger one = BigInteger.ONE;
    for (int bits : new int[] {0, 1, 8, 63, 64, 65, 128, 255, 256}) {
      for (BigInteger number :
          List.of(one.shiftLeft(bits).subtract(one), one.shiftLeft(bits / 2))) {
        long[] words = new long[6];
        Arrays.fill(words, -1);
        Words.fromNumber(number, words, 1);
        long[] expected = Naive.lanes(Naive.word(number));
        assertArrayEquals(expected, Arrays.copyOfRange(words, 1, 5), number::toString);
        assertEquals(-1, words[0]);
        assertEquals(-1, words[5]);
        assertEquals(Naive.hex(Naive.word(number)), Words.hex(words, 1));
      }
    }
  }

  @Test
  void digitsAreOfTheTwoCases() {
    for (char c = 0; c < 300; c++) {
      String word = "0".repeat(20) + c + "1".repeat(43);
      Words.Digits expected = Words.Digits.INVALID;
      if (c >= '0' && c <= '9' || c >= 'a' && c <= 'f') {
        expected = Words.Digits.LOWER_CASE;
      } else if (c >= 'A' && c <= 'F') {
        expected = Words.Digits.CAPITALS;
      }
      long[] words = new long[5];
      assertEquals(expected, Words.parse("x" + word, 1, words, 1), "character " + (int) c);
      if (expected != Words.Digits.INVALID) {
        assertEquals(word.toLowerCase(java.util.Locale.ROOT), Words.hex(words, 1));
      }
    }
    // Both kinds, and one that is none.
    String mixed = "A" + "a".repeat(62);
    assertEquals(Words.Digits.CAPITALS, Words.parse(mixed + "b", 0, new long[4], 0));
    assertEquals(Words.Digits.INVALID, Words.parse(mixed + "g", 0, new long[4], 0));
  }
}
