package io.github.por4j.reserves;

import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What reserve files showed. Immutable; the verdict follows from the findings alone.
 *
 * @param files in the order given
 * @param rowsByStatus rows read, duplicates and unreadable rows (FAILED) included; has every status
 * @param unreadable rows that cannot be read; they stand under no coin
 * @param duplicates rows whose address stood before; they are in no amount
 * @param coins by name, as the files have them
 * @param units the coins of one unit, over all networks, added up
 * @param heights snapshot heights by coin; those of coins that are one asset of a chain together
 * @param unsettled coins of which an account is counted that may stand under another coin already
 * @param texts number of VERIFIED rows by the text they sign
 * @param rowDigest SHA-256 over the rows that were read; a {@code BalanceReport} on the same rows
 *     has the same
 * @param problems rows that are not VERIFIED, in order, as many as the verifier keeps
 * @param problemCount all of them
 * @param findings worst first, then by code and place
 */
public record ReserveReport(
    List<FileRead> files,
    Map<OwnershipStatus, Long> rowsByStatus,
    long unreadable,
    long duplicates,
    List<CoinTotal> coins,
    List<CoinTotal> units,
    Map<String, HeightRange> heights,
    Set<String> unsettled,
    Map<String, Long> texts,
    String rowDigest,
    List<RowResult> problems,
    long problemCount,
    List<Finding> findings) {
  public ReserveReport {
    files = List.copyOf(files);
    Map<OwnershipStatus, Long> all = new EnumMap<>(OwnershipStatus.class);
    for (OwnershipStatus status : OwnershipStatus.values()) {
      all.put(status, rowsByStatus.getOrDefault(status, 0L));
    }
    rowsByStatus = Collections.unmodifiableMap(all);
    coins = List.copyOf(coins);
    units = List.copyOf(units);
    heights = Collections.unmodifiableMap(new TreeMap<>(heights));
    unsettled = Set.copyOf(unsettled);
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    Objects.requireNonNull(rowDigest);
    problems = List.copyOf(problems);
    findings = Findings.worstFirst(findings);
  }

  /** Rows read. */
  public long rows() {
    return rowsByStatus.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Whether every file was read to its end, there is at least one row and every row is VERIFIED.
   */
  public boolean allPassed() {
    return isComplete() && rows() > 0 && rowsByStatus.get(OwnershipStatus.VERIFIED) == rows();
  }

  /** Whether nothing given was left unread. */
  boolean isComplete() {
    return findings.stream().noneMatch(f -> f.severity() == Severity.MALFORMED);
  }

  /** Whether there is a finding of this code. */
  public boolean has(FindingCode code) {
    return findings.stream().anyMatch(f -> f.code() == code);
  }

  /** Worst over the findings. */
  public Verdict verdict() {
    return Findings.verdict(findings);
  }

  /** What the rows establish, and what they do not. */
  public List<Claim> claims() {
    return ReserveClaims.of(this);
  }

  /** The report in tables, for {@code ReportText} and {@code ReportJson}. */
  public CheckReport toCheckReport() {
    return ReserveTables.of(this);
  }
}
