package io.github.por4j.testkit;

import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.ReportText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One finding of each code that checks gave, as {@code docs/findings.md} shows it. */
final class FindingExamples {
  /** Read by the test of {@code docs/findings.md} in por-cli. */
  static final Path FILE = Path.of("src", "test", "resources", "finding-examples.tsv");

  /** Told to write the file rather than to compare it. */
  static final String WRITE = "por.findings.write";

  private final Map<String, String> lines = new TreeMap<>();

  /** The same check, whose findings are kept. */
  Check of(Check check) {
    return new Check() {
      @Override
      public List<Finding> findings(RoundFiles files) {
        List<Finding> findings = check.findings(files);
        findings.forEach(FindingExamples.this::keep);
        return findings;
      }

      @Override
      public List<Claim> claims(RoundFiles files) {
        return check.claims(files);
      }
    };
  }

  /** The one whose text comes first, so that no order of threads matters. */
  private void keep(Finding finding) {
    String line =
        Stream.of(
                finding.code().id(),
                finding.message(),
                finding.expected(),
                finding.actual(),
                finding.where().toString())
            .map(ReportText::oneLine)
            .collect(Collectors.joining("\t"));
    lines.merge(finding.code().id(), line, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  /** A line for each code: code, message, expected, actual and place, with tabs between them. */
  String text() {
    return lines.values().stream().map(line -> line + "\n").collect(Collectors.joining());
  }
}
