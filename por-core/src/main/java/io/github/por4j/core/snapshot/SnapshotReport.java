package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A user's snapshot as a report: every line, the D-values, the balances, and the checks. */
public final class SnapshotReport {
  /** Difference between both views that is put down to rounding: a cent. */
  public static final BigDecimal CENT = new BigDecimal("0.01");

  private static final List<Table.Column> LINES =
      List.of(
          Table.Column.text("account", "account"),
          Table.Column.text("asset", "asset"),
          Table.Column.text("of", "of"),
          Table.Column.text("item", "item"),
          Table.Column.number("portfolio", "portfolio"),
          Table.Column.number("snapshot", "snapshot"),
          Table.Column.text("grade", "grade"),
          Table.Column.text("explanation", "why"));
  private static final List<Table.Column> D_VALUES =
      List.of(
          Table.Column.text("position", "position"),
          Table.Column.text("kind", "kind"),
          Table.Column.text("asset", "asset"),
          Table.Column.number("assets", "position assets"),
          Table.Column.number("liabilities", "liabilities"),
          Table.Column.number("margin", "margin"),
          Table.Column.number("unrealised", "unrealised"),
          Table.Column.number("dValue", "D-value"));
  private static final List<Table.Column> BALANCES =
      List.of(
          Table.Column.text("asset", "asset"),
          Table.Column.number("portfolio", "portfolio"),
          Table.Column.number("snapshot", "snapshot"),
          Table.Column.number("difference", "difference"),
          Table.Column.number("price", "price USD"),
          Table.Column.number("value", "snapshot USD"));

  private SnapshotReport() {}

  /**
   * The report.
   *
   * @param subject name of the account
   * @param tolerance largest difference in US dollars between both views, not negative
   */
  public static CheckReport of(String subject, Snapshot snapshot, BigDecimal tolerance) {
    if (tolerance.signum() < 0) {
      throw new IllegalArgumentException("a tolerance is not negative");
    }
    List<Finding> findings = new ArrayList<>(snapshot.findings());
    findings.addAll(ViewCheck.check(snapshot, tolerance));
    return new CheckReport(
        subject,
        List.of(
            new Table("lines", "Line by line, in coins", LINES, lines(snapshot)),
            new Table(
                "dValues", "D-values of margin positions, in coins", D_VALUES, dValues(snapshot)),
            new Table(
                "balances", "Balances, in coins and US dollars", BALANCES, balances(snapshot))),
        List.of(),
        findings);
  }

  private static List<List<String>> lines(Snapshot snapshot) {
    return snapshot.lines().stream()
        .map(
            line ->
                List.of(
                    line.part().name(),
                    line.asset().name(),
                    line.of(),
                    line.item(),
                    Amounts.text(line.portfolio()),
                    Amounts.text(line.snapshot()),
                    line.grade().name(),
                    line.explanation()))
        .toList();
  }

  private static List<List<String>> dValues(Snapshot snapshot) {
    List<List<String>> rows = new ArrayList<>();
    for (MarginPosition position : snapshot.account().positions()) {
      for (PositionLeg leg : position.legs()) {
        rows.add(
            List.of(
                position.id(),
                position.type().key(),
                leg.asset().name(),
                Amounts.text(leg.assets()),
                Amounts.text(leg.liabilities()),
                Amounts.text(leg.margin()),
                Amounts.text(leg.unrealised()),
                Amounts.text(leg.dValue())));
      }
    }
    return rows;
  }

  private static List<List<String>> balances(Snapshot snapshot) {
    Map<AssetSymbol, BigDecimal> portfolio = snapshot.portfolio();
    List<List<String>> rows = new ArrayList<>();
    snapshot
        .balances()
        .forEach(
            (asset, amount) ->
                rows.add(
                    List.of(
                        asset.name(),
                        Amounts.text(portfolio.get(asset)),
                        Amounts.text(amount),
                        Amounts.text(amount.subtract(portfolio.get(asset))),
                        text(snapshot.prices().usd(asset)),
                        text(snapshot.prices().value(asset, amount)))));
    BigDecimal none = BigDecimal.ZERO;
    rows.add(
        List.of(
            "in USD",
            text(snapshot.portfolioUsd()),
            text(snapshot.usd()),
            text(snapshot.usd().map(s -> s.subtract(snapshot.portfolioUsd().orElse(none)))),
            "",
            text(snapshot.usd())));
    return rows;
  }

  private static String text(Optional<BigDecimal> amount) {
    return amount.map(Amounts::text).orElse("");
  }
}
