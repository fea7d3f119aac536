package io.github.por4j.stark;

import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.VerificationReport;
import java.util.List;

/** User files of one generation that belong to none of the rounds given. */
final class Homeless {
  private final Generation generation;
  private final Findings findings = new Findings();
  private long count;

  Homeless(Generation generation) {
    this.generation = generation;
  }

  void add(List<Finding> found) {
    count++;
    findings.addAll(found);
  }

  List<VerificationReport> reports() {
    return count == 0
        ? List.of()
        : List.of(
            new VerificationReport(
                "user files without a round",
                generation,
                List.of(new VerificationReport.FileCount(UserFileStage.PHASE, count)),
                CircuitTrust.NONE,
                List.of(),
                findings.toList(),
                List.of(),
                List.of()));
  }
}
