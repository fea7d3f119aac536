package io.github.por4j.stark;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.stark.v1.V1Inclusion;
import io.github.por4j.stark.v1.V1InclusionResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** User files of zk-STARK V1: each belongs to the round whose trees it reaches. */
final class V1Files implements UserFiles {
  private final List<V1Subject> rounds;
  private final Homeless homeless = new Homeless(Generation.STARK_V1);

  V1Files(List<V1Subject> rounds) {
    this.rounds = List.copyOf(rounds);
  }

  @Override
  public int rounds() {
    return rounds.size();
  }

  /** Reads and checks a file on any thread; what is returned counts it, and is run by one. */
  Runnable check(Source source) throws IOException, MalformedInputException {
    V1Inclusion file = V1Inclusion.read(source);
    V1InclusionResult nearest = V1InclusionResult.withoutRound(file);
    if (rounds.isEmpty()) {
      List<Finding> findings = UserFiles.worst(nearest.findings());
      return () -> homeless.add(findings);
    }
    for (int i = 0; i < rounds.size(); i++) {
      V1Subject round = rounds.get(i);
      V1InclusionResult result = round.check().checkInclusion(file);
      if (result.isIncluded() || rounds.size() == 1) {
        return () -> round.take(result);
      }
      if (i == 0 || result.findings().size() < nearest.findings().size()) {
        nearest = result;
      }
    }
    List<Finding> findings = new ArrayList<>(UserFiles.worst(nearest.findings()));
    boolean allReadable = rounds.stream().allMatch(r -> r.check().config().isPresent());
    findings.removeIf(f -> !allReadable);
    findings.add(
        Finding.of(
            allReadable ? RoundCode.V1_NO_ROUND_REACHED : RoundCode.V1_ROUND_NOT_READ,
            Location.of(source.name()),
            allReadable
                ? "the user is in none of the rounds given; the other findings about this file"
                    + " are those of the round that it comes nearest"
                : "a round cannot be read, and the user is in none of the others"));
    return () -> homeless.add(findings);
  }

  @Override
  public void unreadable(Finding finding) {
    rounds.get(0).unreadable(finding);
  }

  /** One report for each round, and one for files that belong to none. */
  List<VerificationReport> reports(Settings settings) {
    List<VerificationReport> reports = new ArrayList<>();
    rounds.forEach(round -> reports.add(round.report(settings)));
    reports.addAll(homeless.reports());
    return reports;
  }
}
