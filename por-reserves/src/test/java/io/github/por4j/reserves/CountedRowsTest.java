package io.github.por4j.reserves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.reserves.CountedRows.Counted;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountedRowsTest {
  @Provide
  Arbitrary<Counted> counted() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 40).map(i -> "C" + i),
            Arbitraries.of(OwnershipStatus.class),
            Arbitraries.oneOf(
                amounts(0), amounts(8), amounts(18), amounts(80), amounts(300), amounts(-3)))
        .as(Counted::new);
  }

  private static Arbitrary<BigDecimal> amounts(int scale) {
    return Arbitraries.bigIntegers().map(digits -> new BigDecimal(digits.abs(), scale));
  }

  @Property(tries = 100)
  void everyRowIsFoundAgain(@ForAll @Size(max = 3000) List<@From("counted") Counted> rows) {
    CountedRows counted = new CountedRows();
    List<Long> places = new ArrayList<>();
    rows.forEach(row -> places.add(counted.add(row)));
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(rows.get(i), counted.get(places.get(i)));
    }
  }

  /** Amounts of 18 digits, of which a long holds the value: 8 bytes, and one each of the others. */
  @Test
  void aRowTakesElevenBytes() {
    CountedRows counted = new CountedRows();
    BigDecimal amount = new BigDecimal("123456.789012345678");
    Counted row = new Counted(0, "ETH", OwnershipStatus.VERIFIED, amount);
    long last = 0;
    for (int i = 0; i < 100_000; i++) {
      last = counted.add(row);
    }
    assertEquals(row, counted.get(last));
    assertTrue(last < 1_101_000, String.valueOf(last));
  }
}
