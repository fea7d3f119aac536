package io.github.por4j.stark;

import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.SeenAccounts;
import io.github.por4j.stark.plonky2.RootProofCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A round with a root proof, and what its user files gave so far. Used by one thread. */
final class V2Round {
  static final String USER_FILES = "user inclusion files";

  private final RootProofCheck proof;
  private final Optional<InclusionVerifier> inclusion;
  private final Findings userFindings = new Findings();
  private final SeenAccounts accounts = new SeenAccounts();
  private long userFiles;
  private long failedUserFiles;

  V2Round(RootProofCheck proof) {
    this.proof = proof;
    this.inclusion =
        proof
            .shape()
            .flatMap(shape -> proof.totals().map(t -> new InclusionVerifier(shape, t.root())));
  }

  /** Checks user files against this round; empty if the round has no readable root. */
  Optional<InclusionVerifier> inclusion() {
    return inclusion;
  }

  /** Counts a user file that reaches this round's root. */
  void accept(AccountId id, long index, String name) {
    userFiles++;
    userFindings.addAll(accounts.add(id, index, name));
  }

  /** Counts a user file that does not hold. */
  void refuse(List<Finding> findings) {
    userFiles++;
    failedUserFiles++;
    userFindings.addAll(findings);
  }

  /** The report, given what the caller knew of the root. */
  VerificationReport report(Findings strays, boolean rootExpected) {
    Findings all = new Findings();
    all.addAll(proof.findings());
    all.addAll(userFindings.toList());
    all.addAll(strays.toList());
    V2Claims claims = new V2Claims(proof);
    List<Claim> statements = new ArrayList<>();
    inclusion.ifPresent(i -> statements.add(inclusionClaim(i)));
    statements.addAll(claims.claims(rootExpected));
    return new VerificationReport(
        proof.file().source(),
        Generation.STARK_V2,
        List.of(
            new VerificationReport.FileCount("root proof", 1),
            new VerificationReport.FileCount(USER_FILES, userFiles)),
        proof.trust(),
        statements,
        all.toList(),
        claims.totals(),
        proof.soundness());
  }

  private Claim inclusionClaim(InclusionVerifier verifier) {
    String id = "v2.inclusion";
    String tree = "the tree with root " + verifier.root() + " (" + verifier.shape() + ")";
    if (userFindings.anyAtLeast(Severity.INVALID)) {
      return Claim.of(
          id,
          ClaimStatus.REFUTED,
          failedUserFiles + " of " + userFiles + " user files are not included in " + tree + ".");
    }
    if (accounts.count() == 0) {
      return Claim.of(id, ClaimStatus.NOT_PROVEN, "No user file was given for " + tree + ".");
    }
    return Claim.of(
        id,
        ClaimStatus.PROVEN,
        "Each of the "
            + accounts.count()
            + " accounts given is a leaf of "
            + tree
            + ", at the index in its file, with its sums of equity and debt.");
  }
}
