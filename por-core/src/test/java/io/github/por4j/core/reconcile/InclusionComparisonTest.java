package io.github.por4j.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Price;
import io.github.por4j.core.asset.PriceTable;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.snapshot.AccountMode;
import io.github.por4j.core.snapshot.Balance;
import io.github.por4j.core.snapshot.BalanceItem;
import io.github.por4j.core.snapshot.Loan;
import io.github.por4j.core.snapshot.MarginPosition;
import io.github.por4j.core.snapshot.MarginType;
import io.github.por4j.core.snapshot.PositionLeg;
import io.github.por4j.core.snapshot.Snapshot;
import io.github.por4j.core.snapshot.SnapshotCalculator;
import io.github.por4j.core.snapshot.UserAccount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class InclusionComparisonTest {
  private static final AssetSymbol BTC = new AssetSymbol("BTC");
  private static final AssetSymbol ETH = new AssetSymbol("ETH");
  private static final AssetSymbol USDT = new AssetSymbol("USDT");
  private static final ValueUnit UNIT = new ValueUnit(new BigDecimal("0.001"), RoundingMode.DOWN);
  private static final BigDecimal SHARE = new BigDecimal("0.02");

  private static BigDecimal n(String text) {
    return new BigDecimal(text);
  }

  /**
   * 10 ETH at 1,000 and 5,000 USDT; ETH sold short, 3 for 3,300; 2,000 USDT pledged for 0.01 BTC at
   * 20,000, of which 0.001 is interest. Snapshot: 7 ETH, 10,300 USDT, -0.011 + 0.01 BTC.
   */
  private static Snapshot snapshot() {
    UserAccount account =
        new UserAccount(
            Optional.of(AccountMode.FUTURES),
            List.of(
                new Balance(BalanceItem.EQUITY, ETH, n("10")),
                new Balance(BalanceItem.EQUITY, USDT, n("5300")),
                new Balance(BalanceItem.FUNDING_BALANCE, BTC, n("0.01"))),
            List.of(
                new MarginPosition(
                    "p",
                    MarginType.CROSS,
                    List.of(
                        new PositionLeg(ETH, n("0"), n("3"), n("0"), n("0")),
                        new PositionLeg(USDT, n("3300"), n("0"), n("0"), n("300"))))),
            List.of(
                new Loan(
                    "l",
                    Loan.Term.FLEXIBLE,
                    List.of(new Loan.Collateral(USDT, n("2000"))),
                    List.of(new Loan.Debt(BTC, n("0.01"), n("0.001"))))));
    return SnapshotCalculator.calculate(
        account, PriceTable.of(Map.of(BTC, price("20000"), ETH, price("1000"), USDT, price("1"))));
  }

  private static Price price(String usd) {
    return new Price(n(usd), Optional.empty());
  }

  private static StatedBalances stated(long btc, long eth, long usdt) {
    return new StatedBalances(
        "file",
        Map.of(
            BTC,
            BigInteger.valueOf(btc),
            ETH,
            BigInteger.valueOf(eth),
            USDT,
            BigInteger.valueOf(usdt)),
        Optional.empty(),
        List.of());
  }

  private static Reason reason(StatedBalances stated, AssetSymbol asset) {
    return InclusionComparison.compare(snapshot(), stated, UNIT, SHARE).stream()
        .filter(row -> row.asset().equals(asset))
        .findFirst()
        .orElseThrow()
        .reason();
  }

  private static CheckReport report(StatedBalances stated) {
    return InclusionComparison.report(snapshot(), stated, UNIT, SHARE);
  }

  @Test
  void theSameFile() {
    CheckReport report = report(stated(-20_000, 7_000_000, 10_300_000));
    assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
    assertEquals(
        List.of("net", "", "17300000", "20000", "17280000", "0", ""),
        report.tables().get(0).rows().get(3));
  }

  @Test
  void likelyReasons() {
    assertEquals(Reason.ROUNDING, reason(stated(0, 7_000_001, 0), ETH));
    assertEquals(Reason.POSITIONS_LEFT_OUT, reason(stated(0, 10_000_000, 0), ETH));
    assertEquals(Reason.POSITIONS_LEFT_OUT, reason(stated(0, 0, 7_300_000), USDT));
    assertEquals(Reason.LOANS_LEFT_OUT, reason(stated(0, 0, 8_300_000), USDT));
    assertEquals(Reason.LOANS_LEFT_OUT, reason(stated(200_000, 0, 0), BTC));
    assertEquals(Reason.INTEREST_LEFT_OUT, reason(stated(0, 0, 0), BTC));
    assertEquals(Reason.PORTFOLIO_VIEW, reason(stated(0, 0, 7_080_000), USDT));
    assertEquals(Reason.NOT_IN_FILE, reason(stated(0, 0, 0), USDT));
    assertEquals(Reason.SIGN, reason(stated(20_000, 0, 0), BTC));
    assertEquals(Reason.PRICE_OR_MOMENT, reason(stated(0, 7_140_000, 0), ETH));
    assertEquals(Reason.UNEXPLAINED, reason(stated(0, 7_140_001, 0), ETH));
    StatedBalances other =
        new StatedBalances(
            "file", Map.of(new AssetSymbol("DOT"), BigInteger.TEN), Optional.empty(), List.of());
    assertEquals(Reason.NOT_IN_ACCOUNT, reason(other, new AssetSymbol("DOT")));
    assertEquals(Reason.NOT_IN_FILE, reason(other, ETH));
  }

  @Test
  void verdicts() {
    assertEquals(Verdict.VALID, report(stated(-20_001, 6_999_999, 10_300_001)).verdict());
    assertEquals(Verdict.INCONCLUSIVE, report(stated(-20_000, 7_100_000, 10_300_000)).verdict());
    CheckReport differs = report(stated(-20_000, 10_000_000, 10_300_000));
    assertEquals(Verdict.INVALID, differs.verdict());
    assertEquals("ETH", differs.findings().get(0).where().pointer());
    assertTrue(differs.findings().get(0).message().contains("margin positions"));
  }

  @Test
  void withoutPrice() {
    Snapshot unpriced =
        SnapshotCalculator.calculate(
            new UserAccount(
                Optional.empty(),
                List.of(new Balance(BalanceItem.FUNDING_BALANCE, BTC, n("1"))),
                List.of(),
                List.of()),
            PriceTable.empty());
    CheckReport report = InclusionComparison.report(unpriced, stated(1, 0, 0), UNIT, SHARE);
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    assertEquals(ReconcileCode.NO_PRICE, report.findings().get(0).code());
  }

  @Test
  void netOfTheFileIsTheSumOfItsCoins() {
    Map<AssetSymbol, BigInteger> coins = Map.of(ETH, BigInteger.valueOf(7_000_000));
    for (long net : new long[] {7_000_000, 7_000_001}) {
      CheckReport report =
          report(
              new StatedBalances("file", coins, Optional.of(BigInteger.valueOf(net)), List.of()));
      assertEquals(
          net != 7_000_000,
          report.findings().stream().anyMatch(f -> f.code() == ReconcileCode.NET_NOT_SUM));
    }
  }

  @Test
  void statedOfAnAccount() {
    AccountId id = new AccountId("0".repeat(64));
    Account account = new Account(id, new long[] {5, 0, -1}, new long[] {0, 7, 2});
    StatedBalances stated = StatedBalances.of("f", account, List.of(BTC, ETH, USDT));
    assertEquals(BigInteger.valueOf(5), stated.balances().get(BTC));
    assertEquals(BigInteger.valueOf(-7), stated.balances().get(ETH));
    assertEquals(new BigInteger("18446744073709551613"), stated.balances().get(USDT));
    assertEquals(List.of(USDT), stated.bothSides());
    CheckReport report = report(stated);
    assertTrue(report.findings().stream().anyMatch(f -> f.code() == ReconcileCode.SIGN_RULE));
    assertThrows(
        IllegalArgumentException.class, () -> StatedBalances.of("f", account, List.of(BTC)));
    assertThrows(
        IllegalArgumentException.class,
        () -> StatedBalances.of("f", account, List.of(BTC, ETH, BTC)));
  }

  /** OKX's sign rule, as a table. */
  @Test
  void signRule() {
    long[][] rows = {{0, 0, 0}, {5, 5, 0}, {-5, 0, 5}};
    for (long[] row : rows) {
      EquityDebt split = EquityDebt.of(BigInteger.valueOf(row[0]));
      assertEquals(BigInteger.valueOf(row[1]), split.equity());
      assertEquals(BigInteger.valueOf(row[2]), split.debt());
      assertEquals(BigInteger.valueOf(row[0]), split.balance());
    }
    assertThrows(
        IllegalArgumentException.class, () -> new EquityDebt(BigInteger.ONE, BigInteger.ONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new EquityDebt(BigInteger.ONE.negate(), BigInteger.ZERO));
  }

  @Test
  void roundingIsTheCallers() {
    BigDecimal milli = n("0.001");
    assertEquals(
        BigInteger.valueOf(-1), new ValueUnit(milli, RoundingMode.DOWN).integer(n("-0.0019")));
    assertEquals(
        BigInteger.valueOf(-2), new ValueUnit(milli, RoundingMode.FLOOR).integer(n("-0.0011")));
    assertEquals(
        BigInteger.valueOf(2), new ValueUnit(milli, RoundingMode.HALF_UP).integer(n("0.0015")));
    assertThrows(
        ArithmeticException.class,
        () -> new ValueUnit(milli, RoundingMode.UNNECESSARY).integer(n("0.0015")));
    assertThrows(IllegalArgumentException.class, () -> new ValueUnit(n("0"), RoundingMode.DOWN));
    assertThrows(
        IllegalArgumentException.class,
        () -> InclusionComparison.compare(snapshot(), stated(0, 0, 0), UNIT, n("1.1")));
  }

  /** An integer of the unit is never further from the value than rounding allows. */
  @Property
  void integerIsNear(
      @ForAll @Scale(6) @BigRange(min = "-1000000", max = "1000000") BigDecimal usd,
      @ForAll RoundingMode rounding) {
    if (rounding == RoundingMode.UNNECESSARY) {
      return;
    }
    BigDecimal back =
        new BigDecimal(new ValueUnit(n("0.001"), rounding).integer(usd)).multiply(n("0.001"));
    assertTrue(back.subtract(usd).abs().compareTo(n("0.001")) < 0);
  }
}
