package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Findings about one file; of each code the first place is enough. Used by one thread. */
final class ProofFindings {
  private final Location file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<FindingCode> codes = new HashSet<>();

  ProofFindings(String source) {
    this.file = Location.of(source);
  }

  void add(V1Code code, String pointer, String message) {
    add(code, pointer, message, "", "");
  }

  void add(V1Code code, String pointer, String message, Object expected, Object actual) {
    if (codes.add(code)) {
      findings.add(
          new Finding(code, file.at(pointer), message, expected.toString(), actual.toString()));
    }
  }

  List<Finding> toList() {
    return List.copyOf(findings);
  }
}
