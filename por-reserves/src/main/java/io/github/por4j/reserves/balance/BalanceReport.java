package io.github.por4j.reserves.balance;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Table;
import io.github.por4j.core.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Amounts of reserve files against sources of balances, each address once. Immutable.
 *
 * @param subject names of the files
 * @param sources names of the sources
 * @param coins by name
 * @param units the coins of one unit together
 * @param findings worst first, then by code and place
 */
public record BalanceReport(
    String subject,
    List<String> sources,
    List<CoinBalance> coins,
    List<CoinBalance> units,
    List<Finding> findings) {
  public BalanceReport {
    Objects.requireNonNull(subject);
    sources = List.copyOf(sources);
    coins = List.copyOf(coins);
    units = List.copyOf(units);
    findings = Findings.worstFirst(findings);
  }

  /** Worst over the findings. */
  public Verdict verdict() {
    return Findings.verdict(findings);
  }

  /** The one claim: that the amounts stood on the chains. */
  public Claim claim() {
    long equal = count(BalanceOutcome.EQUAL);
    long all = 0;
    for (BalanceOutcome outcome : BalanceOutcome.values()) {
      all += count(outcome);
    }
    String statement =
        "The amounts of "
            + equal
            + " of "
            + all
            + " addresses stood on the chains at the stated heights.";
    if (count(BalanceOutcome.DIFFERS) > 0) {
      return Claim.of("reserves.balances", ClaimStatus.REFUTED, statement);
    }
    return equal > 0
        ? Claim.assumed(
            "reserves.balances",
            statement,
            "what these say is true of the chains: " + String.join(", ", sources))
        : Claim.of("reserves.balances", ClaimStatus.NOT_PROVEN, statement);
  }

  private long count(BalanceOutcome outcome) {
    return coins.stream().mapToLong(c -> c.of(outcome).addresses()).sum();
  }

  /** The report in tables, for {@code ReportText} and {@code ReportJson}. */
  public CheckReport toCheckReport() {
    return new CheckReport(subject, tables(), List.of(claim()), findings);
  }

  /** The comparison by unit and by coin. */
  public List<Table> tables() {
    return List.of(
        table("balancesByUnit", "Balances, the coins of one unit together", units),
        table("balancesByCoin", "Balances by coin", coins));
  }

  private static Table table(String name, String title, List<CoinBalance> balances) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.text("name", "name"));
    for (BalanceOutcome outcome : BalanceOutcome.values()) {
      String key = outcome.name().toLowerCase(Locale.ROOT);
      columns.add(Table.Column.number(key, key.replace('_', ' ')));
      columns.add(Table.Column.number(key + "Stated", "stated"));
    }
    columns.add(Table.Column.number("found", "found"));
    List<List<String>> rows = new ArrayList<>();
    for (CoinBalance balance : balances) {
      List<String> row = new ArrayList<>();
      row.add(balance.name());
      CoinBalance.Part sum = CoinBalance.Part.NONE;
      for (BalanceOutcome outcome : BalanceOutcome.values()) {
        CoinBalance.Part part = balance.of(outcome);
        row.add(String.valueOf(part.addresses()));
        row.add(Amounts.text(part.stated()));
        sum = sum.plus(part);
      }
      row.add(Amounts.text(sum.found()));
      rows.add(row);
    }
    return new Table(name, title, columns, rows);
  }
}
