package io.github.por4j.stark;

import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.stark.v1.FormatAnswer;
import io.github.por4j.stark.v1.FormatVerdict;
import io.github.por4j.stark.v1.V1InclusionResult;
import io.github.por4j.stark.v1.V1RoundCheck;
import io.github.por4j.stark.v1.V1Users;
import java.util.List;

/** A zk-STARK V1 round, and what its user files gave so far. Used by one thread. */
final class V1Subject {
  private final String name;
  private final V1RoundCheck check;
  private final Findings findings = new Findings();
  private final V1Users users = new V1Users();
  private final ShownWays ways = new ShownWays();
  private FormatAnswer format = FormatAnswer.NOTHING_SAID;
  private long files;
  private long refused;

  /**
   * A round whose sum proofs are checked.
   *
   * @param layout findings about its files as such
   */
  V1Subject(String name, V1RoundCheck check, Findings layout) {
    this.name = name;
    this.check = check;
    findings.addAll(layout);
    findings.addAll(check.findings());
  }

  V1RoundCheck check() {
    return check;
  }

  /** Counts a file that was checked against this round. */
  void take(V1InclusionResult result) {
    files++;
    format = format.worst(result.format());
    findings.addAll(UserFiles.worst(result.findings()));
    ways.add(result.isIncluded(), () -> check.path(result));
    if (result.isIncluded()) {
      findings.addAll(users.add(result.file()));
    } else {
      refused++;
    }
  }

  /** Counts a file that cannot be read. */
  void unreadable(Finding finding) {
    files++;
    format = format.worst(FormatAnswer.UNDETERMINED);
    findings.add(finding);
  }

  VerificationReport report(Settings settings) {
    Findings all = new Findings();
    all.addAll(findings);
    all.add(new FormatVerdict(check.totalAnswer(), format).toFinding(name));
    settings.expectedRoot().ifPresent(root -> all.add(RoundCode.rootNotCompared(name)));
    return new VerificationReport(
        name,
        Generation.STARK_V1,
        List.of(
            new VerificationReport.FileCount("batches", check.batches()),
            new VerificationReport.FileCount(UserFileStage.PHASE, files)),
        CircuitTrust.NONE,
        check.claims(users.count(), refused),
        all.toList(),
        check.totals(),
        check.soundness(),
        ways.toList());
  }
}
