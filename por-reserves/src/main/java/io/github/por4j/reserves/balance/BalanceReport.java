package io.github.por4j.reserves.balance;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Table;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.reserves.CoinTotal;
import io.github.por4j.reserves.ReserveReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Amounts of reserve files against sources of balances, each address once. Immutable.
 *
 * @param subject names of the files
 * @param sources names of the sources
 * @param rowDigest SHA-256 over the rows that were read, as in {@code ReserveReport}
 * @param coins by name
 * @param units the coins of one unit together
 * @param findings worst first, then by code and place
 */
public record BalanceReport(
    String subject,
    List<String> sources,
    String rowDigest,
    List<CoinBalance> coins,
    List<CoinBalance> units,
    List<Finding> findings) {
  private static final String CLAIM = "reserves.balances";

  public BalanceReport {
    Objects.requireNonNull(subject);
    sources = List.copyOf(sources);
    Objects.requireNonNull(rowDigest);
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
      return Claim.of(CLAIM, ClaimStatus.REFUTED, statement);
    }
    return equal > 0
        ? Claim.assumed(
            CLAIM, statement, "what these say is true of the chains: " + String.join(", ", sources))
        : Claim.of(CLAIM, ClaimStatus.NOT_PROVEN, statement);
  }

  private long count(BalanceOutcome outcome) {
    return coins.stream().mapToLong(c -> c.of(outcome).addresses()).sum();
  }

  /** Whether the rows that were read are those of the report. */
  public boolean isOf(ReserveReport reserves) {
    return rowDigest.equals(reserves.rowDigest());
  }

  /** Whether every address that the report counts for a coin has the amount stated. */
  public boolean confirms(CoinTotal total) {
    return coins.stream()
        .filter(c -> c.name().equals(total.name()) && c.allEqual())
        .map(c -> c.of(BalanceOutcome.EQUAL))
        .anyMatch(
            equal ->
                equal.addresses() == total.addresses()
                    && equal.stated().compareTo(total.amount()) == 0);
  }

  /** Both reports in one; if this is not of the same rows, only its findings and that it is not. */
  public CheckReport toCheckReport(ReserveReport reserves) {
    CheckReport first = reserves.toCheckReport();
    List<Table> tables = new ArrayList<>(first.tables());
    List<Finding> all = new ArrayList<>(first.findings());
    all.addAll(findings);
    List<Claim> claims = new ArrayList<>(first.claims());
    if (isOf(reserves)) {
      tables.addAll(tables());
      claims.removeIf(c -> c.id().equals(CLAIM));
      claims.add(claim());
    } else {
      all.add(otherRows());
    }
    return new CheckReport(first.subject(), tables, claims, all.stream().distinct().toList());
  }

  /** That this is of other rows than a report it stands beside. */
  public Finding otherRows() {
    return Finding.of(
        BalanceCode.OTHER_ROWS,
        Location.of(subject),
        "balances were compared with other rows than those whose signatures were checked");
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
