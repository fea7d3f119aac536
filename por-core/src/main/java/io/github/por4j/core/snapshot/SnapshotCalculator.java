package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.asset.Catalogue;
import io.github.por4j.core.asset.PriceTable;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out a user's snapshot. Published: the snapshot is net of debts, the portfolio page shows of
 * a margin position its collateral and unrealised profit only and of a loan its collateral less its
 * debt, and both have the same value. Inferred: snapshot = funding + equity + D-values of margin
 * positions + Grow, with D-value = assets - liabilities - margin - unrealised profit.
 */
public final class SnapshotCalculator {
  /** Decimals of a debt that the portfolio page reckons in the collateral coin. */
  public static final int COLLATERAL_SCALE = 18;

  private static final String FORMULA = "term of the D-value (published), formula inferred";
  private static final String HELD = "equity holds it already; " + FORMULA;

  private final UserAccount account;
  private final PriceTable prices;
  private final List<SnapshotLine> lines = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private SnapshotCalculator(UserAccount account, PriceTable prices) {
    this.account = account;
    this.prices = prices;
  }

  /**
   * The snapshot of an account.
   *
   * @param prices needed for loans, whose debts the portfolio page reckons in the collateral coin,
   *     and for values; a coin without a price is a finding
   */
  public static Snapshot calculate(UserAccount account, PriceTable prices) {
    SnapshotCalculator calculator = new SnapshotCalculator(account, prices);
    calculator.addBalances();
    account.positions().forEach(calculator::add);
    account.loans().forEach(calculator::add);
    calculator.checkMode();
    calculator.checkAssets();
    return new Snapshot(account, prices, calculator.lines, calculator.findings);
  }

  private void addBalances() {
    Map<AssetSymbol, BigDecimal> equity = new TreeMap<>();
    Map<AssetSymbol, BigDecimal> parts = new TreeMap<>();
    for (Balance balance : account.balances()) {
      if (balance.item() == BalanceItem.EQUITY) {
        equity.merge(balance.asset(), balance.amount(), BigDecimal::add);
      } else if (balance.item().isPartOfEquity()) {
        parts.merge(balance.asset(), balance.amount(), BigDecimal::add);
      }
    }
    for (Balance balance : account.balances()) {
      boolean counted =
          balance.item() != BalanceItem.FROZEN
              && !(balance.item().isPartOfEquity() && equity.containsKey(balance.asset()));
      add(balance, counted);
    }
    equity.forEach(
        (asset, sum) -> {
          BigDecimal expected = parts.get(asset);
          if (expected != null && expected.compareTo(sum) != 0) {
            findings.add(
                new Finding(
                    SnapshotCode.EQUITY_PARTS,
                    Location.of(asset.name()),
                    "the equity of " + asset + " is not the sum of its parts; equity was counted",
                    Amounts.text(expected),
                    Amounts.text(sum)));
          }
        });
    parts.forEach((asset, sum) -> equity.putIfAbsent(asset, sum));
    if (account.mode().equals(Optional.of(AccountMode.SPOT))) {
      equity.forEach(this::checkSpot);
    }
  }

  private void add(Balance balance, boolean counted) {
    BigDecimal amount = counted ? balance.amount() : BigDecimal.ZERO;
    BalanceItem item = balance.item();
    String explanation =
        counted
            ? item.explanation()
            : Amounts.text(balance.amount()) + ", within equity; " + item.explanation();
    lines.add(
        new SnapshotLine(
            item.part(),
            balance.asset(),
            "",
            item.key(),
            amount,
            amount,
            item.grade(),
            explanation));
  }

  private void checkSpot(AssetSymbol asset, BigDecimal equity) {
    if (equity.signum() < 0) {
      findings.add(
          new Finding(
              SnapshotCode.SPOT_DEBT,
              Location.of(asset.name()),
              "the equity of " + asset + " is negative in Spot mode; it was counted as it stands",
              "0 or more",
              Amounts.text(equity)));
    }
  }

