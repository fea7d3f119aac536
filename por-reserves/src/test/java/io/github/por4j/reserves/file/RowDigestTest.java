package io.github.por4j.reserves.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.ownership.OwnershipClaim;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowDigestTest {
  @Test
  void everyPartOfARowAndTheirOrderCount() {
    ReserveRow row = row("ETH", "A", "x", "2", OptionalLong.of(7));
    ReserveRow other = row("ETH", "A", "y", "2", OptionalLong.of(7));
    List<List<ReserveRow>> passes =
        List.of(
            List.of(),
            List.of(row),
            List.of(row, row),
            List.of(row, other),
            List.of(other, row),
            List.of(row("BTC", "A", "x", "2", OptionalLong.of(7))),
            List.of(row("ETH", "B", "x", "2", OptionalLong.of(7))),
            List.of(row("ETH", "A", "x", "3", OptionalLong.of(7))),
            List.of(row("ETH", "A", "x", "2", OptionalLong.of(8))),
            List.of(row("ETH", "A", "x", "2", OptionalLong.empty())),
            List.of(row("ETHA", "", "x", "2", OptionalLong.of(7))),
            List.of(row("ETH", "Ax", "", "2", OptionalLong.of(7))));
    Set<String> digests = new HashSet<>();
    passes.forEach(rows -> digests.add(digest(rows)));
    assertEquals(passes.size(), digests.size());
  }

  @Test
  void amountsAreNumbers() {
    assertEquals(
        digest(List.of(row("ETH", "A", "x", "2", OptionalLong.empty()))),
        digest(List.of(row("ETH", "A", "x", "2.00", OptionalLong.empty()))));
  }

  private static String digest(List<ReserveRow> rows) {
    RowDigest digest = new RowDigest();
    rows.forEach(digest::add);
    return digest.hex();
  }

  private static ReserveRow row(
      String coin, String network, String address, String amount, OptionalLong height) {
    return new ReserveRow(
        Location.of("f"),
        coin,
        new OwnershipClaim(coin, "", network, address, "", "", "", "", "", ""),
        Optional.of(new BigDecimal(amount)),
        height,
        "");
  }
}
