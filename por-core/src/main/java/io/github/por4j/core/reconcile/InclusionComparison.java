package io.github.por4j.core.reconcile;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.asset.Catalogue;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Table;
import io.github.por4j.core.snapshot.AccountPart;
import io.github.por4j.core.snapshot.Snapshot;
import io.github.por4j.core.snapshot.SnapshotLine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compares what an inclusion file states of a user with the user's own snapshot, coin by coin, and
 * names a likely reason for each difference. It says nothing about whether the file's proof holds.
 */
public final class InclusionComparison {
  private static final List<Table.Column> COLUMNS =
      List.of(
          Table.Column.text("asset", "asset"),
          Table.Column.number("amount", "own amount"),
          Table.Column.number("equity", "own equity"),
          Table.Column.number("debt", "own debt"),
          Table.Column.number("stated", "in the file"),
          Table.Column.number("difference", "difference"),
          Table.Column.text("reason", "likely reason"));

  /**
   * One coin.
   *
   * @param amount the snapshot's, in whole coins
   * @param own the snapshot's, in the unit of the round; empty without a price
   * @param stated the file's
   */
  public record Row(
      AssetSymbol asset,
      BigDecimal amount,
      Optional<BigInteger> own,
      BigInteger stated,
      Reason reason) {}

  private final Snapshot snapshot;
  private final StatedBalances stated;
  private final ValueUnit unit;
  private final BigDecimal share;

  private InclusionComparison(
      Snapshot snapshot, StatedBalances stated, ValueUnit unit, BigDecimal share) {
    this.snapshot = snapshot;
    this.stated = stated;
    this.unit = unit;
    this.share = share;
  }

