package io.github.por4j.stark.plonky2;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.SoundnessFigure;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What one {@code sum_proof_data.json} says and what is established of it.
 *
 * @param roundNumber as the file states it; nothing binds it
 * @param shape of the round's tree, if the file states one a round can have
 * @param totals equity, debt and root from the public inputs, if there are six
 * @param circuit SHA-256 of the verifier data, if there are any
 * @param trust who vouches for the circuit
 * @param soundness of the proof system
 */
public record RootProofCheck(
    Location file,
    Optional<Long> roundNumber,
    Optional<RoundShape> shape,
    Optional<RootTotals> totals,
    Optional<String> circuit,
    CircuitTrust trust,
    List<SoundnessFigure> soundness,
    List<Finding> findings) {

  public RootProofCheck {
    soundness = List.copyOf(soundness);
    findings = List.copyOf(findings);
  }

  /**
   * Reads and checks a root proof.
   *
   * @param expectedRoot the root known to the caller from elsewhere
   */
  public static RootProofCheck of(
      Source source, CircuitPolicy policy, Optional<HashOut> expectedRoot) throws IOException {
    try {
      return of(RootProofFile.read(source), source.name(), policy, expectedRoot);
    } catch (MalformedInputException e) {
      return new RootProofCheck(
          Location.of(source.name()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          CircuitTrust.NONE,
          List.of(),
          List.of(InputCode.malformed(e)));
    }
  }

  /** As above, for a root proof that was read before. */
  public static RootProofCheck of(
      RootProofFile proof, String name, CircuitPolicy policy, Optional<HashOut> expectedRoot) {
    return new RootProofChecker(proof, Location.of(name), policy, expectedRoot).check();
  }

  /** Whether the proof and all that it is checked with hold. */
  public boolean holds() {
    Findings all = new Findings();
    all.addAll(findings);
    return !all.anyAtLeast(Severity.MALFORMED);
  }
}
