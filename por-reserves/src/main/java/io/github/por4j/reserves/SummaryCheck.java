package io.github.por4j.reserves;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.file.SummaryRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the summary section of a file with what its rows add up to, whatever their status. The
 * published tool prints the section and compares nothing.
 */
final class SummaryCheck {
  private final Map<String, CoinTotal> coins;
  private final Map<String, CoinTotal> units;
  private final Findings findings;

  /**
   * Takes the sums of one file.
   *
   * @param findings added to
   */
  SummaryCheck(CoinTally rows, Findings findings) {
    this.coins = byName(rows.coins());
    this.units = byName(rows.units());
    this.findings = findings;
  }

  private static Map<String, CoinTotal> byName(List<CoinTotal> totals) {
    return totals.stream().collect(Collectors.toMap(CoinTotal::name, t -> t));
  }

  /** Every row of the summary, then every coin without one. */
  void compare(List<SummaryRow> summary, Location file) {
    summary.forEach(this::compare);
    Set<String> stated =
        summary.stream().filter(r -> !r.all()).map(SummaryRow::coin).collect(Collectors.toSet());
    Set<String> statedUnits =
        summary.stream()
            .filter(r -> r.all() || isOverNetworks(r))
            .map(SummaryRow::coin)
            .collect(Collectors.toSet());
    for (CoinTotal coin : coins.values().stream().sorted(this::byName).toList()) {
      if (!stated.contains(coin.name()) && !statedUnits.contains(coin.unit())) {
        findings.add(
            Finding.of(ReserveCode.SUMMARY_MISSING, file, coin.name() + " is not in the summary"));
      }
    }
  }

  private int byName(CoinTotal one, CoinTotal other) {
    return one.name().compareTo(other.name());
  }

  private void compare(SummaryRow row) {
    BigDecimal sum = sum(row.all() ? units : coins, row.coin());
    boolean overNetworks = !row.all() && isOverNetworks(row);
    if (overNetworks) {
      sum = sum(units, row.coin());
      findings.add(
          Finding.of(
              ReserveCode.SUMMARY_OVER_NETWORKS,
              row.where(),
              row.coin() + " is stated as the sum over every coin of this unit"));
    }
    if (!agrees(row.amount(), sum)) {
      add(ReserveCode.SUMMARY_DIFFERS, row, sum, "differs from the sum of the rows");
    } else if (row.amount().compareTo(sum) != 0) {
      add(ReserveCode.SUMMARY_ROUNDED, row, sum, "is the sum of the rows, rounded");
    }
  }

  /** Only where the coin's own sum does not agree. */
  private boolean isOverNetworks(SummaryRow row) {
    return !agrees(row.amount(), sum(coins, row.coin()))
        && agrees(row.amount(), sum(units, row.coin()));
  }

  private static BigDecimal sum(Map<String, CoinTotal> totals, String name) {
    CoinTotal total = totals.get(name);
    return total == null ? BigDecimal.ZERO : total.amount();
  }

  /** Less than one unit of the last digit stated. */
  static boolean agrees(BigDecimal stated, BigDecimal sum) {
    BigDecimal lastDigit = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
    return stated.subtract(sum).abs().compareTo(lastDigit) < 0;
  }

  private void add(ReserveCode code, SummaryRow row, BigDecimal sum, String message) {
    String name = row.all() ? row.coin() + "(ALL)" : row.coin();
    findings.add(
        new Finding(
            code,
            row.where(),
            "the summary's " + name + " " + message,
            Amounts.text(sum),
            Amounts.text(row.amount())));
  }
}
