package io.github.por4j.reserves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.ownership.CoinTable;
import io.github.por4j.reserves.ownership.Holding;
import io.github.por4j.reserves.ownership.OwnershipClaim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Which rows are repetitions, and which may be, against a slow count that keeps every text. */
class AliasPropertyTest {
  private static final String FULL =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";
  private static final String HARNESS =
      "digitalAsset,network,address,signedMessage,signedMessage2,message,publicKey,owner1,owner2\n";

  private static final CoinTable COINS = CoinTable.standard();

  record Row(String coin, String network, String address) {}

  @Provide
  Arbitrary<Row> rows() {
    return Combinators.combine(
            Arbitraries.of(
                "BTC ETH ETH-ARBITRUM ETH-BASE BASE BCH BCHN DOT ASSET-HUB APTOS APTOS-FA OPTIMISM"
                    .split(" ")),
            Arbitraries.of(
                "USDC-ARBITRUM USDC-ARBITRUM-NATIVE USDC-OPTIMISM USDT USDT-OMNI XYZ".split(" ")),
            Arbitraries.of(true, false),
            Arbitraries.of("", "ETH", "eth.", "Arbitrum One", "BTC", "B-T-C", "APTOS"),
            Arbitraries.of("a1", "a2", "0x01", "0x1"))
        .as(
            (one, other, first, network, address) ->
                new Row(first ? one : other, network, address));
  }

  @Property(tries = 100)
  void ofTheLayoutsWithAmounts(@ForAll @Size(max = 60) List<@From("rows") Row> rows)
      throws IOException {
    StringBuilder text = new StringBuilder(FULL);
    for (Row row : rows) {
      text.append(row.coin()).append(',').append(row.network()).append(",1,");
      text.append(row.address()).append(",1,m,s,,\n");
    }
    assertSameAsSlowCount(rows, text, false);
  }

  @Property(tries = 100)
  void ofTheHarness(@ForAll @Size(max = 60) List<@From("rows") Row> rows) throws IOException {
    StringBuilder text = new StringBuilder(HARNESS);
    for (Row row : rows) {
      text.append(row.coin()).append(',').append(row.network()).append(',');
      text.append(row.address()).append(",s,,m,,,\n");
    }
    assertSameAsSlowCount(rows, text, true);
  }

  private static void assertSameAsSlowCount(List<Row> rows, StringBuilder text, boolean harness)
      throws IOException {
    ReserveReport report =
        ReserveVerifier.strict()
            .threads(2)
            .verify(List.of(Source.of("f", text.toString().getBytes(UTF_8))));

    Set<List<String>> holdings = new HashSet<>();
    Set<List<String>> kin = new HashSet<>();
    Map<List<String>, String> chains = new HashMap<>();
    Set<String> unsettled = new TreeSet<>();
    List<Location> places = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String rule = harness ? row.network() : row.coin();
      Holding holding =
          COINS
              .holding(
                  row.coin(),
                  new OwnershipClaim(
                      rule, "", row.network(), row.address(), "m", "s", "", "", "", ""))
              .orElseThrow();
      if (!holdings.add(List.of(holding.chain(), holding.asset(), holding.account()))) {
        continue;
      }
      boolean maybe =
          !holding.kin().isEmpty() && !kin.add(List.of(holding.kin(), holding.account()));
      String network = row.network().replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
      String unit = COINS.find(row.coin()).map(r -> r.total()).orElse(row.coin());
      String before =
          network.isEmpty()
              ? null
              : chains.putIfAbsent(List.of(unit, network, holding.account()), holding.chain());
      if (maybe || (before != null && !before.equals(holding.chain()))) {
        unsettled.add(row.coin());
        places.add(new Location("f", "line " + (i + 2)));
      }
    }
    assertEquals(rows.size() - holdings.size(), report.duplicates());
    assertEquals(unsettled, report.unsettled());
    assertEquals(
        places,
        report.findings().stream()
            .filter(f -> f.code() == ReserveCode.ALIAS)
            .map(f -> f.where())
            .sorted((a, b) -> Integer.compare(line(a), line(b)))
            .toList());
  }

  private static int line(Location where) {
    return Integer.parseInt(where.pointer().substring("line ".length()));
  }
}
