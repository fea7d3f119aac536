package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether both views have the same value, and which position or loan is at fault if not. */
final class ViewCheck {
  private final Snapshot snapshot;
  private final BigDecimal tolerance;
  private final List<Finding> findings = new ArrayList<>();

  private ViewCheck(Snapshot snapshot, BigDecimal tolerance) {
    this.snapshot = snapshot;
    this.tolerance = tolerance;
  }

  static List<Finding> check(Snapshot snapshot, BigDecimal tolerance) {
    ViewCheck check = new ViewCheck(snapshot, tolerance);
    check.prices();
    check.totals();
    check.groups();
    return check.findings;
  }

  private void prices() {
    Set<AssetSymbol> missing = new TreeSet<>();
    for (SnapshotLine line : snapshot.lines()) {
      boolean counts = line.portfolio().signum() != 0 || line.snapshot().signum() != 0;
      if (counts && snapshot.prices().usd(line.asset()).isEmpty()) {
        missing.add(line.asset());
      }
    }
    for (AssetSymbol asset : missing) {
      findings.add(
          Finding.of(
              SnapshotCode.NO_PRICE,
              Location.of(asset.name()),
              "there is no price of " + asset + ", so that values were not compared"));
    }
    if (snapshot.prices().times().size() > 1) {
      findings.add(
          Finding.of(
              SnapshotCode.PRICE_TIMES,
              Location.of(""),
              "the prices are of " + snapshot.prices().times().size() + " different moments"));
    }
  }

  private void totals() {
    Optional<BigDecimal> usd = snapshot.usd();
    Optional<BigDecimal> portfolio = snapshot.portfolioUsd();
    if (usd.isPresent() && usd.get().signum() < 0) {
      findings.add(
          new Finding(
              SnapshotCode.NEGATIVE_NET,
              Location.of(""),
              "the account owes more than it owns",
              "0 or more",
              Amounts.text(usd.get())));
    }
    if (usd.isPresent() && portfolio.isPresent() && !isEqual(usd.get(), portfolio.get())) {
      findings.add(
          new Finding(
              SnapshotCode.VIEWS_DIFFER,
              Location.of(""),
              "portfolio page and snapshot differ by more than " + Amounts.text(tolerance) + " USD",
              Amounts.text(portfolio.get()),
              Amounts.text(usd.get())));
    }
  }

  /** Balances count alike in both views, so that a difference comes from a position or loan. */
  private void groups() {
    Map<String, List<SnapshotLine>> groups = new LinkedHashMap<>();
    for (SnapshotLine line : snapshot.lines()) {
      if (!line.of().isEmpty()) {
        groups.computeIfAbsent(line.part() + " " + line.of(), k -> new ArrayList<>()).add(line);
      }
    }
    groups.values().forEach(this::group);
  }

  private void group(List<SnapshotLine> lines) {
    Map<AssetSymbol, BigDecimal> differences = new TreeMap<>();
    for (SnapshotLine line : lines) {
      differences.merge(line.asset(), line.difference(), BigDecimal::add);
    }
    BigDecimal usd = BigDecimal.ZERO;
    StringBuilder coins = new StringBuilder();
    for (Map.Entry<AssetSymbol, BigDecimal> entry : differences.entrySet()) {
      Optional<BigDecimal> value = snapshot.prices().value(entry.getKey(), entry.getValue());
      if (value.isEmpty()) {
        return;
      }
      usd = usd.add(value.get());
      coins.append(coins.length() == 0 ? "" : ", ").append(Amounts.text(entry.getValue()));
      coins.append(' ').append(entry.getKey());
    }
    if (!isEqual(usd, BigDecimal.ZERO)) {
      findings.add(
          new Finding(
              SnapshotCode.POSITION_OFF,
              Location.of(lines.get(0).of()),
              "the difference between both views, " + coins + ", is not worth nothing",
              "0",
              Amounts.text(usd)));
    }
  }

  private boolean isEqual(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(tolerance) <= 0;
  }
}
