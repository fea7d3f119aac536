package io.github.por4j.stark;

import io.github.por4j.core.account.AccountRules;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** User files of zk-STARK V2: each belongs to the round whose root it reaches. */
final class V2Files implements UserFiles {
  private final List<V2Round> rounds;
  private final boolean allReadable;
  private final Homeless homeless = new Homeless(Generation.STARK_V2);

  V2Files(List<V2Round> rounds) {
    this.rounds = List.copyOf(rounds);
    this.allReadable = rounds.stream().allMatch(r -> r.inclusion().isPresent());
  }

  @Override
  public int rounds() {
    return rounds.size();
  }

  @Override
  public Runnable check(Source source) throws IOException, MalformedInputException {
    UserInclusionProof proof = UserInclusionProof.read(source);
    String name = source.name();
    List<Finding> nearest = List.of();
    for (V2Round round : rounds) {
      Optional<InclusionVerifier> verifier = round.inclusion();
      if (verifier.isPresent()) {
        List<Finding> found = verifier.get().verify(proof, name);
        if (found.isEmpty()) {
          return () -> round.accept(proof, name);
        }
        if (nearest.isEmpty() || found.size() < nearest.size()) {
          nearest = found;
        }
      }
    }
    if (rounds.isEmpty() || !allReadable) {
      List<Finding> findings = UserFiles.worst(withoutRound(proof, name));
      return () -> homeless.add(findings);
    }
    List<Finding> findings = new ArrayList<>(UserFiles.worst(nearest));
    if (rounds.size() == 1) {
      return () -> rounds.get(0).refuse(proof, name, findings);
    }
    findings.add(
        Finding.of(
            RoundCode.V2_NO_ROUND_REACHED,
            Location.of(name),
            "the account is in none of the rounds given; the other findings about this file are"
                + " those of the round that it comes nearest"));
    return () -> homeless.add(findings);
  }

  @Override
  public void unreadable(Finding finding) {
    rounds.get(0).unreadable(finding);
  }

  private List<Finding> withoutRound(UserInclusionProof proof, String name) {
    Location where = Location.of(name);
    List<Finding> findings =
        new ArrayList<>(AccountRules.checkAmounts(proof.account(), where.at("/account")));
    findings.add(
        Finding.of(
            RoundCode.V2_NO_ROUND_GIVEN,
            where,
            rounds.isEmpty()
                ? "there is no root to check against: give the round's sum_proof_data.json too"
                : "a root proof cannot be read, and the account is in none of the other rounds"));
    return findings;
  }

  /** One report for each round, and one for files that belong to none. */
  List<VerificationReport> reports(Settings settings) {
    List<VerificationReport> reports = new ArrayList<>();
    rounds.forEach(round -> reports.add(round.report(settings.expectedRoot())));
    reports.addAll(homeless.reports());
    return reports;
  }
}
