package io.github.por4j.core.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class AmountsTest {
  @Test
  void plainDecimals() {
    for (String text :
        List.of(
            "0", "-0", "1", "-3", "0.00000001", "12.50", "9".repeat(40), "0." + "1".repeat(40))) {
      assertEquals(Optional.of(new BigDecimal(text)), Amounts.parse(text), text);
    }
  }

  /** Nothing that could cost time: digits and scale are bounded before any arithmetic. */
  @Test
  void refused() {
    for (String text :
        List.of(
            "",
            "-",
            "+1",
            "1.",
            ".5",
            "01",
            "--1",
            "1e9",
            "1E+1000000000",
            "1e-1000000000",
            " 1",
            "1 ",
            "1,000",
            "NaN",
            "Infinity",
            "0x1",
            "\u0661",
            "1\n",
            "9".repeat(41),
            "0." + "1".repeat(41),
            "9".repeat(1 << 20))) {
      assertEquals(Optional.empty(), Amounts.parse(text));
    }
  }

  @Property
  void textIsReadBack(
      @ForAll @Scale(8) @BigRange(min = "-1000000000000", max = "1000000000000")
          BigDecimal amount) {
    assertEquals(0, Amounts.parse(Amounts.text(amount)).orElseThrow().compareTo(amount));
  }

  @Test
  void boundsOfComputedAmounts() {
    for (String costly : List.of("1E+101", "1E-101", "1" + "0".repeat(200))) {
      assertThrows(
          IllegalArgumentException.class, () -> Amounts.bounded(new BigDecimal(costly)), costly);
    }
    assertEquals(BigDecimal.TEN, Amounts.bounded(BigDecimal.TEN));
  }
}
