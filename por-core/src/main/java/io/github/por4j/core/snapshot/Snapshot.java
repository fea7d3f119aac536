package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.PriceTable;
import io.github.por4j.core.report.Finding;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A user's snapshot, line by line, beside what the portfolio page shows.
 *
 * @param account what it was worked out from
 * @param prices used for loans on the portfolio page, and for values
 * @param findings about the account as such
 */
public record Snapshot(
    UserAccount account, PriceTable prices, List<SnapshotLine> lines, List<Finding> findings) {
  public Snapshot {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }

  /** Snapshot balance of each coin that has a line, by name; signed, in whole coins. */
  public Map<AssetSymbol, BigDecimal> balances() {
    return sums(SnapshotLine::snapshot);
  }

  /** What the portfolio page shows of each coin, by name; signed, in whole coins. */
  public Map<AssetSymbol, BigDecimal> portfolio() {
    return sums(SnapshotLine::portfolio);
  }

  /** D-value of each coin over all positions, by name. */
  public Map<AssetSymbol, BigDecimal> dValues() {
    Map<AssetSymbol, BigDecimal> sums = new TreeMap<>();
    for (MarginPosition position : account.positions()) {
      for (PositionLeg leg : position.legs()) {
        sums.merge(leg.asset(), leg.dValue(), BigDecimal::add);
      }
    }
    return sums;
  }

  /** Value of the snapshot in US dollars, exact; empty where a price is missing. */
  public Optional<BigDecimal> usd() {
    return value(balances());
  }

  /** Value of the portfolio page in US dollars; empty where a price is missing. */
  public Optional<BigDecimal> portfolioUsd() {
    return value(portfolio());
  }

  private Map<AssetSymbol, BigDecimal> sums(Function<SnapshotLine, BigDecimal> amount) {
    Map<AssetSymbol, BigDecimal> sums = new TreeMap<>();
    for (SnapshotLine line : lines) {
      sums.merge(line.asset(), amount.apply(line), BigDecimal::add);
    }
    return sums;
  }

  private Optional<BigDecimal> value(Map<AssetSymbol, BigDecimal> amounts) {
    Collection<Optional<BigDecimal>> values =
        amounts.entrySet().stream().map(e -> prices.value(e.getKey(), e.getValue())).toList();
    return values.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            values.stream().map(Optional::orElseThrow).reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }
}
