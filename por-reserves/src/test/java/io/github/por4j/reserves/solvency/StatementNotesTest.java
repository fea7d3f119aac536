package io.github.por4j.reserves.solvency;

import static io.github.por4j.reserves.solvency.SolvencyReportTest.BALANCE;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.HEADER;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.ROWS;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.VERIFIED;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.balances;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.merkle;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.reserves;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.stated;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.v1;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.v2;
import static io.github.por4j.reserves.solvency.SolvencyReportTest.withFinding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.ownership.SignedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each statement says is proven, assumed and missing: all of it, by coin. */
class StatementNotesTest {
  private static final String TRUE = "the balances of b are true";
  private static final String KEYS_HELD = ", and the keys were held at the snapshot";

  private static List<String> messages(SolvencyReport report, SolvencyCode code) {
    return report.findings().stream().filter(f -> f.code() == code).map(Finding::message).toList();
  }

  @Test
  void everythingThatIsComparedIsAssumedOfItsSource() throws Exception {
    CoinSolvency eth =
        SolvencyReport.of(
                reserves(ROWS),
                balances(ROWS, BALANCE),
                merkle(190_000_000),
                stated("ETH,1.9,0.5\n"))
            .coins()
            .get(0);
    assertEquals("the keys of 1 addresses signed, at some time", eth.proven().get(0));
    assertTrue(eth.proven().get(1).startsWith("what users are owed: "));
    assertEquals(2, eth.proven().size());
    assertEquals(List.of(TRUE + KEYS_HELD, "custody of 0.5 is as stated"), eth.assumed());
    assertEquals(List.of(), eth.missing());
  }

  @Test
  void blocksThatAreNotNamedAreAssumed() throws Exception {
    String rows = ROWS.replace(",7,", ",-,");
    CoinSolvency eth =
        SolvencyReport.of(
                reserves(rows),
                balances(rows, BALANCE.replace(",7,", ",,")),
                merkle(190_000_000),
                StatedLiabilities.none())
            .coins()
            .get(0);
    assertEquals(
        List.of(TRUE + ", at one block that the file does not name" + KEYS_HELD), eth.assumed());
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    CoinSolvency none =
        SolvencyReport.of(
                reserves(ROWS), Optional.empty(), Optional.empty(), StatedLiabilities.none())
            .coins()
            .get(0);
    assertEquals(
        List.of("balances on the chain for every address", "what users are owed"), none.missing());
    assertEquals(List.of(), none.assumed());

    CoinSolvency differs =
        SolvencyReport.of(
                reserves(ROWS),
                balances(ROWS, BALANCE.replace(",2\n", ",1\n")),
                merkle(190_000_000),
                StatedLiabilities.none())
            .coins()
            .get(0);
    assertEquals(
        List.of("the stated amounts, since a source of balances has others"), differs.missing());

    String moved = SignedRows.row("ETH", 8, "2", "I am an OKX address", 1);
    String address = moved.substring(moved.indexOf("0x"), moved.indexOf("0x") + 42);
    String rows = HEADER.replace("ETH,3", "ETH,4") + VERIFIED + moved;
    CoinSolvency moving =
        SolvencyReport.of(
                reserves(rows),
                balances(rows, BALANCE + "ETH,ETH," + address + ",8,2\n"),
                merkle(190_000_000),
                StatedLiabilities.none())
            .coins()
            .get(0);
    assertEquals(List.of("balances of one block"), moving.missing());

    String unsigned =
        HEADER + VERIFIED + VERIFIED.replace("0x0cdc", "0x1cdc").replace(",2,", ",1,");
    CoinSolvency open =
        SolvencyReport.of(reserves(unsigned), Optional.empty(), merkle(1), StatedLiabilities.none())
            .coins()
            .get(0);
    assertEquals(
        List.of(
            "a verified signature for 1 addresses of 1", "balances on the chain for every address"),
        open.missing());
  }

