package io.github.por4j.reserves.solvency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CheckHtml;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import io.github.por4j.reserves.balance.BalanceCheck;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.balance.FileBalances;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SolvencyReportTest {
  private static final String HEADER =
      "coin,amount\nETH,3\n\ncoin,Network,Snapshot Height,address,amount,message,signature1,"
          + "signature2,redeem script\n";

  /** A published signature, okx_por_example.csv. */
  private static final String VERIFIED =
      "ETH,ETH,7,0x0cdcdb19a857c2ac24818ca4fdfe38cce071483e,2,I am an OKX"
          + " address,0x07f19879aa28d51c97cddfdfecffe7ed96525545d041aee4f4386b0bf4c1a26924b637fb02ccbb97305c13daa51a0f50b8896fb25ecbaf60020cde920d227a221b,,\n";

  private static final String OTHER = "ETHX,ETH,7,x,1,m,s,,\n";

  private static ReserveReport reserves(String text) throws IOException {
    return ReserveVerifier.strict().verify(List.of(Source.of("f", text.getBytes(UTF_8))));
  }

  private static Optional<BalanceReport> balances(String text, String balances) throws Exception {
    Source csv =
        Source.of("b", ("coin,network,address,height,balance\n" + balances).getBytes(UTF_8));
    return Optional.of(
        BalanceCheck.against(List.of(FileBalances.read(csv)))
            .check(List.of(Source.of("f", text.getBytes(UTF_8)))));
  }

  private static final String ROWS = HEADER.replace("ETH,3", "ETH,2") + VERIFIED;
  private static final String BALANCE = "ETH,ETH,0x0cdcdb19a857c2ac24818ca4fdfe38cce071483e,7,2\n";

  private static Optional<VerificationResult> round(Generation generation, Total total) {
    Claim claim = Claim.of("c", ClaimStatus.PROVEN, "It is so.");
    return Optional.of(
        new VerificationResult(
            List.of(
                new VerificationReport(
                    "round",
                    generation,
                    List.of(),
                    CircuitTrust.NONE,
                    List.of(claim),
                    List.of(),
                    List.of(total),
                    List.of()))));
  }

  private static Optional<VerificationResult> v2() {
    return round(Generation.STARK_V2, new Total("net", BigInteger.TEN, "c"));
  }

  private static Optional<VerificationResult> merkle(long units) {
    return round(Generation.MERKLE_V2, new Total("ETH in 10^-8", BigInteger.valueOf(units), "c"));
  }

  private static StatedLiabilities stated(String rows) throws Exception {
    return StatedLiabilities.read(Source.of("s", ("asset,users,custody\n" + rows).getBytes(UTF_8)));
  }

  private static CoinSolvency only(SolvencyReport report) {
    assertEquals(1, report.coins().size());
    return report.coins().get(0);
  }

  private static void assertHas(SolvencyReport report, SolvencyCode code, boolean has) {
    assertEquals(has, report.findings().stream().anyMatch(f -> f.code() == code), code.id());
  }

  @Test
  void provenLiabilitiesAndComparedBalancesLeaveAssumptionsOnly() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS), balances(ROWS, BALANCE), merkle(190_000_000), StatedLiabilities.none());
    assertEquals(Verdict.VALID, report.verdict());
    CoinSolvency eth = only(report);
    assertEquals(ClaimStatus.ASSUMED, eth.status());
    assertEquals(BigInteger.valueOf(105), eth.ratio().orElseThrow().percent().orElseThrow());
    assertEquals(2, eth.proven().size());
    assertEquals(List.of(), eth.missing());
    assertHas(report, SolvencyCode.DATES, true);
    assertHas(report, SolvencyCode.PER_COIN_NOT_PROVEN, false);
    assertTrue(ReportText.render(report.toCheckReport()).contains("105"));
    assertTrue(CheckHtml.render(report.toCheckReport()).contains("RES-SOLVENCY-DATES"));
  }

  @Test
  void underV2TheUsersSideOfACoinIsAssumed() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(reserves(ROWS), balances(ROWS, BALANCE), v2(), stated("ETH,2,\n"));
    CoinSolvency eth = only(report);
    assertEquals(ClaimStatus.ASSUMED, eth.users().orElseThrow().status());
    assertTrue(eth.assumed().toString().contains("V2 proves no total per coin"));
    assertEquals(ClaimStatus.ASSUMED, eth.status());
    assertHas(report, SolvencyCode.PER_COIN_NOT_PROVEN, true);

    SolvencyReport unstated =
        SolvencyReport.of(reserves(ROWS), balances(ROWS, BALANCE), v2(), StatedLiabilities.none());
    assertHas(unstated, SolvencyCode.NO_LIABILITIES, true);
    assertEquals(ClaimStatus.NOT_PROVEN, only(unstated).status());
    assertEquals(Verdict.INCONCLUSIVE, unstated.verdict());
  }

  @Test
  void withoutBalancesNothingIsEstablished() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(reserves(ROWS), Optional.empty(), merkle(100), StatedLiabilities.none());
    assertHas(report, SolvencyCode.NO_BALANCES, true);
    assertEquals(ClaimStatus.NOT_PROVEN, only(report).status());
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());

    SolvencyReport differs =
        SolvencyReport.of(
            reserves(ROWS),
            balances(ROWS, BALANCE.replace(",2\n", ",1\n")),
            merkle(100),
            StatedLiabilities.none());
    assertEquals(ClaimStatus.REFUTED, only(differs).verified().status());
    assertEquals(ClaimStatus.NOT_PROVEN, only(differs).status());
    assertEquals(Verdict.INVALID, differs.verdict());
  }

  @Test
  void wholePerCentDoNotHideAShortfall() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS), balances(ROWS, BALANCE), merkle(200_000_001), StatedLiabilities.none());
    assertEquals(
        BigInteger.valueOf(100), only(report).ratio().orElseThrow().percent().orElseThrow());
    assertHas(report, SolvencyCode.SHORT, true);
    assertEquals(ClaimStatus.REFUTED, only(report).status());
    assertEquals(Verdict.INVALID, report.verdict());
  }

  @Test
  void custodyCountsAsStated() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(reserves(ROWS), balances(ROWS, BALANCE), v2(), stated("ETH,3,1\n"));
    assertHas(report, SolvencyCode.CUSTODY_STATED, true);
    assertHas(report, SolvencyCode.SHORT, false);
    assertEquals(ClaimStatus.ASSUMED, only(report).status());
  }

  @Test
  void addressesThatAreNotVerifiedCountInNoRatio() throws Exception {
    String rows =
        HEADER.replace("ETH,3", "ETH,3")
            + VERIFIED
            + VERIFIED.replace("0x0cdc", "0x1cdc").replace(",2,", ",1,");
    SolvencyReport report =
        SolvencyReport.of(
            reserves(rows), Optional.empty(), merkle(300_000_000), StatedLiabilities.none());
    CoinSolvency eth = only(report);
    assertEquals("2", eth.verified().amount().toPlainString());
    assertEquals("1", eth.notVerified().toPlainString());
    assertHas(report, SolvencyCode.SHORT_OF_VERIFIED, true);
    assertHas(report, SolvencyCode.SHORT, false);
    assertEquals(ClaimStatus.NOT_PROVEN, eth.status());
  }

  @Test
  void whatIsStatedMayNotContradictTheReport() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS), balances(ROWS, BALANCE), merkle(190_000_000), stated("ETH,1.8,\n"));
    assertHas(report, SolvencyCode.CONTRADICTION, true);
    assertEquals(Verdict.INVALID, report.verdict());
    assertHas(
        SolvencyReport.of(
            reserves(ROWS), balances(ROWS, BALANCE), merkle(190_000_000), stated("ETH,1.9,\n")),
        SolvencyCode.CONTRADICTION,
        false);
  }

  @Test
  void aCoinThatIsOwedAndHasNoAddressIsShort() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS), Optional.empty(), v2(), stated("ETH,1,\nTONCOIN-NEW,5,\n"));
    assertEquals(List.of("ETH", "TON"), report.coins().stream().map(CoinSolvency::asset).toList());
    assertHas(report, SolvencyCode.SHORT, true);
  }

  @Test
  void oneRoundIsNeeded() throws Exception {
    SolvencyReport none =
        SolvencyReport.of(
            reserves(HEADER + OTHER), Optional.empty(), Optional.empty(), stated("ETH,1,\n"));
    assertHas(none, SolvencyCode.NO_ROUND, true);
    List<VerificationReport> two =
        List.of(v2().orElseThrow().reports().get(0), merkle(1).orElseThrow().reports().get(0));
    SolvencyReport several =
        SolvencyReport.of(
            reserves(ROWS),
            Optional.empty(),
            Optional.of(new VerificationResult(two)),
            StatedLiabilities.none());
    assertHas(several, SolvencyCode.SEVERAL_ROUNDS, true);
    assertFalse(several.verdict() == Verdict.VALID);
  }

  @Test
  void statedLiabilitiesAreReadStrictly() {
    for (String rows :
        List.of("ETH,-1,\n", "ETH,x,\n", "E TH,1,\n", "ETH,1,-1\n", "TON,1,\nTONCOIN-NEW,1,\n")) {
      assertThrows(MalformedInputException.class, () -> stated(rows), rows);
    }
  }
}