  /**
   * The coins of either side, by name.
   *
   * @param unit integer unit of the round
   * @param share of the own value up to which a difference is put down to price or moment, 0..1
   */
  public static List<Row> compare(
      Snapshot snapshot, StatedBalances stated, ValueUnit unit, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a share is 0 to 1");
    }
    InclusionComparison comparison = new InclusionComparison(snapshot, stated, unit, share);
    Map<AssetSymbol, BigDecimal> own = comparison.sums(line -> true);
    Map<AssetSymbol, BigDecimal> all = new TreeMap<>(own);
    stated.balances().keySet().forEach(coin -> all.putIfAbsent(coin, BigDecimal.ZERO));
    List<Row> rows = new ArrayList<>();
    all.forEach((asset, amount) -> rows.add(comparison.row(asset, amount)));
    return rows;
  }

  /** The comparison as a report. Coins that neither side has are left out of the table. */
  public static CheckReport report(
      Snapshot snapshot, StatedBalances stated, ValueUnit unit, BigDecimal share) {
    List<Row> rows = compare(snapshot, stated, unit, share);
    List<List<String>> cells = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Row row : rows) {
      if (row.amount().signum() != 0 || row.stated().signum() != 0) {
        cells.add(cells(row));
      }
      finding(row, stated.source()).ifPresent(findings::add);
    }
    for (AssetSymbol coin : stated.bothSides()) {
      findings.add(
          Finding.of(
              ReconcileCode.SIGN_RULE,
              new Location(stated.source(), coin.name()),
              coin + " has equity and debt at once; their difference was compared"));
    }
    BigInteger sum = stated.balances().values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (stated.net().isPresent() && !stated.net().get().equals(sum)) {
      findings.add(
          new Finding(
              ReconcileCode.NET_NOT_SUM,
              Location.of(stated.source()),
              "the net value of the file is not the sum of its coins",
              sum.toString(),
              stated.net().get().toString()));
    }
    cells.add(total(rows, sum));
    String title =
        "In units of " + Amounts.text(unit.usd()) + " USD, rounded " + unit.rounding().name();
    return new CheckReport(
        stated.source(),
        List.of(new Table("comparison", title, COLUMNS, cells)),
        List.of(),
        findings);
  }

  private Row row(AssetSymbol asset, BigDecimal amount) {
    BigInteger inFile = stated.balances().getOrDefault(asset, BigInteger.ZERO);
    Optional<BigInteger> own = integer(asset, amount);
    return new Row(asset, amount, own, inFile, reason(asset, amount, own, inFile));
  }

  private Reason reason(
      AssetSymbol asset, BigDecimal amount, Optional<BigInteger> own, BigInteger inFile) {
    if (own.isEmpty()) {
      return Reason.NO_PRICE;
    }
    if (own.get().equals(inFile)) {
      return Reason.SAME;
    }
    if (isClose(own.get(), inFile)) {
      return Reason.ROUNDING;
    }
    if (isWithout(asset, amount, inFile, line -> isOfPosition(line))) {
      return Reason.POSITIONS_LEFT_OUT;
    }
    if (isWithout(
        asset, amount, inFile, line -> line.item().equals(SnapshotLine.ACCRUED_INTEREST))) {
      return Reason.INTEREST_LEFT_OUT;
    }
    if (isWithout(asset, amount, inFile, line -> isOfLoan(line))) {
      return Reason.LOANS_LEFT_OUT;
    }
    BigDecimal portfolio = portfolio(asset);
    if (portfolio.compareTo(amount) != 0 && isClose(integer(asset, portfolio), inFile)) {
      return Reason.PORTFOLIO_VIEW;
    }
    if (inFile.signum() == 0) {
      return Reason.NOT_IN_FILE;
    }
    if (own.get().signum() == 0) {
      return Reason.NOT_IN_ACCOUNT;
    }
    if (isClose(own.get().negate(), inFile)) {
      return Reason.SIGN;
    }
    BigDecimal difference = new BigDecimal(own.get().subtract(inFile).abs());
    return difference.compareTo(new BigDecimal(own.get().abs()).multiply(share)) <= 0
        ? Reason.PRICE_OR_MOMENT
        : Reason.UNEXPLAINED;
  }

  /** Whether the file has the amount without some lines, of which there are any. */
  private boolean isWithout(
      AssetSymbol asset, BigDecimal amount, BigInteger inFile, Predicate<SnapshotLine> left) {
    BigDecimal sum = sums(left).getOrDefault(asset, BigDecimal.ZERO);
    return sum.signum() != 0 && isClose(integer(asset, amount.subtract(sum)), inFile);
  }

  private static boolean isOfPosition(SnapshotLine line) {
    return !line.of().isEmpty() && line.part() == AccountPart.TRADING;
  }

  private static boolean isOfLoan(SnapshotLine line) {
    return !line.of().isEmpty() && line.part() == AccountPart.GROW;
  }

  private Map<AssetSymbol, BigDecimal> sums(Predicate<SnapshotLine> wanted) {
    Map<AssetSymbol, BigDecimal> sums = new TreeMap<>();
    for (SnapshotLine line : snapshot.lines()) {
      if (wanted.test(line)) {
        sums.merge(Catalogue.canonical(line.asset()), line.snapshot(), BigDecimal::add);
      }
    }
    return sums;
  }

  private BigDecimal portfolio(AssetSymbol asset) {
    return snapshot.lines().stream()
        .filter(line -> Catalogue.canonical(line.asset()).equals(asset))
        .map(SnapshotLine::portfolio)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Optional<BigInteger> integer(AssetSymbol asset, BigDecimal amount) {
    return snapshot.prices().value(asset, amount).map(unit::integer);
  }

  private static boolean isClose(Optional<BigInteger> own, BigInteger inFile) {
    return own.isPresent() && isClose(own.get(), inFile);
  }

  private static boolean isClose(BigInteger own, BigInteger inFile) {
    return own.subtract(inFile).abs().compareTo(BigInteger.ONE) <= 0;
  }

  private static List<String> cells(Row row) {
    Optional<EquityDebt> own = row.own().map(EquityDebt::of);
    return List.of(
        row.asset().name(),
        Amounts.text(row.amount()),
        own.map(o -> o.equity().toString()).orElse(""),
        own.map(o -> o.debt().toString()).orElse(""),
        row.stated().toString(),
        row.own().map(o -> row.stated().subtract(o).toString()).orElse(""),
        row.reason().text());
  }

  private static List<String> total(List<Row> rows, BigInteger stated) {
    if (rows.stream().anyMatch(row -> row.own().isEmpty())) {
      return List.of("net", "", "", "", stated.toString(), "", "");
    }
    BigInteger equity = BigInteger.ZERO;
    BigInteger debt = BigInteger.ZERO;
    for (Row row : rows) {
      EquityDebt own = EquityDebt.of(row.own().orElseThrow());
      equity = equity.add(own.equity());
      debt = debt.add(own.debt());
    }
    return List.of(
        "net",
        "",
        equity.toString(),
        debt.toString(),
        stated.toString(),
        stated.subtract(equity.subtract(debt)).toString(),
        "");
  }

  private static Optional<Finding> finding(Row row, String source) {
    Location where = new Location(source, row.asset().name());
    String own = row.own().map(BigInteger::toString).orElse("");
    String message = row.asset() + ": " + row.reason().text();
    return switch (row.reason()) {
      case SAME, ROUNDING -> Optional.empty();
      case NO_PRICE -> Optional.of(Finding.of(ReconcileCode.NO_PRICE, where, message));
      case PRICE_OR_MOMENT ->
          Optional.of(
              new Finding(ReconcileCode.CLOSE, where, message, own, row.stated().toString()));
      default ->
          Optional.of(
              new Finding(ReconcileCode.DIFFERS, where, message, own, row.stated().toString()));
    };
  }
}
