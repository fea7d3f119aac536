package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Severity;
import java.util.List;

/**
 * What came of one inclusion file.
 *
 * @param file that was checked
 * @param findings none of severity INCONCLUSIVE or worse if the user is included
 * @param format what the original would print for it
 */
public record V1InclusionResult(V1Inclusion file, List<Finding> findings, FormatAnswer format) {
  /** Copies the findings. */
  public V1InclusionResult {
    findings = List.copyOf(findings);
  }

  static V1InclusionResult of(V1Inclusion file, List<Finding> findings) {
    return new V1InclusionResult(file, findings, V1Code.answer(findings));
  }

  /**
   * The file without a round: every check that needs none, and a finding of severity INCONCLUSIVE.
   */
  public static V1InclusionResult withoutRound(V1Inclusion file) {
    return of(file, InclusionCheck.withoutRound(file));
  }

  /** Whether the user is included in the trees of the round, at the place in the file. */
  public boolean isIncluded() {
    return findings.stream().allMatch(f -> f.severity().compareTo(Severity.INCONCLUSIVE) < 0);
  }
}
