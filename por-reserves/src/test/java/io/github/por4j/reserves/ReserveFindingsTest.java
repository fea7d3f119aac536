package io.github.por4j.reserves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import io.github.por4j.reserves.ownership.SignedRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Everything that is found about a file, and where; and the limits of what a verifier takes. */
class ReserveFindingsTest {
  private static final String HEADER =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";
  private static final String TEXT = "I am an OKX address";

  private static String row(String coin, String amount, long seed) {
    return SignedRows.row(coin, 7, amount, TEXT, seed);
  }

  private static ReserveReport report(String text) throws IOException {
    return ReserveVerifier.strict().verify(List.of(Source.of("f", text.getBytes(UTF_8))));
  }

  /** Code and place of every finding but that no text has a date. */
  private static Set<String> found(String text) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Finding finding : report(text).findings()) {
      if (finding.code() != ReserveCode.UNDATED) {
        found.add(finding.code().id() + " " + finding.where().pointer());
      }
    }
    return found;
  }

  private static Set<String> ofSummary(String summary, String rows) throws IOException {
    return found(summary + "\n" + HEADER + rows);
  }

  @Test
  void genuineFileHasNoFinding() throws Exception {
    assertEquals(Set.of(), ofSummary("coin,amount\nETH,2\n", row("ETH", "2", 1)));
  }

  @Test
  void theHarnessStatesNoAmounts() throws Exception {
    String harness = "digitalAsset,network,address,signedMessage,message\n";
    Set<String> found = found(harness + "USDT,NOSUCHCOIN,a,s,m\n");
    assertTrue(found.contains(ReserveCode.NO_AMOUNTS.id() + " "), found.toString());
    assertFalse(found(HEADER + row("ETH", "2", 1)).contains(ReserveCode.NO_AMOUNTS.id() + " "));
  }

  @Test
  void aMissingSummaryIsNamedOnce() throws Exception {
    assertEquals(Set.of("RES-NO-SUMMARY line 1"), found(HEADER + row("ETH", "2", 1)));
    assertEquals(Set.of("RES-NO-SUMMARY "), ofSummary("coin,amount\n", row("ETH", "2", 1)));
    Set<String> empty = found("");
    assertTrue(empty.contains("RES-NO-SUMMARY "), empty.toString());
  }

  @Test
  void theSummaryIsThatOfTheRows() throws Exception {
    String two = row("ETH", "2", 1) + row("ETH-BASE", "1", 2);
    assertEquals(Set.of(), ofSummary("coin,amount\nETH,2\nETH-BASE,1\n", two));
    assertEquals(Set.of(), ofSummary("coin,amount\nETH(ALL),3\n", two));
    assertEquals(Set.of(), ofSummary("coin,amount\nETH(ALL),3\nETH,2\nETH-BASE,1\n", two));
    String differs = "RES-SUMMARY-DIFFERS line 2";
    assertEquals(
        Set.of(differs, ReserveCode.SUMMARY_MISSING.id() + " "),
        ofSummary("coin,amount\nETH,2.1\n", two));
    assertEquals(Set.of(differs), ofSummary("coin,amount\nETH(ALL),2\n", two));
    assertEquals(
        Set.of("RES-SUMMARY-DIFFERS line 4"),
        ofSummary("coin,amount\nETH,2\nETH-BASE,1\nSOL,1\n", two));
    assertEquals(
        Set.of(ReserveCode.SUMMARY_OVER_NETWORKS.id() + " line 2"),
        ofSummary("coin,amount\nETH,3\n", two));
    // The sum over all networks is stated already, or a part of it.
    assertEquals(
        Set.of("RES-SUMMARY-DIFFERS line 2"), ofSummary("coin,amount\nETH,3\nETH(ALL),3\n", two));
    assertEquals(Set.of(differs), ofSummary("coin,amount\nETH,3\nETH-BASE,1\n", two));
  }

  @Test
  void aDifferenceSaysBothSums() throws Exception {
    ReserveReport report = report("coin,amount\nETH(ALL),2.5\n\n" + HEADER + row("ETH", "2", 1));
    Finding finding =
        report.findings().stream()
            .filter(f -> f.code() == ReserveCode.SUMMARY_DIFFERS)
            .findFirst()
            .orElseThrow();
    assertEquals("2", finding.expected());
    assertEquals("2.5", finding.actual());
    assertEquals("the summary's ETH(ALL) differs from the sum of the rows", finding.message());
    assertEquals(ClaimStatus.REFUTED, claim(report, "reserves.sums"));
  }

  @Test
  void roundedSums() throws Exception {
    String rounded = ReserveCode.SUMMARY_ROUNDED.id() + " line 2";
    String differs = ReserveCode.SUMMARY_DIFFERS.id() + " line 2";
    Map<String, Set<String>> expected =
        Map.of(
            "1.2345", Set.of(),
            "1.23450", Set.of(),
            "1.234", Set.of(rounded),
            "1.235", Set.of(rounded),
            "1.233", Set.of(differs),
            "1.236", Set.of(differs),
            "1", Set.of(rounded),
            "2", Set.of(differs),
            "0", Set.of(differs));
    for (Map.Entry<String, Set<String>> sum : expected.entrySet()) {
      assertEquals(
          sum.getValue(),
          ofSummary("coin,amount\nETH," + sum.getKey() + "\n", row("ETH", "1.2345", 1)),
          sum.getKey());
    }
  }

  @Test
  void unreadableRowsSignNothing() throws Exception {
    ReserveReport report = report(HEADER + "ETH,N,1,a,x,m,s,,\n");
    assertFalse(report.has(ReserveCode.UNDATED));
    assertEquals(ClaimStatus.NOT_PROVEN, claim(report, "reserves.signed"));
    assertTrue(report(HEADER + "ETH,N,1,a,1,m,s,,\n").has(ReserveCode.UNDATED));
  }

  private static ClaimStatus claim(ReserveReport report, String id) {
    return report.claims().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void everyRowIsCountedUnderItsStatus() throws Exception {
    String text =
        HEADER
            + row("ETH", "2", 1)
            + row("ETH", "3", 2).replace("OKX address", "Okcoin address")
            + "NOSUCHCOIN,N,1,a,4,m,s,,\n"
            + SignedRows.row("ETH", 7, "5", "another text", 3);
    List<RowResult> rows = new ArrayList<>();
    List<Long> progress = new ArrayList<>();
    ReserveReport report =
        ReserveVerifier.strict()
            .onRow(rows::add)
            .progress(progress::add)
            .verify(List.of(Source.of("f", text.getBytes(UTF_8))));
    assertEquals(
        List.of(
            OwnershipStatus.VERIFIED,
            OwnershipStatus.FAILED,
            OwnershipStatus.SKIPPED,
            OwnershipStatus.UNBOUND),
        rows.stream().map(RowResult::status).toList());
    assertEquals(4L, progress.get(progress.size() - 1));
    assertEquals(4, report.rows());
    assertEquals(3, report.problemCount());
    assertEquals(Map.of(TEXT, 1L), report.texts());
    CoinTotal eth = report.units().get(0);
    assertEquals(new BigDecimal("2"), eth.of(OwnershipStatus.VERIFIED).amount());
    assertEquals(new BigDecimal("3"), eth.of(OwnershipStatus.FAILED).amount());
    assertEquals(new BigDecimal("5"), eth.of(OwnershipStatus.UNBOUND).amount());
    assertEquals(new BigDecimal("10"), eth.amount());
    assertEquals(3, eth.addresses());
    assertEquals(4, report.units().get(1).amount().intValueExact());
  }

  @Test
  void aTextIsShownUpToALength() throws Exception {
    for (int length : new int[] {200, 201}) {
      String text = "x".repeat(length);
      ReserveReport report = report(HEADER + SignedRows.row("ETH", 7, "1", text, 1));
      String shown = "\"" + "x".repeat(200) + (length > 200 ? "..." : "") + "\"";
      assertTrue(report.problems().get(0).reason().endsWith(": " + shown));
    }
  }

  @Test
  void limitsOfAVerifier() throws Exception {
    ReserveVerifier verifier = ReserveVerifier.strict();
    for (int threads : new int[] {0, -1, 257}) {
      assertThrows(IllegalArgumentException.class, () -> verifier.threads(threads));
    }
    for (int kept : new int[] {-1, 1_000_001}) {
      assertThrows(IllegalArgumentException.class, () -> verifier.keepProblems(kept));
    }
    assertThrows(IllegalArgumentException.class, verifier::expectMessage);
    assertThrows(IllegalArgumentException.class, () -> verifier.verify(List.of()));
    Source file = Source.of("f", (HEADER + "NOSUCHCOIN,N,1,a,4,m,s,,\n").getBytes(UTF_8));
    assertEquals(0, verifier.threads(1).keepProblems(0).verify(List.of(file)).problems().size());
    assertEquals(
        1, verifier.threads(2).keepProblems(1_000_000).verify(List.of(file)).problems().size());
    verifier.threads(256);
  }

  private static HeightRange range(Long... heights) {
    HeightRange range = null;
    for (Long height : heights) {
      HeightRange next =
          HeightRange.of(height == null ? OptionalLong.empty() : OptionalLong.of(height));
      range = range == null ? next : range.plus(next);
    }
    return range;
  }

  @Test
  void rangesOfHeights() {
    assertTrue(range(7L, 7L).isOne());
    assertEquals("7", range(7L, 7L).toString());
    assertFalse(range(7L, 8L).isOne());
    assertEquals("7 to 9", range(8L, 9L, 7L).toString());
    assertFalse(range(7L, null).isOne());
    assertFalse(range(null, 7L).isOne());
    assertEquals("7", range(null, 7L).toString());
    assertEquals("none", range(null, null).toString());
    assertFalse(range(null, null).isOne());
    assertEquals(2, range(null, 7L, null).without());
  }

  @Test
  void totalsAddUpPartByPart() {
    CoinTotal one =
        new CoinTotal(
            "A",
            "U",
            Map.of(OwnershipStatus.VERIFIED, new CoinTotal.Part(1, new BigDecimal("2"))),
            3);
    CoinTotal other =
        new CoinTotal(
            "B",
            "U",
            Map.of(
                OwnershipStatus.VERIFIED,
                new CoinTotal.Part(10, new BigDecimal("20")),
                OwnershipStatus.FAILED,
                new CoinTotal.Part(100, new BigDecimal("200"))),
            30);
    CoinTotal sum = one.plus(other);
    assertEquals("A", sum.name());
    assertEquals(33, sum.duplicates());
    assertEquals(new CoinTotal.Part(11, new BigDecimal("22")), sum.of(OwnershipStatus.VERIFIED));
    assertEquals(new CoinTotal.Part(100, new BigDecimal("200")), sum.of(OwnershipStatus.FAILED));
    assertEquals(111, sum.addresses());
    assertEquals(new BigDecimal("222"), sum.amount());
  }
}