  /** What is wrong with the amounts of one coin says nothing about those of another. */
  @Test
  void coinsAreToldApart() throws Exception {
    String blur = SignedRows.row("BLUR", 7, "5", "I am an OKX address", 3);
    String address = blur.substring(blur.indexOf("0x"), blur.indexOf("0x") + 42);
    String rows = HEADER.replace("ETH,3", "ETH,2\nBLUR,5") + VERIFIED + blur;
    SolvencyReport report =
        SolvencyReport.of(
            reserves(rows),
            balances(rows, BALANCE + "BLUR,BLUR," + address + ",7,4\n"),
            v2(),
            stated("ETH,1,\nBLUR,1,\n"));
    CoinSolvency other = report.coins().get(0);
    CoinSolvency eth = report.coins().get(1);
    assertEquals("BLUR", other.asset());
    assertEquals(ClaimStatus.REFUTED, other.verified().status());
    assertEquals(ClaimStatus.ASSUMED, eth.verified().status());
    assertEquals("2", eth.verified().amount().toPlainString());

    String higher = rows.replace("BLUR,BLUR,7,", "BLUR,BLUR,8,");
    CoinSolvency sameBlock =
        SolvencyReport.of(
                reserves(higher),
                balances(higher, BALANCE + "BLUR,BLUR," + address + ",8,5\n"),
                v2(),
                stated("ETH,1,\nBLUR,1,\n"))
            .coins()
            .get(1);
    assertEquals(ClaimStatus.ASSUMED, sameBlock.verified().status());
  }

  @Test
  void findingsOfTheLiabilitiesAreThoseOfTheStatement() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS),
            balances(ROWS, BALANCE),
            withFinding(v2(), SolvencyCode.CONTRADICTION),
            stated("ETH,1,\n"));
    assertEquals(List.of("so"), messages(report, SolvencyCode.CONTRADICTION));
    assertEquals(Verdict.INVALID, report.verdict());
  }

  @Test
  void roundsThatAreNotOneAreNamed() throws Exception {
    List<VerificationReport> two = new ArrayList<>(v2().orElseThrow().reports());
    two.addAll(merkle(1).orElseThrow().reports());
    SolvencyReport several =
        SolvencyReport.of(
            reserves(ROWS),
            Optional.empty(),
            Optional.of(new VerificationResult(two)),
            StatedLiabilities.none());
    assertEquals(
        List.of("the liabilities given are of several rounds, and none is compared"),
        messages(several, SolvencyCode.SEVERAL_ROUNDS));
    SolvencyReport none =
        SolvencyReport.of(
            reserves(ROWS), Optional.empty(), Optional.empty(), StatedLiabilities.none());
    assertEquals(
        List.of("no report on liabilities was given"), messages(none, SolvencyCode.NO_ROUND));
  }

  @Test
  void shortfallsAndMissingTotalsAreNamed() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS), balances(ROWS, BALANCE), merkle(200_000_001), StatedLiabilities.none());
    Finding finding =
        report.findings().stream()
            .filter(f -> f.code() == SolvencyCode.SHORT)
            .findFirst()
            .orElseThrow();
    assertEquals(
        "ETH: wallets, verified or not, fall short of what users are owed", finding.message());
    assertEquals("at least 2.00000001", finding.expected());
    assertEquals("2 verified, 0 not verified", finding.actual());

    String more = HEADER + VERIFIED + VERIFIED.replace("0x0cdc", "0x1cdc").replace(",2,", ",1,");
    for (long owed : new long[] {300_000_000, 300_000_001}) {
      SolvencyReport others =
          SolvencyReport.of(
              reserves(more), Optional.empty(), merkle(owed), StatedLiabilities.none());
      boolean cover = owed == 300_000_000;
      assertEquals(
          cover
              ? List.of("ETH: users are covered only with addresses that are not verified")
              : List.of(),
          messages(others, SolvencyCode.SHORT_OF_VERIFIED));
      assertEquals(cover ? 0 : 1, messages(others, SolvencyCode.SHORT).size());
    }
    assertEquals(
        List.of(
            "ETH: nothing says what users are owed",
            "SOL: the round has a total, and nothing says how many coins it is"),
        messages(
            SolvencyReport.of(
                reserves(ROWS), Optional.empty(), v1("sol"), StatedLiabilities.none()),
            SolvencyCode.NO_LIABILITIES));
  }
}
