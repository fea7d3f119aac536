package io.github.por4j.stark;

import io.github.por4j.core.account.AccountRules;
import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks user files against the rounds, in chunks over several threads: a chunk's files are read,
 * checked and forgotten before the next chunk begins, and results are taken in order.
 */
final class UserProofStage implements AutoCloseable {
  private static final int CHUNK = 512;

  private final List<V2Round> rounds;
  private final Settings settings;
  private final ExecutorService pool;
  private final List<Source> chunk = new ArrayList<>(CHUNK);
  private final Homeless homeless = new Homeless();
  private long done;

  UserProofStage(List<V2Round> rounds, Settings settings) {
    this.rounds = rounds;
    this.settings = settings;
    this.pool = Executors.newFixedThreadPool(settings.threads());
  }

  /** Adds a file; it may be checked now or later. */
  void submit(Source source) {
    chunk.add(source);
    if (chunk.size() == CHUNK) {
      flush();
    }
  }

  /** Files that belong to no round, complete once this stage is closed. */
  Homeless homeless() {
    return homeless;
  }

  /** Checks what is left. */
  @Override
  public void close() {
    try {
      flush();
    } finally {
      pool.shutdown();
    }
  }

  private void flush() {
    List<Future<List<Outcome>>> parts = new ArrayList<>();
    int size = (chunk.size() + settings.threads() - 1) / settings.threads();
    for (int from = 0; from < chunk.size(); from += size) {
      List<Source> part = List.copyOf(chunk.subList(from, Math.min(from + size, chunk.size())));
      parts.add(pool.submit(() -> part.stream().map(this::check).toList()));
    }
    for (Future<List<Outcome>> part : parts) {
      outcomes(part).forEach(this::take);
    }
    done += chunk.size();
    chunk.clear();
    settings.progress().update(V2Round.USER_FILES, done);
  }

  private static List<Outcome> outcomes(Future<List<Outcome>> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while verifying", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check of a user file failed unexpectedly", e.getCause());
    }
  }

  /**
   * Result for one file.
   *
   * @param proof empty if the file could not be read
   * @param round the round whose root it reaches; -1 for none
   * @param findings why it reaches none
   */
  private record Outcome(
      Source source, Optional<UserInclusionProof> proof, int round, List<Finding> findings) {}

  private Outcome check(Source source) {
    UserInclusionProof proof;
    try {
      proof = UserInclusionProof.read(source);
    } catch (MalformedInputException e) {
      return new Outcome(source, Optional.empty(), -1, List.of(InputCode.malformed(e)));
    } catch (IOException e) {
      return new Outcome(source, Optional.empty(), -1, List.of(Verification.unreadable(source, e)));
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < rounds.size(); i++) {
      Optional<InclusionVerifier> verifier = rounds.get(i).inclusion();
      if (verifier.isPresent()) {
        List<Finding> found = verifier.get().verify(proof, source.name());
        if (found.isEmpty()) {
          return new Outcome(source, Optional.of(proof), i, List.of());
        }
        findings.addAll(found);
      }
    }
    return new Outcome(source, Optional.of(proof), -1, findings);
  }

  private void take(Outcome outcome) {
    String name = outcome.source().name();
    if (outcome.round() >= 0) {
      UserInclusionProof proof = outcome.proof().orElseThrow();
      rounds.get(outcome.round()).accept(proof.account().id(), proof.index(), name);
    } else if (rounds.size() == 1 && rounds.get(0).inclusion().isPresent()) {
      rounds.get(0).refuse(outcome.findings());
    } else if (outcome.findings().isEmpty()) {
      homeless.add(noRoundGiven(outcome));
    } else if (outcome.proof().isEmpty()) {
      homeless.add(outcome.findings());
    } else {
      homeless.add(
          List.of(
              Finding.of(
                  RoundCode.NO_ROUND_REACHED,
                  Location.of(name),
                  "the account is in none of the rounds given")));
    }
  }

  private static List<Finding> noRoundGiven(Outcome outcome) {
    Location where = Location.of(outcome.source().name());
    List<Finding> findings = new ArrayList<>();
    outcome
        .proof()
        .ifPresent(
            p -> findings.addAll(AccountRules.checkAmounts(p.account(), where.at("/account"))));
    findings.add(
        Finding.of(
            RoundCode.NO_ROUND_GIVEN,
            where,
            "there is no root to check against: give the round's sum_proof_data.json too"));
    return findings;
  }
}
