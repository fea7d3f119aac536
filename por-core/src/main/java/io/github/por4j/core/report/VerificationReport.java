package io.github.por4j.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was checked about one subject (a round, or files that belong to none), what that establishes
 * and what it does not. Immutable; the verdict follows from the findings alone.
 *
 * @param subject name of the round or file
 * @param files number of files read, by kind
 * @param trust who vouches for the circuit
 * @param findings worst first, then by code and place
 * @param ways of the first few users to the root, for showing; never all of them
 */
public record VerificationReport(
    String subject,
    Generation generation,
    List<FileCount> files,
    CircuitTrust trust,
    List<Claim> claims,
    List<Finding> findings,
    List<Total> totals,
    List<SoundnessFigure> soundness,
    List<UserWay> ways) {

  /**
   * Files of one kind.
   *
   * @param kind for example {@code user inclusion file}
   */
  public record FileCount(String kind, long count) {}

  public VerificationReport {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(generation);
    Objects.requireNonNull(trust);
    files = List.copyOf(files);
    claims = List.copyOf(claims);
    totals = List.copyOf(totals);
    soundness = List.copyOf(soundness);
    ways = List.copyOf(ways);
    findings = Findings.worstFirst(findings);
  }

  /** A report that shows no user's way. */
  public VerificationReport(
      String subject,
      Generation generation,
      List<FileCount> files,
      CircuitTrust trust,
      List<Claim> claims,
      List<Finding> findings,
      List<Total> totals,
      List<SoundnessFigure> soundness) {
    this(subject, generation, files, trust, claims, findings, totals, soundness, List.of());
  }

  /** This report with more findings. */
  public VerificationReport with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new VerificationReport(
        subject, generation, files, trust, claims, all, totals, soundness, ways);
  }

  /** Worst over the findings; VALID where there are none. */
  public Verdict verdict() {
    return Findings.verdict(findings);
  }

  /**
   * This report if it is VALID.
   *
   * @throws NotValidException with the first finding, if it is not
   */
  public VerificationReport orElseThrow() throws NotValidException {
    if (verdict() == Verdict.VALID) {
      return this;
    }
    Finding first = findings.get(0);
    throw new NotValidException(
        verdict(),
        subject
            + " is "
            + verdict()
            + ": "
            + first.code().id()
            + " at "
            + first.where()
            + ": "
            + first.message());
  }
}
