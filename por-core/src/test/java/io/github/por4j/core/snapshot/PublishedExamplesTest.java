package io.github.por4j.core.snapshot;

import static io.github.por4j.core.snapshot.Accounts.account;
import static io.github.por4j.core.snapshot.Accounts.balance;
import static io.github.por4j.core.snapshot.Accounts.coin;
import static io.github.por4j.core.snapshot.Accounts.leg;
import static io.github.por4j.core.snapshot.Accounts.n;
import static io.github.por4j.core.snapshot.Accounts.position;
import static io.github.por4j.core.snapshot.Accounts.prices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The worked examples of OKX's article and of its API's documentation, to the last digit. */
class PublishedExamplesTest {
  private static void assertAmount(String expected, BigDecimal actual) {
    assertEquals(0, n(expected).compareTo(actual), () -> expected + " is not " + actual);
  }

  private static void assertValid(Snapshot snapshot) {
    CheckReport report = SnapshotReport.of("example", snapshot, SnapshotReport.CENT);
    assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
  }

  /**
   * Article, example 1: 3 ETH borrowed and sold at 1,100 USDT. The snapshot has 3 ETH less and
   * 3,300 USDT more, and both together are the unrealised profit. Here after ETH fell to 1,000.
   */
  @Test
  void shortPosition() {
    UserAccount before =
        account(
            AccountMode.FUTURES,
            List.of(balance(BalanceItem.CASH, "USDT", "5000")),
            List.of(),
            List.of());
    UserAccount after =
        account(
            AccountMode.FUTURES,
            List.of(
                balance(BalanceItem.CASH, "USDT", "5000"),
                balance(BalanceItem.CROSS_PNL, "USDT", "300")),
            List.of(
                position(
                    MarginType.CROSS,
                    leg("ETH", "0", "3", "0", "0"),
                    leg("USDT", "3300", "0", "0", "300"))),
            List.of());
    Snapshot one = SnapshotCalculator.calculate(before, prices("ETH", "1000", "USDT", "1"));
    Snapshot two = SnapshotCalculator.calculate(after, prices("ETH", "1000", "USDT", "1"));
    assertAmount("-3", two.balances().get(coin("ETH")));
    assertAmount(
        "3300", two.balances().get(coin("USDT")).subtract(one.balances().get(coin("USDT"))));
    assertAmount("-3", two.dValues().get(coin("ETH")));
    assertAmount("3000", two.dValues().get(coin("USDT")));
    assertAmount("5300", two.portfolio().get(coin("USDT")));
    assertAmount("5300", two.usd().orElseThrow());
    assertAmount("300", two.usd().orElseThrow().subtract(one.usd().orElseThrow()));
    assertValid(two);
  }

  /**
   * OKX's search listing of the article: isolated long ETH/USDT, 10 - 0.01 ETH bought, position
   * assets 19.99 ETH with the margin, liability 14,099.8 USDT.
   */
  @Test
  void isolatedLong() {
    Snapshot snapshot =
        SnapshotCalculator.calculate(
            account(
                AccountMode.FUTURES,
                List.of(
                    balance(BalanceItem.ISOLATED_MARGIN, "ETH", "10"),
                    balance(BalanceItem.ISOLATED_PNL, "ETH", "-0.01")),
                List.of(
                    position(
                        MarginType.ISOLATED_AUTO_TRANSFER,
                        leg("ETH", "19.99", "0", "10", "-0.01"),
                        leg("USDT", "0", "14099.8", "0", "0"))),
                List.of()),
            prices("ETH", "1409.98", "USDT", "1"));
    assertAmount("19.99", snapshot.balances().get(coin("ETH")));
    assertAmount("-14099.8", snapshot.balances().get(coin("USDT")));
    assertAmount("10", snapshot.dValues().get(coin("ETH")));
    assertAmount("-14099.8", snapshot.dValues().get(coin("USDT")));
    assertAmount("9.99", snapshot.portfolio().get(coin("ETH")));
    assertEquals(snapshot.portfolioUsd().map(n("0")::add), snapshot.usd().map(n("0")::add));
    assertValid(snapshot);
  }

  /**
   * OKX's search listing of the article: 5,000 USDT pledged, 0.1 BTC borrowed into funding; Grow
   * shows 3,422.46 USDT. The price follows from that, 15,775.4.
   */
  @Test
  void loan() {
    Snapshot snapshot =
        SnapshotCalculator.calculate(
            account(
                AccountMode.SPOT,
                List.of(balance(BalanceItem.FUNDING_BALANCE, "BTC", "0.1")),
                List.of(),
                List.of(
                    new Loan(
                        "loan",
                        Loan.Term.FLEXIBLE,
                        List.of(new Loan.Collateral(coin("USDT"), n("5000"))),
                        List.of(new Loan.Debt(coin("BTC"), n("0.1"), n("0")))))),
            prices("BTC", "15775.4", "USDT", "1"));
    assertAmount("3422.46", snapshot.portfolio().get(coin("USDT")));
    assertAmount("0.1", snapshot.portfolio().get(coin("BTC")));
    assertAmount("5000", snapshot.balances().get(coin("USDT")));
    assertAmount("0", snapshot.balances().get(coin("BTC")));
    assertAmount("5000", snapshot.usd().orElseThrow());
    assertAmount("5000", snapshot.portfolioUsd().orElseThrow());
    assertValid(snapshot);
  }

  /**
   * The position that OKX's documentation of {@code GET /api/v5/account/positions} prints, with its
   * mark price: by the inferred formula its D-values are worth nothing, to the digits it gives.
   */
  @Test
  void documentedPosition() {
    Snapshot snapshot =
        SnapshotCalculator.calculate(
            account(
                AccountMode.FUTURES,
                List.of(balance(BalanceItem.EQUITY, "BTC", "0.0003143087507283")),
                List.of(
                    position(
                        MarginType.ISOLATED_AUTO_TRANSFER,
                        leg("BTC", "0.00190433573", "0", "0.000317654", "-0.0000033452492717"),
                        leg("USDT", "0", "99.9998177776581948", "0", "0"))),
                List.of()),
            prices("BTC", "62891.9", "USDT", "1"));
    Map<?, BigDecimal> d = snapshot.dValues();
    BigDecimal worth = d.get(coin("BTC")).multiply(n("62891.9")).add(d.get(coin("USDT"))).abs();
    assertTrue(worth.compareTo(n("0.000000001")) < 0, worth.toString());
    assertAmount("0.00190433573", snapshot.balances().get(coin("BTC")));
    assertValid(snapshot);
  }
}
