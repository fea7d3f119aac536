package io.github.por4j.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HexDigitsTest {
  /** Every byte at every place, beside digits at both ends of their ranges. */
  @Test
  void everyByteAtEveryPlace() {
    for (String around : new String[] {"0", "9", "a", "f"}) {
      for (int place = 0; place < HexDigits.IN_LONG; place++) {
        for (int value = 0; value < 256; value++) {
          byte[] text = around.repeat(HexDigits.IN_LONG).getBytes(StandardCharsets.US_ASCII);
          text[place] = (byte) value;
          boolean isDigit = "0123456789abcdef".indexOf(value) >= 0;
          long[] longs = new long[1];
          assertEquals(isDigit, HexDigits.parse(text, 0, 1, longs, 0), place + " " + value);
          if (isDigit) {
            assertEquals(
                new String(text, StandardCharsets.US_ASCII), HexOracle.digits(longs, 0, 1));
          }
        }
      }
    }
  }

  @Property
  void readsBackWhatTheJdkWrites(@ForAll @Size(min = 1, max = 9) long[] numbers) {
    String text = HexOracle.digits(numbers, 0, numbers.length);
    long[] read = new long[numbers.length + 2];
    byte[] digits = ("xyz" + text).getBytes(StandardCharsets.US_ASCII);
    assertTrue(HexDigits.parse(digits, 3, numbers.length, read, 1));
    assertEquals(0, read[0]);
    assertEquals(0, read[numbers.length + 1]);
    assertEquals(text, HexOracle.digits(read, 1, numbers.length));
  }
}
