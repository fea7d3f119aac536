package io.github.por4j.merkle.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimdTest {
  /** Who misspells his wish does not get the code he may want to be without. */
  @Test
  void wishesThatAreNotKnown() {
    for (String value : List.of("auto", "off", "on")) {
      assertEquals(value, Simd.wish(value));
    }
    for (String value : List.of("", "OFF", "On", "false", "true", " on")) {
      assertEquals("off", Simd.wish(value), value);
    }
  }
}
