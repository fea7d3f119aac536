package io.github.por4j.reserves.solvency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.ratio.RatioInput;
import io.github.por4j.core.report.CheckHtml;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.CoinTotal;
import io.github.por4j.reserves.ReserveCode;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import io.github.por4j.reserves.balance.BalanceCheck;
import io.github.por4j.reserves.balance.BalanceCode;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.balance.FileBalances;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import io.github.por4j.reserves.ownership.SignedRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SolvencyReportTest {
  static final String HEADER =
      "coin,amount\nETH,3\n\ncoin,Network,Snapshot Height,address,amount,message,signature1,"
          + "signature2,redeem script\n";

  /** A published signature, okx_por_example.csv. */
  static final String VERIFIED =
      "ETH,ETH,7,0x0cdcdb19a857c2ac24818ca4fdfe38cce071483e,2,I am an OKX"
          + " address,0x07f19879aa28d51c97cddfdfecffe7ed96525545d041aee4f4386b0bf4c1a26924b637fb02ccbb97305c13daa51a0f50b8896fb25ecbaf60020cde920d227a221b,,\n";

  private static final String TEXT = "I am an OKX address";

  private static final String OTHER = "ETHX,ETH,7,x,1,m,s,,\n";

  static ReserveReport reserves(String text) throws IOException {
    return ReserveVerifier.strict().verify(List.of(Source.of("f", text.getBytes(UTF_8))));
  }

  static Optional<BalanceReport> balances(String text, String balances) throws Exception {
    Source csv =
        Source.of("b", ("coin,network,address,height,balance\n" + balances).getBytes(UTF_8));
    return Optional.of(
        BalanceCheck.against(List.of(FileBalances.read(csv)))
            .check(List.of(Source.of("f", text.getBytes(UTF_8)))));
  }

  static final String ROWS = HEADER.replace("ETH,3", "ETH,2") + VERIFIED;
  static final String BALANCE = "ETH,ETH,0x0cdcdb19a857c2ac24818ca4fdfe38cce071483e,7,2\n";

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

  static Optional<VerificationResult> v2() {
    return round(Generation.STARK_V2, new Total("net", BigInteger.TEN, "c"));
  }

  static Optional<VerificationResult> merkle(long units) {
    return round(Generation.MERKLE_V2, new Total("ETH in 10^-8", BigInteger.valueOf(units), "c"));
  }

  static StatedLiabilities stated(String rows) throws Exception {
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

  static Optional<VerificationResult> withFinding(
      Optional<VerificationResult> result, FindingCode code) {
    return Optional.of(
        new VerificationResult(
            List.of(
                result
                    .orElseThrow()
                    .reports()
                    .get(0)
                    .with(List.of(Finding.of(code, Location.of("l"), "so"))))));
  }

  @Test
  void aReportThatDoesNotHoldMakesNoStatedAmountAnAssumption() throws Exception {
    for (FindingCode code :
        List.of(InputCode.MALFORMED, SolvencyCode.SHORT, SolvencyCode.NO_ROUND)) {
      for (Optional<VerificationResult> round : List.of(merkle(190_000_000), v2(), v1("ETH"))) {
        SolvencyReport report =
            SolvencyReport.of(
                reserves(ROWS),
                balances(ROWS, BALANCE),
                withFinding(round, code),
                stated("ETH,1.9,\n"));
        assertEquals(ClaimStatus.NOT_PROVEN, only(report).users().orElseThrow().status());
        assertEquals(ClaimStatus.NOT_PROVEN, only(report).status());
        assertHas(report, SolvencyCode.CONTRADICTION, false);
      }
    }
  }

  @Test
  void aStatedAmountBelowThatOfAReportThatDoesNotHoldIsAContradiction() throws Exception {
    for (String amount : List.of("1", "2")) {
      SolvencyReport report =
          SolvencyReport.of(
              reserves(ROWS),
              balances(ROWS, BALANCE),
              withFinding(merkle(190_000_000), InputCode.MALFORMED),
              stated("ETH," + amount + ".8,\n"));
      assertHas(report, SolvencyCode.CONTRADICTION, true);
      assertEquals(Verdict.INVALID, report.verdict());
      RatioInput users = only(report).users().orElseThrow();
      assertEquals(ClaimStatus.NOT_PROVEN, users.status());
      assertEquals(amount.equals("1") ? "1.90000000" : "2.8", users.amount().toPlainString());
    }
  }

  @Test
  void withoutARoundOverTheCoinNothingIsAssumedOfUsers() throws Exception {
    List<Optional<VerificationResult>> rounds =
        List.of(
            Optional.empty(),
            round(Generation.MERKLE_V2, new Total("BTC in 10^-8", BigInteger.ZERO, "c")),
            v1("BTC"));
    for (Optional<VerificationResult> round : rounds) {
      SolvencyReport report =
          SolvencyReport.of(reserves(ROWS), balances(ROWS, BALANCE), round, stated("ETH,2,\n"));
      CoinSolvency eth =
          report.coins().stream().filter(c -> c.asset().equals("ETH")).findFirst().orElseThrow();
      assertEquals(ClaimStatus.NOT_PROVEN, eth.users().orElseThrow().status());
      assertEquals(ClaimStatus.NOT_PROVEN, eth.status());
    }
    SolvencyReport covered =
        SolvencyReport.of(reserves(ROWS), balances(ROWS, BALANCE), v1("eth"), stated("ETH,2,\n"));
    assertEquals(ClaimStatus.ASSUMED, only(covered).status());
  }

  static Optional<VerificationResult> v1(String coin) {
    return round(Generation.STARK_V1, new Total(coin, BigInteger.TEN, "c"));
  }

  @Test
  void balancesOfAnotherFileEstablishNothing() throws Exception {
    String others =
        HEADER.replace("ETH,3", "ETH,2") + SignedRows.row("ETH", 7, "2", "I am an OKX address", 1);
    String address = others.substring(others.indexOf("0x"), others.indexOf("0x") + 42);
    SolvencyReport report =
        SolvencyReport.of(
            reserves(others),
            balances(ROWS, BALANCE),
            merkle(190_000_000),
            StatedLiabilities.none());
    assertEquals(ClaimStatus.NOT_PROVEN, only(report).status());
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    assertTrue(report.findings().stream().anyMatch(f -> f.code() == BalanceCode.OTHER_ROWS));
    assertEquals(
        List.of(ClaimStatus.NOT_PROVEN),
        report.claims().stream()
            .filter(c -> c.id().equals("reserves.balances"))
            .map(Claim::status)
            .toList());
    assertFalse(ReportText.render(report.toCheckReport()).contains("Balances by coin"));

    SolvencyReport own =
        SolvencyReport.of(
            reserves(others),
            balances(others, "ETH,ETH," + address + ",7,2\n"),
            merkle(190_000_000),
            StatedLiabilities.none());
    assertEquals(ClaimStatus.ASSUMED, only(own).status());
    assertTrue(ReportText.render(own.toCheckReport()).contains("Balances by coin"));
  }

  @Test
  void aCoinIsConfirmedOnlyWithEveryAddressAndTheWholeSum() throws Exception {
    BalanceReport compared = balances(ROWS, BALANCE).orElseThrow();
    CoinTotal eth = reserves(ROWS).coins().get(0);
    assertTrue(compared.confirms(eth));
    for (CoinTotal.Part part :
        List.of(
            new CoinTotal.Part(2, new BigDecimal("2")),
            new CoinTotal.Part(1, new BigDecimal("2.1")))) {
      assertFalse(
          compared.confirms(
              new CoinTotal("ETH", "ETH", Map.of(OwnershipStatus.VERIFIED, part), 0)));
    }
    assertFalse(compared.confirms(new CoinTotal("ETH-BASE", "ETH", eth.byStatus(), 0)));
  }

  @Test
  void aCoinThatOnlyTheLiabilitiesNameIsInTheStatement() throws Exception {
    SolvencyReport shortfall =
        SolvencyReport.of(
            reserves(ROWS),
            balances(ROWS, BALANCE),
            round(Generation.MERKLE_V2, new Total("USDT in 10^-8", BigInteger.ONE, "c")),
            StatedLiabilities.none());
    assertEquals(
        List.of("ETH", "USDT"), shortfall.coins().stream().map(CoinSolvency::asset).toList());
    assertHas(shortfall, SolvencyCode.SHORT, true);
    assertEquals(ClaimStatus.REFUTED, shortfall.coins().get(1).status());

    SolvencyReport unknown =
        SolvencyReport.of(reserves(ROWS), balances(ROWS, BALANCE), v1("sol"), stated("ETH,2,\n"));
    assertEquals(List.of("ETH", "SOL"), unknown.coins().stream().map(CoinSolvency::asset).toList());
    assertHas(unknown, SolvencyCode.NO_LIABILITIES, true);
    assertEquals(Verdict.INCONCLUSIVE, unknown.verdict());
  }

  /** The same coins can stand at one address in one block and at another in the next. */
  @Test
  void balancesOfSeveralBlocksDoNotAddUp() throws Exception {
    String moved = SignedRows.row("ETH", 8, "2", "I am an OKX address", 1);
    String address = moved.substring(moved.indexOf("0x"), moved.indexOf("0x") + 42);
    for (boolean sameBlock : List.of(true, false)) {
      String second = sameBlock ? moved.replace(",8,", ",7,") : moved;
      String rows = HEADER.replace("ETH,3", "ETH,4") + VERIFIED + second;
      SolvencyReport report =
          SolvencyReport.of(
              reserves(rows),
              balances(
                  rows, BALANCE + "ETH,ETH," + address + "," + (sameBlock ? "7" : "8") + ",2\n"),
              merkle(400_000_000),
              StatedLiabilities.none());
      assertHas(report, SolvencyCode.HEIGHTS, !sameBlock);
      assertEquals(sameBlock ? ClaimStatus.ASSUMED : ClaimStatus.NOT_PROVEN, only(report).status());
    }
  }

  @Test
  void balancesOfOneAssetUnderTwoNamesAreOfOneBlock() throws Exception {
    for (int height : List.of(7, 8)) {
      String rows =
          HEADER.replace("ETH,3", "BASE,2\nETH-BASE,2")
              + SignedRows.row("BASE", 7, "2", TEXT, 1)
              + SignedRows.row("ETH-BASE", height, "2", TEXT, 2);
      assertEquals(
          height == 7 ? ClaimStatus.ASSUMED : ClaimStatus.NOT_PROVEN,
          only(ofAllBalances(rows)).status());
      assertHas(ofAllBalances(rows), SolvencyCode.HEIGHTS, height == 8);
    }
  }

  /** One network column for both: the coin table has two chains, and one of the two is wrong. */
  @Test
  void accountsThatMayBeOneDoNotAddUp() throws Exception {
    for (String network : List.of("ETH", "ETH-BASE")) {
      String rows =
          HEADER.replace("ETH,3", "ETH,2\nETH-BASE,2")
              + SignedRows.row("ETH", 7, "2", TEXT, 1)
              + SignedRows.row("ETH-BASE", 7, "2", TEXT, 1)
                  .replace(",ETH-BASE,", "," + network + ",");
      SolvencyReport report = ofAllBalances(rows);
      boolean open = network.equals("ETH");
      assertEquals(open ? ClaimStatus.NOT_PROVEN : ClaimStatus.ASSUMED, only(report).status());
      assertEquals(open, report.reserves().has(ReserveCode.ALIAS));
      assertEquals(open, only(report).missing().contains("that no account is counted twice"));
    }
  }

  /** A statement on 4 ETH owed, whose balances are the rows' own amounts. */
  private static SolvencyReport ofAllBalances(String rows) throws Exception {
    String balances =
        rows.lines()
            .map(line -> line.split(",", -1))
            .filter(cells -> cells.length == 9 && cells[3].startsWith("0x"))
            .map(c -> String.join(",", c[0], c[1], c[3], c[2], c[4]) + "\n")
            .collect(Collectors.joining());
    return SolvencyReport.of(
        reserves(rows), balances(rows, balances), merkle(400_000_000), StatedLiabilities.none());
  }

  @Test
  void aBlockThatTheFileDoesNotNameIsAssumed() throws Exception {
    String rows = ROWS.replace(",7,", ",-,");
    SolvencyReport report =
        SolvencyReport.of(
            reserves(rows),
            balances(rows, BALANCE.replace(",7,", ",,")),
            merkle(190_000_000),
            StatedLiabilities.none());
    assertEquals(ClaimStatus.ASSUMED, only(report).status());
    assertTrue(only(report).assumed().toString().contains("at one block that the file"));
  }

  @Test
  void nothingOwedIsSaid() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(reserves(ROWS), balances(ROWS, BALANCE), v2(), stated("ETH,0,\n"));
    assertHas(report, SolvencyCode.NOTHING_OWED, true);
    assertEquals(Optional.empty(), only(report).ratio().orElseThrow().percent());
  }

  @Test
  void namesOfCoinsAreToldWithoutRegardToCase() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS), balances(ROWS, BALANCE), merkle(190_000_000), stated("eth,1.8,\n"));
    assertHas(report, SolvencyCode.CONTRADICTION, true);
    StatedLiabilities.Entry entry = new StatedLiabilities.Entry(BigDecimal.ONE, Optional.empty());
    assertEquals(
        Set.of("TON"), new StatedLiabilities("s", Map.of("toncoin-new", entry)).coins().keySet());
    assertThrows(
        IllegalArgumentException.class,
        () -> new StatedLiabilities("s", Map.of("TON", entry, "toncoin-new", entry)));
    BigDecimal minus = BigDecimal.ONE.negate();
    assertThrows(
        IllegalArgumentException.class, () -> new StatedLiabilities.Entry(minus, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StatedLiabilities.Entry(BigDecimal.ONE, Optional.of(minus)));
  }

  @Test
  void anAddressThatWasNotComparedKeepsItsCoinBack() throws Exception {
    String rows =
        HEADER.replace("ETH,3", "ETH,4")
            + VERIFIED
            + SignedRows.row("ETH", 7, "2", "I am an OKX address", 1);
    SolvencyReport report =
        SolvencyReport.of(
            reserves(rows), balances(rows, BALANCE), merkle(100_000_000), StatedLiabilities.none());
    assertHas(report, SolvencyCode.NO_BALANCES, true);
    assertEquals(ClaimStatus.NOT_PROVEN, only(report).status());
  }

  @Test
  void aTotalThatTheLiabilitiesDoNotEstablishIsInconclusive() throws Exception {
    for (ClaimStatus status : List.of(ClaimStatus.NOT_PROVEN, ClaimStatus.REFUTED)) {
      VerificationReport weak =
          new VerificationReport(
              "round",
              Generation.MERKLE_V1,
              List.of(),
              CircuitTrust.NONE,
              List.of(Claim.of("c", status, "It may be so.")),
              List.of(),
              List.of(new Total("ETH in 10^-8", BigInteger.TEN, "c")),
              List.of());
      SolvencyReport report =
          SolvencyReport.of(
              reserves(ROWS),
              balances(ROWS, BALANCE),
              Optional.of(new VerificationResult(List.of(weak))),
              StatedLiabilities.none());
      assertHas(report, SolvencyCode.USERS_NOT_PROVEN, true);
      assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    }
  }

  @Test
  void custodyAloneMayCover() throws Exception {
    SolvencyReport report =
        SolvencyReport.of(
            reserves(ROWS), balances(ROWS, BALANCE), v2(), stated("ETH,2,\nSOL,1,1\n"));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(ClaimStatus.ASSUMED, report.coins().get(1).status());
  }

  @Test
  void statedLiabilitiesAreReadStrictly() {
    for (String rows :
        List.of(
            "ETH,-1,\n",
            "ETH,x,\n",
            "E TH,1,\n",
            "ETH,1,-1\n",
            "TON,1,\nTONCOIN-NEW,1,\n",
            "ETH,1,\neth,1,\n")) {
      assertThrows(MalformedInputException.class, () -> stated(rows), rows);
    }
  }
}
