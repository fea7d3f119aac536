package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Verdict;
import java.util.List;

/** Tells findings that refuse something from those that only say something. */
final class Refusals {
  private Refusals() {}

  /** Whether the findings leave a verdict at VALID. */
  static boolean none(List<Finding> findings) {
    return findings.stream().allMatch(f -> f.severity().verdict() == Verdict.VALID);
  }
}
