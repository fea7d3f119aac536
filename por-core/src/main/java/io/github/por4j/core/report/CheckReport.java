package io.github.por4j.core.report;

import java.util.List;
import java.util.Objects;

/**
 * What was worked out and checked about accounts or reserves, without a proof: figures in tables,
 * what they establish, and findings. Immutable; the verdict follows from the findings alone.
 *
 * @param subject name of what was checked
 * @param findings worst first, then by code and place
 */
public record CheckReport(
    String subject, List<Table> tables, List<Claim> claims, List<Finding> findings) {
  public CheckReport {
    Objects.requireNonNull(subject);
    tables = List.copyOf(tables);
    claims = List.copyOf(claims);
    findings = Findings.worstFirst(findings);
  }

  /** Worst over the findings; VALID where there are none. */
  public Verdict verdict() {
    return Findings.verdict(findings);
  }
}
