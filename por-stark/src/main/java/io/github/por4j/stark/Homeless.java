package io.github.por4j.stark;

import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.VerificationReport;
import java.util.List;

/** User files that belong to none of the rounds given. */
final class Homeless {
  private final Findings findings = new Findings();
  private long count;

  void add(List<Finding> found) {
    count++;
    findings.addAll(found);
  }

  long count() {
    return count;
  }

  VerificationReport report(Findings strays) {
    Findings all = new Findings();
    all.addAll(findings.toList());
    all.addAll(strays.toList());
    return new VerificationReport(
        "user files without a round",
        Generation.STARK_V2,
        List.of(new VerificationReport.FileCount(V2Round.USER_FILES, count)),
        CircuitTrust.NONE,
        List.of(),
        all.toList(),
        List.of(),
        List.of());
  }
}
