package io.github.por4j.stark;

import io.github.por4j.core.report.Finding;
import java.util.Comparator;
import java.util.List;

/** User files of one generation: checked on any thread, counted by one. */
interface UserFiles {
  /** Findings kept of one file, the worst. */
  int KEPT = 20;

  /** Counts a file that cannot be read. */
  void unreadable(Finding finding);

  /** Rounds to check against. */
  int rounds();

  /** The worst of many findings about one file; never another verdict. */
  static List<Finding> worst(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .limit(KEPT)
        .toList();
  }
}
