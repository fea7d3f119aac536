package io.github.por4j.reserves.solvency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import io.github.por4j.reserves.balance.BalanceCheck;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.balance.FileBalances;
import io.github.por4j.reserves.ownership.SignedRows;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever the parts are, a statement says no more than they show. */
class SolvencyPropertyTest {
  private static final String HEADER =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";

  private static final ReserveVerifier VERIFIER = ReserveVerifier.strict().threads(1);

  /**
   * An address.
   *
   * @param text 0 for a text that counts, 1 for another
   * @param balance of the source, as a difference to the amount; null if it has none
   */
  record Row(String coin, int height, int amount, int text, Integer balance) {
    String line(int key) {
      String signed = text == 0 ? "I am an OKX address" : "Log in";
      return SignedRows.row(coin, height, String.valueOf(amount), signed, key);
    }
  }

  /**
   * What users are owed.
   *
   * @param totals of the report, in whole coins
   * @param stated in whole coins
   */
  record Owed(
      Optional<Generation> generation,
      boolean valid,
      ClaimStatus claim,
      Map<String, Integer> totals,
      Map<String, Integer> stated) {}

  @Provide
  Arbitrary<List<Row>> rows() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(4, "ETH"), Tuple.of(1, "ETH-BASE"), Tuple.of(2, "USDT-ERC20")),
            Arbitraries.frequency(Tuple.of(5, 7), Tuple.of(1, 8)),
            Arbitraries.integers().between(0, 9),
            Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)),
            Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)).injectNull(0.1))
        .as(Row::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Owed> owed() {
    Arbitrary<Map<String, Integer>> amounts =
        Arbitraries.maps(
                Arbitraries.of("ETH", "USDT", "BTC"), Arbitraries.integers().between(0, 12))
            .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(Generation.class).optional(),
            Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false)),
            Arbitraries.of(ClaimStatus.PROVEN, ClaimStatus.NOT_PROVEN, ClaimStatus.REFUTED),
            amounts,
            amounts)
        .as(Owed::new);
  }

  private static ReserveReport reserves(List<Row> rows) throws Exception {
    return VERIFIER.verify(List.of(file(rows)));
  }

  private static Source file(List<Row> rows) {
    String lines =
        IntStream.range(0, rows.size())
            .mapToObj(i -> rows.get(i).line(i))
            .collect(Collectors.joining());
    return Source.of("f", (HEADER + lines).getBytes(UTF_8));
  }

  private static BalanceReport balances(List<Row> rows) throws Exception {
    StringBuilder csv = new StringBuilder("coin,network,address,height,balance\n");
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.balance() != null) {
        String[] cells = row.line(i).split(",", -1);
        String balance = String.valueOf(row.amount() + row.balance());
        csv.append(String.join(",", cells[0], cells[1], cells[3], cells[2], balance)).append('\n');
      }
    }
    Source source = Source.of("b", csv.toString().getBytes(UTF_8));
    return BalanceCheck.against(List.of(FileBalances.read(source))).check(List.of(file(rows)));
  }

  private static Optional<VerificationResult> liabilities(Owed owed) {
    List<Total> totals = new ArrayList<>();
    boolean tree = owed.generation().filter(g -> g.name().startsWith("MERKLE")).isPresent();
    owed.totals()
        .forEach(
            (coin, amount) ->
                totals.add(
                    new Total(
                        tree ? coin + " in 10^-8" : coin,
                        BigInteger.valueOf(amount * 100_000_000L),
                        "c")));
    return owed.generation()
        .map(
            generation ->
                new VerificationReport(
                    "round",
                    generation,
                    List.of(),
                    CircuitTrust.NONE,
                    List.of(Claim.of("c", owed.claim(), "It is so.")),
                    owed.valid()
                        ? List.of()
                        : List.of(Finding.of(InputCode.MALFORMED, Location.of("l"), "so")),
                    hasTotals(generation) ? totals : List.of(),
                    List.of()))
        .map(report -> new VerificationResult(List.of(report)));
  }

  private static StatedLiabilities stated(Owed owed) {
    Map<String, StatedLiabilities.Entry> coins = new TreeMap<>();
    owed.stated()
        .forEach(
            (coin, amount) ->
                coins.put(
                    coin,
                    new StatedLiabilities.Entry(BigDecimal.valueOf(amount), Optional.empty())));
    return new StatedLiabilities("s", coins);
  }

  @Property(tries = 150)
  void noStatementSaysMoreThanItsParts(
      @ForAll("rows") List<Row> rows, @ForAll("owed") Owed owed, @ForAll boolean compared)
      throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(rows),
            compared ? Optional.of(balances(rows)) : Optional.empty(),
            liabilities(owed),
            stated(owed));
    for (CoinSolvency coin : report.coins()) {
      List<Row> own = rows.stream().filter(r -> unit(r).equals(coin.asset())).toList();
      assertTrue(own.isEmpty() || coin.status() != ClaimStatus.PROVEN, coin::toString);
      if (coin.status() == ClaimStatus.ASSUMED || coin.status() == ClaimStatus.PROVEN) {
        assertEstablished(coin.asset(), own, owed, compared);
      } else {
        assertNotEquals(Verdict.VALID, report.verdict(), coin::toString);
      }
    }
    if (owed.generation().filter(SolvencyPropertyTest::hasTotals).isPresent()) {
      owed.totals().forEach((coin, amount) -> assertTrue(amount == 0 || has(report, coin)));
    }
    owed.stated().keySet().forEach(coin -> assertTrue(has(report, coin)));
    rows.forEach(row -> assertTrue(has(report, unit(row))));
  }

  private static boolean hasTotals(Generation generation) {
    return generation != Generation.STARK_V2 && generation != Generation.UNKNOWN;
  }

  private static boolean has(SolvencyReport report, String coin) {
    return report.coins().stream().anyMatch(c -> c.asset().equals(coin));
  }

  private static String unit(Row row) {
    return row.coin().startsWith("ETH") ? "ETH" : "USDT";
  }

  /** What must be true of the parts before it may be said that users are covered. */
  private static void assertEstablished(String coin, List<Row> own, Owed owed, boolean compared) {
    assertTrue(own.isEmpty() || compared);
    assertTrue(own.stream().allMatch(r -> r.balance() != null && r.balance() == 0));
    own.stream()
        .collect(Collectors.groupingBy(Row::coin))
        .values()
        .forEach(same -> assertEquals(1, same.stream().map(Row::height).distinct().count()));
    int signed = own.stream().filter(r -> r.text() == 0).mapToInt(Row::amount).sum();
    Integer total = owed.totals().get(coin);
    Integer stated = owed.stated().get(coin);
    assertTrue(owed.valid());
    switch (owed.generation().orElseThrow()) {
      case STARK_V2 -> assertTrue(signed >= stated);
      case STARK_V1 -> assertTrue(total > 0 && signed >= stated);
      case UNKNOWN -> fail("nothing is known of " + coin);
      default -> {
        assertEquals(ClaimStatus.PROVEN, owed.claim());
        assertTrue(signed >= total && (stated == null || stated.equals(total)));
      }
    }
  }
}
