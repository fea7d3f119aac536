package io.github.por4j.reserves;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.file.SummaryRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    Map<String, CoinTotal> byName = new TreeMap<>();
    totals.forEach(total -> byName.put(total.name(), total));
    return byName;
  }

  /** Every row of the summary, then every coin without one. */
  void compare(List<SummaryRow> summary, Location file) {
    Set<String> stated = names(summary, row -> !row.all());
    Set<String> statedUnits = names(summary, SummaryRow::all);
    for (SummaryRow row : summary) {
      if (!row.all() && isOverNetworks(row, stated, statedUnits)) {
        findings.add(
            Finding.of(
                ReserveCode.SUMMARY_OVER_NETWORKS,
                row.where(),
                row.coin() + " is stated as the sum over every coin of this unit"));
        compare(row, sum(units, row.coin()));
        statedUnits.add(row.coin());
      } else {
        compare(row, sum(row.all() ? units : coins, row.coin()));
      }
    }
    for (CoinTotal coin : coins.values()) {
      if (!stated.contains(coin.name()) && !statedUnits.contains(coin.unit())) {
        findings.add(
            Finding.of(ReserveCode.SUMMARY_MISSING, file, coin.name() + " is not in the summary"));
      }
    }
  }

  private static Set<String> names(List<SummaryRow> summary, Predicate<SummaryRow> which) {
    return summary.stream()
        .filter(which)
        .map(SummaryRow::coin)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * Only where the coin's own sum does not agree, and no other row states a part of the unit's sum
   * or the whole of it: a summary that is added up must not count a row twice.
   */
  private boolean isOverNetworks(SummaryRow row, Set<String> stated, Set<String> statedUnits) {
    return !agrees(row.amount(), sum(coins, row.coin()))
        && agrees(row.amount(), sum(units, row.coin()))
        && !statedUnits.contains(row.coin())
        && coins.values().stream()
            .filter(c -> c.unit().equals(row.coin()) && !c.name().equals(row.coin()))
            .noneMatch(c -> stated.contains(c.name()));
  }

  private void compare(SummaryRow row, BigDecimal sum) {
    if (!agrees(row.amount(), sum)) {
      add(ReserveCode.SUMMARY_DIFFERS, row, sum, "differs from the sum of the rows");
    } else if (row.amount().compareTo(sum) != 0) {
      add(ReserveCode.SUMMARY_ROUNDED, row, sum, "is the sum of the rows, rounded");
    }
  }

  private static BigDecimal sum(Map<String, CoinTotal> totals, String name) {
    CoinTotal total = totals.get(name);
    return total == null ? BigDecimal.ZERO : total.amount();
  }

  /** The sum itself, cut off after the last digit stated, or rounded half up there. */
  private static boolean agrees(BigDecimal stated, BigDecimal sum) {
    return Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP)
        .anyMatch(mode -> sum.setScale(stated.scale(), mode).compareTo(stated) == 0);
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
