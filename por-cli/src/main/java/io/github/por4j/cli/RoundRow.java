package io.github.por4j.cli;

import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the overview of many rounds keeps of one.
 *
 * @param directory below the directory asked for; {@code .} for that itself
 * @param subject the round, as its report names it
 * @param codes number of findings of each code, worst first
 */
record RoundRow(
    String directory,
    String subject,
    Generation generation,
    Verdict verdict,
    CircuitTrust trust,
    List<VerificationReport.FileCount> files,
    List<Total> totals,
    Map<FindingCode, Integer> codes) {

  static RoundRow of(String directory, VerificationReport report) {
    Map<FindingCode, Integer> codes = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      codes.merge(finding.code(), 1, Integer::sum);
    }
    return new RoundRow(
        directory,
        report.subject(),
        report.generation(),
        report.verdict(),
        report.trust(),
        report.files(),
        report.totals(),
        codes);
  }

  /** Codes that decide the verdict; none where it is VALID. */
  List<FindingCode> decisive() {
    return verdict == Verdict.VALID
        ? List.of()
        : codes.keySet().stream().filter(c -> c.severity().verdict() == verdict).toList();
  }

  /** Files of users. */
  long users() {
    return files.stream()
        .filter(f -> f.kind().contains("user") || f.kind().equals("proof files"))
        .mapToLong(VerificationReport.FileCount::count)
        .sum();
  }
}
