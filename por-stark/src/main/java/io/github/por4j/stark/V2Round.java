package io.github.por4j.stark;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.SeenAccounts;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import io.github.por4j.stark.plonky2.RootProofCheck;
import java.util.List;
import java.util.Optional;

/** A round with a root proof, and what its user files gave so far. Used by one thread. */
final class V2Round {
  /**
   * What came of the user files given.
   *
   * @param given all of them
   * @param accounts different accounts that are leaves of the tree
   * @param refused files that are not included, or contradict another file
   * @param unreadable files that could not be read
   */
  record Users(long given, long accounts, long refused, long unreadable) {}

  private final RootProofCheck proof;
  private final Optional<InclusionVerifier> inclusion;
  private final Findings findings = new Findings();
  private final SeenAccounts accounts = new SeenAccounts();
  private final ShownWays ways = new ShownWays();
  private long proofs = 1;
  private long given;
  private long refused;
  private long unreadable;

  V2Round(RootProofCheck proof) {
    this.proof = proof;
    this.inclusion =
        proof
            .shape()
            .flatMap(shape -> proof.totals().map(t -> new InclusionVerifier(shape, t.root())));
    findings.addAll(proof.findings());
  }

  RootProofCheck proof() {
    return proof;
  }

  /** Checks user files against this round; empty if the round has no readable root. */
  Optional<InclusionVerifier> inclusion() {
    return inclusion;
  }

  /** Adds a finding about the root proof. */
  void add(Finding finding) {
    findings.add(finding);
  }

  /** Counts another proof of the same statement. */
  void same(RootProofCheck other) {
    proofs++;
    findings.add(
        Finding.of(RoundCode.V2_SAME_ROUND, other.file(), "the same round as " + proof.file()));
  }

  /** Counts a user file that reaches this round's root. */
  void accept(UserInclusionProof file, String name) {
    given++;
    List<Finding> found = accounts.add(file.account(), file.index(), name);
    boolean contradicts = found.stream().anyMatch(f -> f.severity() == Severity.INVALID);
    if (contradicts) {
      refused++;
    }
    findings.addAll(found);
    show(file, name, !contradicts);
  }

  private void show(UserInclusionProof file, String name, boolean accepted) {
    inclusion.ifPresent(verifier -> ways.add(accepted, () -> verifier.path(file, name, accepted)));
  }

  /** Counts a user file that does not hold. */
  void refuse(UserInclusionProof file, String name, List<Finding> found) {
    given++;
    refused++;
    findings.addAll(found);
    show(file, name, false);
  }

  /** Counts a user file that cannot be read. */
  void unreadable(Finding finding) {
    given++;
    unreadable++;
    findings.add(finding);
  }

  /** The report, given what the caller knew of the root. */
  VerificationReport report(Optional<HashOut> expectedRoot) {
    V2Claims claims =
        new V2Claims(proof, new Users(given, accounts.count(), refused, unreadable), expectedRoot);
    return new VerificationReport(
        proof.file().source(),
        Generation.STARK_V2,
        List.of(
            new VerificationReport.FileCount("root proof", proofs),
            new VerificationReport.FileCount(UserFileStage.PHASE, given)),
        proof.trust(),
        claims.claims(),
        findings.toList(),
        claims.totals(),
        proof.soundness(),
        ways.toList());
  }
}
