package io.github.por4j.stark;

import io.github.por4j.core.account.AccountRules;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.inclusion.BatchInclusionVerifier;
import io.github.por4j.merkle.inclusion.InclusionBatches;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** User files of zk-STARK V2: each belongs to the round whose root it reaches. */
final class V2Files implements UserFiles {
  private final List<V2Round> rounds;
  private final boolean allReadable;
  private final Homeless homeless = new Homeless(Generation.STARK_V2);
  private final InclusionBatches batches;

  /**
   * For user files of these rounds.
   *
   * @param expected about how many there are
   */
  V2Files(List<V2Round> rounds, long expected) {
    this.rounds = List.copyOf(rounds);
    this.batches = new InclusionBatches(expected);
    this.allReadable = rounds.stream().allMatch(r -> r.inclusion().isPresent());
  }

  @Override
  public int rounds() {
    return rounds.size();
  }

  /** For one thread, which may check any number of lists of files with it. */
  Batch batch() {
    return new Batch();
  }

  @Override
  public void unreadable(Finding finding) {
    rounds.get(0).unreadable(finding);
  }

  /** One report for each round, and one for files that belong to none. */
  List<VerificationReport> reports(Settings settings) {
    List<VerificationReport> reports = new ArrayList<>();
    rounds.forEach(round -> reports.add(round.report(settings.expectedRoot())));
    reports.addAll(homeless.reports());
    return reports;
  }

  /** Checks files that were read; those of one list are hashed together. */
  final class Batch {
    private final List<Optional<BatchInclusionVerifier>> verifiers =
        rounds.stream().map(r -> r.inclusion().map(batches::verifier)).toList();

    private Batch() {}

    /** What is returned counts the files, in their order, and is run by one thread. */
    List<Runnable> check(List<BatchInclusionVerifier.Input> files) {
      Runnable[] outcomes = new Runnable[files.size()];
      List<List<Finding>> nearest = new ArrayList<>(Collections.nCopies(files.size(), List.of()));
      for (int i = 0; i < rounds.size(); i++) {
        if (verifiers.get(i).isPresent()) {
          checkAgainst(rounds.get(i), verifiers.get(i).get(), files, outcomes, nearest);
        }
      }
      for (int i = 0; i < outcomes.length; i++) {
        if (outcomes[i] == null) {
          outcomes[i] = refusal(files.get(i), nearest.get(i));
        }
      }
      return List.of(outcomes);
    }

    /** Only files that no round before has taken. */
    private void checkAgainst(
        V2Round round,
        BatchInclusionVerifier verifier,
        List<BatchInclusionVerifier.Input> files,
        Runnable[] outcomes,
        List<List<Finding>> nearest) {
      int[] open = IntStream.range(0, outcomes.length).filter(i -> outcomes[i] == null).toArray();
      List<List<Finding>> found =
          verifier.verify(Arrays.stream(open).mapToObj(files::get).toList());
      for (int k = 0; k < open.length; k++) {
        int i = open[k];
        if (found.get(k).isEmpty()) {
          BatchInclusionVerifier.Input file = files.get(i);
          outcomes[i] = () -> round.accept(file.proof(), file.name());
        } else if (nearest.get(i).isEmpty() || found.get(k).size() < nearest.get(i).size()) {
          nearest.set(i, found.get(k));
        }
      }
    }
  }

  private Runnable refusal(BatchInclusionVerifier.Input file, List<Finding> nearest) {
    if (rounds.isEmpty() || !allReadable) {
      List<Finding> findings = UserFiles.worst(withoutRound(file.proof(), file.name()));
      return () -> homeless.add(findings);
    }
    List<Finding> findings = new ArrayList<>(UserFiles.worst(nearest));
    if (rounds.size() == 1) {
      return () -> rounds.get(0).refuse(file.proof(), file.name(), findings);
    }
    findings.add(
        Finding.of(
            RoundCode.V2_NO_ROUND_REACHED,
            Location.of(file.name()),
            "the account is in none of the rounds given; the other findings about this file are"
                + " those of the round that it comes nearest"));
    return () -> homeless.add(findings);
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
}
