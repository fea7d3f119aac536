package io.github.por4j.reserves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ReservePropertyTest {
  private static final String HEADER =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";

  private static final ReserveVerifier ONE_THREAD = ReserveVerifier.strict().threads(1);

  record Row(String coin, String address, BigDecimal amount) {
    String line() {
      return coin + ",N," + 1 + "," + address + "," + amount.toPlainString() + ",m,s,,\n";
    }
  }

  @Provide
  Arbitrary<Row> rows() {
    return Combinators.combine(
            Arbitraries.of("ETH", "ETH-BASE", "BASE", "USDT-TRC20", "USDT-ERC20", "XYZ"),
            Arbitraries.integers().between(10, 30).map(i -> "a" + i),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("1e20")).ofScale(18))
        .as(Row::new);
  }

  /**
   * The oracle keeps every row, and counts of each holding the smallest amount under the name and
   * at the place of its first.
   */
  @Property(tries = 50)
  void sumsAndDuplicatesAreThoseOfASlowCount(
      @ForAll @Size(max = 200) List<@net.jqwik.api.From("rows") Row> rows) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    rows.forEach(r -> text.append(r.line()));
    ReserveReport report =
        ReserveVerifier.strict()
            .threads(2)
            .verify(List.of(Source.of("f", text.toString().getBytes(UTF_8))));

    Map<String, String> firstCoin = new LinkedHashMap<>();
    Map<String, BigDecimal> smallest = new HashMap<>();
    Map<String, BigDecimal> sums = new HashMap<>();
    Map<String, BigDecimal> units = new HashMap<>();
    Map<String, String> unitOf =
        Map.of(
            "ETH",
            "ETH",
            "ETH-BASE",
            "ETH",
            "BASE",
            "ETH",
            "USDT-TRC20",
            "USDT",
            "USDT-ERC20",
            "USDT",
            "XYZ",
            "XYZ");
    for (Row row : rows) {
      // Two names of one asset.
      String asset = row.coin().equals("BASE") ? "ETH-BASE" : row.coin();
      String holding = asset + " " + row.address();
      firstCoin.putIfAbsent(holding, row.coin());
      smallest.merge(holding, row.amount(), BigDecimal::min);
      sums.putIfAbsent(row.coin(), BigDecimal.ZERO);
    }
    smallest.forEach(
        (holding, amount) -> {
          String coin = firstCoin.get(holding);
          sums.merge(coin, amount, BigDecimal::add);
          units.merge(unitOf.get(coin), amount, BigDecimal::add);
        });
    assertEquals(rows.size(), report.rows());
    assertEquals(rows.size() - smallest.size(), report.duplicates());
    assertEquals(sums.keySet(), names(report.coins()));
    report.coins().forEach(c -> assertEquals(0, sums.get(c.name()).compareTo(c.amount())));
    assertEquals(units.keySet(), names(report.units()));
    report.units().forEach(u -> assertEquals(0, units.get(u.name()).compareTo(u.amount())));
    assertInvariants(report);
  }

  private static Set<String> names(List<CoinTotal> totals) {
    Set<String> names = new LinkedHashSet<>();
    totals.forEach(t -> names.add(t.name()));
    return names;
  }

  private static void assertInvariants(ReserveReport report) {
    long counted = report.coins().stream().mapToLong(CoinTotal::addresses).sum();
    long inUnits = report.units().stream().mapToLong(CoinTotal::addresses).sum();
    assertEquals(counted, inUnits);
    assertEquals(report.rows(), counted + report.duplicates() + report.unreadable());
    assertEquals(report.rows(), report.files().stream().mapToLong(FileRead::rows).sum());
    long verified = report.rowsByStatus().get(OwnershipStatus.VERIFIED);
    assertEquals(report.rows() - verified, report.problemCount());
    assertEquals(report.rows() > 0 && verified == report.rows(), report.allPassed());
  }

  @Property
  void noBytesMakeItFail(@ForAll @Size(max = 400) byte[] bytes) throws IOException {
    ReserveReport report = ONE_THREAD.verify(List.of(Source.of("f", bytes)));
    assertInvariants(report);
    assertTrue(!ReportText.render(report.toCheckReport()).isEmpty());
  }

  @Property(tries = 100)
  void noChangedByteOfAPublishedFileMakesItFail(@ForAll int place, @ForAll byte value)
      throws Exception {
    byte[] bytes = PublishedFiles.of("benzayb014_okx_por_example.csv").read(1 << 16);
    bytes[Math.floorMod(place, bytes.length)] = value;
    ReserveReport report = ONE_THREAD.verify(List.of(Source.of("f", bytes)));
    assertInvariants(report);
  }
}
