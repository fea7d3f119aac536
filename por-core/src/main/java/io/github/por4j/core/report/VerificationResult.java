package io.github.por4j.core.report;

import java.util.List;

/**
 * The reports of one call, one for each round found.
 *
 * @param reports at least one
 */
public record VerificationResult(List<VerificationReport> reports) {
  public VerificationResult {
    reports = List.copyOf(reports);
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("a result has at least one report");
    }
  }

  /** Worst over the reports. */
  public Verdict verdict() {
    return reports.stream().map(VerificationReport::verdict).reduce(Verdict.VALID, Verdict::worst);
  }

  /**
   * This result if every report is VALID.
   *
   * @throws NotValidException for the first report that is not
   */
  public VerificationResult orElseThrow() throws NotValidException {
    for (VerificationReport report : reports) {
      report.orElseThrow();
    }
    return this;
  }
}
