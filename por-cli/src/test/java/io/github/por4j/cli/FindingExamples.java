package io.github.por4j.cli;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.RoundDirectories;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An example of each finding that the committed test vectors provoke. */
final class FindingExamples {
  private static final Path TOP = Path.of("..");
  private static final List<String> VECTORS =
      List.of(
          "docs/examples/okx-v2",
          "por-merkle/src/test/resources/vectors",
          "por-stark/src/test/resources");

  private FindingExamples() {}

  /** By code, the finding whose text comes first. */
  static Map<String, Finding> collect() throws IOException {
    Map<String, Finding> examples = new TreeMap<>();
    PorVerifier verifier = PorVerifier.strict().circuits(CircuitCheck.PINNED);
    for (String vectors : VECTORS) {
      for (RoundDirectories.Entry entry : RoundDirectories.under(TOP.resolve(vectors))) {
        List<VerificationReport> reports =
            verifier.verify(entry.paths().toArray(Path[]::new)).reports();
        for (VerificationReport report : reports) {
          for (Finding finding : report.findings()) {
            examples.merge(finding.code().id(), finding, FindingExamples::earlier);
          }
        }
      }
    }
    return examples;
  }

  /** The one whose text comes first, so that no order of files or threads matters. */
  private static Finding earlier(Finding one, Finding other) {
    return text(one).compareTo(text(other)) <= 0 ? one : other;
  }

  private static String text(Finding finding) {
    return finding.message() + finding.expected() + "\n" + finding.actual() + finding.where();
  }
}