  private void add(MarginPosition position) {
    for (PositionLeg leg : position.legs()) {
      term(position, leg.asset(), "position assets", leg.assets(), FORMULA);
      term(position, leg.asset(), "position liabilities", leg.liabilities().negate(), FORMULA);
      term(position, leg.asset(), "margin", leg.margin().negate(), HELD);
      term(position, leg.asset(), "unrealised profit", leg.unrealised().negate(), HELD);
    }
  }

  private void term(
      MarginPosition position, AssetSymbol asset, String item, BigDecimal amount, String why) {
    if (amount.signum() != 0) {
      lines.add(
          new SnapshotLine(
              AccountPart.TRADING,
              asset,
              position.id(),
              item,
              BigDecimal.ZERO,
              amount,
              Grade.INFERRED,
              why));
    }
  }

  private void add(Loan loan) {
    for (Loan.Collateral collateral : loan.collateral()) {
      line(
          loan,
          collateral.asset(),
          "collateral",
          collateral.amount(),
          collateral.amount(),
          "stays the user's, OKX example of a loan");
    }
    AssetSymbol shownIn = loan.collateral().get(0).asset();
    for (Loan.Debt debt : loan.debts()) {
      Optional<BigDecimal> shown = reckoned(debt, shownIn);
      shown.ifPresent(
          amount ->
              line(
                  loan,
                  shownIn,
                  "debt in " + debt.asset(),
                  amount.negate(),
                  BigDecimal.ZERO,
                  "the page shows collateral less debt (collateral equity), OKX example of a"
                      + " loan"));
      line(
          loan,
          debt.asset(),
          "principal",
          BigDecimal.ZERO,
          debt.principal().negate(),
          "a debt is negative equity in the borrowed coin, OKX example of a loan");
      if (debt.interest().signum() != 0) {
        line(
            loan,
            debt.asset(),
            SnapshotLine.ACCRUED_INTEREST,
            BigDecimal.ZERO,
            debt.interest().negate(),
            "accrued up to the snapshot, hourly or daily");
      }
    }
  }

  private void line(
      Loan loan,
      AssetSymbol asset,
      String item,
      BigDecimal portfolio,
      BigDecimal snapshot,
      String why) {
    lines.add(
        new SnapshotLine(
            AccountPart.GROW, asset, loan.id(), item, portfolio, snapshot, Grade.INFERRED, why));
  }

  /** A debt in another coin, at the prices of the table; empty where a price is missing. */
  private Optional<BigDecimal> reckoned(Loan.Debt debt, AssetSymbol coin) {
    if (debt.asset().equals(coin)) {
      return Optional.of(debt.total());
    }
    return prices
        .value(debt.asset(), debt.total())
        .flatMap(
            value ->
                prices
                    .usd(coin)
                    .map(price -> value.divide(price, COLLATERAL_SCALE, RoundingMode.HALF_EVEN)));
  }

  private void checkMode() {
    if (account.positions().isEmpty()) {
      return;
    }
    if (account.mode().isEmpty()) {
      findings.add(
          Finding.of(
              SnapshotCode.MODE_UNKNOWN,
              Location.of(""),
              "the account mode was not given, so that positions were not compared with it"));
      return;
    }
    AccountMode mode = account.mode().get();
    for (MarginPosition position : account.positions()) {
      if (!ModeTable.hasPosition(mode, position.type())) {
        findings.add(
            Finding.of(
                SnapshotCode.MODE_HAS_NO_POSITION,
                Location.of(position.id()),
                "a position of kind "
                    + position.type().key()
                    + " in "
                    + mode.title()
                    + ", where the table has none: there a borrow shows as negative equity of the"
                    + " coin. It was counted; if equity holds the borrow already, it counts"
                    + " twice"));
      }
    }
  }

  private void checkAssets() {
    TreeSet<AssetSymbol> assets = new TreeSet<>();
    lines.forEach(line -> assets.add(line.asset()));
    for (AssetSymbol asset : assets) {
      if (!Catalogue.isPublished(asset)) {
        findings.add(
            Finding.of(
                SnapshotCode.NOT_PUBLISHED,
                Location.of(asset.name()),
                "no reserves are published for " + asset));
      }
    }
  }
}
