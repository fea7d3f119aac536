package io.github.por4j.core.snapshot;

import static io.github.por4j.core.snapshot.Accounts.account;
import static io.github.por4j.core.snapshot.Accounts.balance;
import static io.github.por4j.core.snapshot.Accounts.coin;
import static io.github.por4j.core.snapshot.Accounts.leg;
import static io.github.por4j.core.snapshot.Accounts.n;
import static io.github.por4j.core.snapshot.Accounts.position;
import static io.github.por4j.core.snapshot.Accounts.prices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.asset.Price;
import io.github.por4j.core.asset.PriceTable;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotCalculatorTest {
  private static final PriceTable PRICES = prices("BTC", "20000", "ETH", "1000", "USDT", "1");

  private static CheckReport report(UserAccount account, PriceTable prices) {
    return SnapshotReport.of(
        "a", SnapshotCalculator.calculate(account, prices), SnapshotReport.CENT);
  }

  private static List<String> codes(UserAccount account) {
    return report(account, PRICES).findings().stream().map(f -> f.code().id()).toList();
  }

  private static UserAccount balances(AccountMode mode, Balance... balances) {
    return account(mode, List.of(balances), List.of(), List.of());
  }

  /** The article's table, cell by cell. */
  @Test
  void modeTable() {
    Map<MarginType, Set<AccountMode>> expected =
        Map.of(
            MarginType.CROSS,
            Set.of(AccountMode.FUTURES),
            MarginType.ISOLATED_AUTO_TRANSFER,
            Set.of(AccountMode.FUTURES, AccountMode.MULTI_CURRENCY, AccountMode.PORTFOLIO),
            MarginType.ISOLATED_QUICK_MARGIN,
            Set.of(AccountMode.FUTURES, AccountMode.MULTI_CURRENCY));
    for (MarginType type : MarginType.values()) {
      for (AccountMode mode : AccountMode.values()) {
        boolean has = expected.get(type).contains(mode);
        assertEquals(has, ModeTable.hasPosition(mode, type), mode + " " + type);
        UserAccount account =
            account(
                mode,
                List.of(),
                List.of(position(type, leg("BTC", "1", "1", "0", "0"))),
                List.of());
        assertEquals(has ? List.of() : List.of("SNAPSHOT-MODE"), codes(account), mode + " " + type);
        assertEquals(Verdict.VALID, report(account, PRICES).verdict());
      }
    }
  }

  @Test
  void modesByEveryName() {
    Map<String, AccountMode> names =
        Map.of(
            "Simple", AccountMode.SPOT,
            "spot mode", AccountMode.SPOT,
            "Single-currency margin", AccountMode.FUTURES,
            "futures", AccountMode.FUTURES,
            "Spot and futures mode", AccountMode.FUTURES,
            "MULTI_CURRENCY", AccountMode.MULTI_CURRENCY,
            "Multi-currency margin", AccountMode.MULTI_CURRENCY,
            "Portfolio margin", AccountMode.PORTFOLIO,
            "2", AccountMode.FUTURES,
            "4", AccountMode.PORTFOLIO);
    names.forEach((name, mode) -> assertEquals(Optional.of(mode), AccountMode.parse(name), name));
    for (AccountMode mode : AccountMode.values()) {
      assertEquals(Optional.of(mode), AccountMode.parse(mode.name()));
      assertEquals(Optional.of(mode), AccountMode.parse(mode.title()));
    }
    assertEquals(Optional.empty(), AccountMode.parse("5"));
    assertEquals(Optional.empty(), AccountMode.parse(""));
  }

  @Test
  void modeNotGivenIsSaid() {
    UserAccount account =
        new UserAccount(
            Optional.empty(),
            List.of(),
            List.of(position(MarginType.CROSS, leg("BTC", "1", "1", "0", "0"))),
            List.of());
    assertEquals(List.of("SNAPSHOT-MODE-UNKNOWN"), codes(account));
  }

  @Test
  void debtInSpotMode() {
    UserAccount overdrawn =
        balances(
            AccountMode.SPOT,
            balance(BalanceItem.CASH, "USDT", "-1"),
            balance(BalanceItem.FUNDING_BALANCE, "USDT", "1"));
    assertEquals(List.of("SNAPSHOT-SPOT-DEBT"), codes(overdrawn));
    assertEquals(List.of(), codes(overdrawn.in(AccountMode.MULTI_CURRENCY)));
  }

  @Test
  void frozenIsPartOfEquity() {
    Snapshot snapshot =
        SnapshotCalculator.calculate(
            balances(
                AccountMode.SPOT,
                balance(BalanceItem.EQUITY, "USDT", "10"),
                balance(BalanceItem.FROZEN, "USDT", "4")),
            PRICES);
    assertEquals(0, n("10").compareTo(snapshot.balances().get(coin("USDT"))));
    assertTrue(snapshot.lines().get(1).explanation().startsWith("4, within equity"));
  }

  /** Equity beside its parts counts once, and must be their sum. */
  @Test
  void equityAndItsParts() {
    Balance[] parts = {
      balance(BalanceItem.CASH, "BTC", "1"),
      balance(BalanceItem.CROSS_PNL, "BTC", "-0.1"),
      balance(BalanceItem.ISOLATED_MARGIN, "BTC", "0.2"),
      balance(BalanceItem.ISOLATED_PNL, "BTC", "0.05"),
      balance(BalanceItem.OPTIONS_VALUE, "BTC", "0.5"),
      balance(BalanceItem.BOT_EQUITY, "BTC", "0.01"),
      balance(BalanceItem.COPY_TRADING_EQUITY, "BTC", "0.02"),
      balance(BalanceItem.EQUITY, "BTC", "1.68")
    };
    UserAccount account = balances(AccountMode.FUTURES, parts);
    Snapshot snapshot = SnapshotCalculator.calculate(account, PRICES);
    assertEquals(0, n("1.68").compareTo(snapshot.balances().get(coin("BTC"))));
    assertEquals(List.of(), codes(account));
    parts[7] = balance(BalanceItem.EQUITY, "BTC", "1.69");
    assertEquals(List.of("SNAPSHOT-EQUITY-PARTS"), codes(balances(AccountMode.FUTURES, parts)));
  }

  @Test
  void missingPricesAreInconclusive() {
    UserAccount account = balances(AccountMode.SPOT, balance(BalanceItem.CASH, "DOGE", "1"));
    CheckReport report = report(account, PRICES);
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    assertEquals("SNAPSHOT-NO-PRICE", report.findings().get(0).code().id());
    UserAccount nothing = balances(AccountMode.SPOT, balance(BalanceItem.CASH, "DOGE", "0"));
    assertEquals(Verdict.VALID, report(nothing, PRICES).verdict());
  }

  @Test
  void loanWithoutPriceIsInconclusive() {
    UserAccount account =
        account(
            AccountMode.SPOT,
            List.of(balance(BalanceItem.FUNDING_BALANCE, "DOGE", "1")),
            List.of(),
            List.of(
                new Loan(
                    "l",
                    Loan.Term.FIXED,
                    List.of(new Loan.Collateral(coin("USDT"), n("5"))),
                    List.of(new Loan.Debt(coin("DOGE"), n("1"), n("0"))))));
    assertEquals(Verdict.INCONCLUSIVE, report(account, PRICES).verdict());
  }

  @Test
  void pricesOfDifferentMoments() {
    PriceTable prices =
        PriceTable.of(
            Map.of(
                coin("BTC"), price("2024-01-01T00:00:00Z"),
                coin("ETH"), price("2024-01-01T00:00:01Z")));
    CheckReport report = report(UserAccount.empty(), prices);
    assertEquals("SNAPSHOT-PRICE-TIMES", report.findings().get(0).code().id());
    assertEquals(Verdict.VALID, report.verdict());
  }

  private static Price price(String time) {
    return new Price(BigDecimal.ONE, Optional.of(Instant.parse(time)));
  }

  @Test
  void negativeAccountAndUnpublishedCoin() {
    assertEquals(
        List.of("SNAPSHOT-NEGATIVE-NET"),
        codes(balances(AccountMode.PORTFOLIO, balance(BalanceItem.CASH, "BTC", "-1"))));
    assertEquals(
        List.of("SNAPSHOT-ASSET-NOT-PUBLISHED"),
        codes(balances(AccountMode.SPOT, balance(BalanceItem.CASH, "NOBODY", "0"))));
    assertEquals(
        List.of(), codes(balances(AccountMode.SPOT, balance(BalanceItem.CASH, "APTOS", "0"))));
  }

  /** A tolerance is inclusive and is the caller's. */
  @Test
  void tolerance() {
    Snapshot snapshot =
        SnapshotCalculator.calculate(
            account(
                AccountMode.FUTURES,
                List.of(balance(BalanceItem.CASH, "USDT", "9")),
                List.of(position(MarginType.CROSS, leg("USDT", "1", "0.99", "0", "0"))),
                List.of()),
            PRICES);
    assertEquals(Verdict.VALID, SnapshotReport.of("a", snapshot, n("0.01")).verdict());
    assertEquals(Verdict.INVALID, SnapshotReport.of("a", snapshot, n("0.009")).verdict());
    assertThrows(IllegalArgumentException.class, () -> SnapshotReport.of("a", snapshot, n("-1")));
  }

  @Test
  void impossibleRecords() {
    assertThrows(IllegalArgumentException.class, () -> leg("BTC", "-1", "0", "0", "0"));
    assertThrows(IllegalArgumentException.class, () -> leg("BTC", "0", "-1", "0", "0"));
    assertThrows(IllegalArgumentException.class, () -> leg("BTC", "0", "0", "-1", "0"));
    assertThrows(IllegalArgumentException.class, () -> leg("BTC", "0", "0", "0", "1E+999"));
    PositionLeg margin = leg("BTC", "0", "0", "1", "0");
    assertThrows(IllegalArgumentException.class, () -> position(MarginType.CROSS, margin));
    assertThrows(
        IllegalArgumentException.class,
        () -> position(MarginType.ISOLATED_AUTO_TRANSFER, margin, margin));
    assertThrows(IllegalArgumentException.class, () -> position(MarginType.CROSS));
    assertThrows(IllegalArgumentException.class, () -> new Loan.Collateral(coin("BTC"), n("-1")));
  }
}
