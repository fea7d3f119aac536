package io.github.por4j.cli;

import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the overview of many rounds keeps of one.
 *
 * @param directory below the directory asked for; {@code .} for that itself
 * @param place the directory, with the file in it that the report is about, if it is about one
 * @param subject the round, as its report names it
 * @param note the subject where it is no place: a root, or files that belong to no round
 * @param codes number of findings of each code, worst first
 */
record RoundRow(
    String directory,
    String place,
    String subject,
    String note,
    Generation generation,
    Verdict verdict,
    CircuitTrust trust,
    List<VerificationReport.FileCount> files,
    List<Total> totals,
    Map<FindingCode, Integer> codes) {
  /** Names that a directory of a round has by its format. */
  private static final Set<String> ROUND = Set.of("sum_proof_data", "sum_proof_data.json");

  /**
   * A row.
   *
   * @param directory as it is shown
   * @param path of the directory
   */
  static RoundRow of(String directory, Path path, VerificationReport report) {
    String subject = report.subject();
    Map<FindingCode, Integer> codes = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      codes.merge(finding.code(), 1, Integer::sum);
    }
    return new RoundRow(
        directory,
        place(directory, path.toString(), subject),
        subject,
        subject.startsWith(path.toString()) ? "" : subject,
        report.generation(),
        report.verdict(),
        report.trust(),
        report.files(),
        report.totals(),
        codes);
  }

  /**
   * The directory, and the file in it where that is not the one that makes it a round.
   *
   * @param path of the directory, as the subject has it
   */
  private static String place(String directory, String path, String subject) {
    if (!subject.startsWith(path)) {
      return directory;
    }
    String rest = subject.substring(path.length());
    boolean below = rest.startsWith("/") || rest.startsWith("\\");
    return !below || ROUND.contains(rest.substring(1)) ? directory : directory + rest;
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
