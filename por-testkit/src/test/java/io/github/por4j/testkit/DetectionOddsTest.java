package io.github.por4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DetectionOddsTest {
  private static final Path PAGE = Path.of("..", "docs", "audit.md");
  private static final long[] CHECKING = {10, 100, 1_000, 10_000};
  private static final long[] MANIPULATED = {1, 10, 100, 1_000};

  /** Counts the sets of users who check, one by one. */
  @Property(tries = 200)
  void isTheShareOfTheSetsThatHitOne(
      @ForAll @IntRange(min = 1, max = 10) int users,
      @ForAll @IntRange(max = 10) int checking,
      @ForAll @IntRange(max = 10) int manipulated) {
    int k = Math.min(checking, users);
    int f = Math.min(manipulated, users);
    long all = 0;
    long hits = 0;
    for (int set = 0; set < 1 << users; set++) {
      if (Integer.bitCount(set) == k) {
        all++;
        hits += (set & (1 << f) - 1) != 0 ? 1 : 0;
      }
    }
    BigDecimal expected =
        BigDecimal.valueOf(hits).divide(BigDecimal.valueOf(all), 30, RoundingMode.DOWN);
    assertEquals(expected, DetectionOdds.detection(users, k, f));
  }

  @Test
  void fewestUsersWhoMustCheck() {
    assertEquals(9_900, DetectionOdds.checkingFor(10_000, 1, new BigDecimal("0.99")));
    long checking = DetectionOdds.checkingFor(1_000_000, 100, new BigDecimal("0.99"));
    BigDecimal wanted = new BigDecimal("0.99");
    assertEquals(1, DetectionOdds.detection(1_000_000, checking, 100).compareTo(wanted));
    assertEquals(-1, DetectionOdds.detection(1_000_000, checking - 1, 100).compareTo(wanted));
  }

  @Test
  void numbersOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> DetectionOdds.detection(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> DetectionOdds.detection(5, 6, 1));
    assertThrows(IllegalArgumentException.class, () -> DetectionOdds.detection(5, 1, 6));
  }

  /** The table for a million users. */
  @Test
  void tableOfThePage() throws IOException {
    StringBuilder table = new StringBuilder("| checking |");
    for (long manipulated : MANIPULATED) {
      table.append(' ').append(manipulated).append(" |");
    }
    table.append("\n|---|---|---|---|---|\n");
    for (long checking : CHECKING) {
      table.append("| ").append(checking).append(" |");
      for (long manipulated : MANIPULATED) {
        BigDecimal odds = DetectionOdds.detection(1_000_000, checking, manipulated);
        table.append(' ').append(odds.movePointRight(2).setScale(4, RoundingMode.DOWN));
        table.append(" % |");
      }
      table.append('\n');
    }
    String page = Files.readString(PAGE);
    String found = page.substring(Math.max(0, page.indexOf("| checking |")));
    assertEquals(table.toString(), found.substring(0, Math.min(found.length(), table.length())));
  }
}
