package io.github.por4j.reserves.solvency;

import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.balance.BalanceReport;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether users are covered, coin by coin, and what that rests on. Immutable; the verdict is the
 * worst over the findings of both halves and of the statement itself.
 *
 * @param coins by name
 * @param findings those of the reserves, the balances and the liabilities included
 */
public record SolvencyReport(
    ReserveReport reserves,
    Optional<BalanceReport> balances,
    Optional<VerificationResult> liabilities,
    List<CoinSolvency> coins,
    List<Finding> findings) {
  public SolvencyReport {
    Objects.requireNonNull(reserves);
    Objects.requireNonNull(balances);
    Objects.requireNonNull(liabilities);
    coins = List.copyOf(coins);
    findings = Findings.worstFirst(findings);
  }

  /**
   * States what the parts show together.
   *
   * @param balances comparison of the same reserve files; empty if none was made. One of other rows
   *     establishes nothing and is a finding
   * @param liabilities result of {@code PorVerifier}; empty if there are no such files
   * @param stated what the exchange states for each coin
   */
  public static SolvencyReport of(
      ReserveReport reserves,
      Optional<BalanceReport> balances,
      Optional<VerificationResult> liabilities,
      StatedLiabilities stated) {
    return new Statement(reserves, balances, liabilities, stated).report();
  }

  /** The comparison with balances, if it is one of these reserves. */
  Optional<BalanceReport> comparison() {
    return balances.filter(b -> b.isOf(reserves));
  }

  /** Worst over the findings. */
  public Verdict verdict() {
    return Findings.verdict(findings);
  }

  /** One claim for each coin, then those of the reserves and the liabilities. */
  public List<Claim> claims() {
    return SolvencyTables.claims(this);
  }

  /** The report in tables, for {@code ReportText} and {@code ReportJson}. */
  public CheckReport toCheckReport() {
    return SolvencyTables.of(this);
  }
}
