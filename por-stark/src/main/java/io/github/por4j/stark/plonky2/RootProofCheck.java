package io.github.por4j.stark.plonky2;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What one {@code sum_proof_data.json} says and what is established of it.
 *
 * @param shape of the round's tree, if the file states one a round can have
 * @param root of the round's tree, if the file is readable
 */
public record RootProofCheck(
    Location file, Optional<RoundShape> shape, Optional<HashOut> root, List<Finding> findings) {

  /** Round of September 2024, which came without circuits_info (verifier.rs). */
  private static final long ROUND_WITHOUT_CIRCUITS_INFO = 508787475L;

  private static final int LEVELS_OF_ROUND_WITHOUT_CIRCUITS_INFO = 3;

  public RootProofCheck {
    findings = List.copyOf(findings);
  }

  /**
   * Reads and checks a root proof.
   *
   * @param expectedRoot the root known to the caller from elsewhere
   */
  public static RootProofCheck of(Source source, Optional<HashOut> expectedRoot)
      throws IOException {
    Location file = Location.of(source.name());
    try {
      return check(RootProofFile.read(source), file, expectedRoot);
    } catch (MalformedInputException e) {
      return new RootProofCheck(
          file, Optional.empty(), Optional.empty(), List.of(InputCode.malformed(e)));
    }
  }

  private static RootProofCheck check(
      RootProofFile proof, Location file, Optional<HashOut> expectedRoot) {
    Findings findings = new Findings();
    findings.add(
        Finding.of(RootProofCode.UNCHECKED, file, "the proof of the totals was read, not checked"));
    Optional<RoundShape> shape = shape(proof, file, findings);
    Optional<HashOut> root = root(proof, file, expectedRoot, findings);
    return new RootProofCheck(file, shape, root, findings.toList());
  }

  private static Optional<RoundShape> shape(RootProofFile proof, Location file, Findings findings) {
    RootProofFile.General general = proof.general();
    long levels =
        proof
            .circuitsInfo()
            .map(info -> (long) info.recursiveConfigs().size())
            .orElse(
                general.roundNumber() == ROUND_WITHOUT_CIRCUITS_INFO
                    ? (long) LEVELS_OF_ROUND_WITHOUT_CIRCUITS_INFO
                    : 0L);
    boolean fits =
        inRange(general.batchSize(), 2, RoundShape.MAX_BATCH_SIZE)
            && Long.bitCount(general.batchSize()) == 1
            && inRange(general.tokenCount(), 1, RoundShape.MAX_TOKEN_COUNT)
            && inRange(general.branching(), 2, RoundShape.MAX_BRANCHING)
            && inRange(levels, 1, RoundShape.MAX_LEVELS);
    if (!fits) {
      findings.add(
          new Finding(
              RootProofCode.PARAMETERS,
              file.at("/general"),
              "no round has these parameters",
              "batch size a power of two to 4096, tokens to 1000, branching 2 to 64, levels 1 to 5",
              "batch size "
                  + Long.toUnsignedString(general.batchSize())
                  + ", tokens "
                  + Long.toUnsignedString(general.tokenCount())
                  + ", branching "
                  + Long.toUnsignedString(general.branching())
                  + ", levels "
                  + levels));
      return Optional.empty();
    }
    return Optional.of(
        new RoundShape(
            (int) general.batchSize(),
            (int) general.tokenCount(),
            (int) general.branching(),
            (int) levels));
  }

  private static boolean inRange(long value, int least, int most) {
    return value >= least && value <= most;
  }

  private static Optional<HashOut> root(
      RootProofFile proof, Location file, Optional<HashOut> expectedRoot, Findings findings) {
    Location inputs = file.at("/proof/public_inputs");
    if (proof.publicInputs().length != RootProofFile.PUBLIC_INPUTS) {
      findings.add(
          new Finding(
              RootProofCode.PUBLIC_INPUTS,
              inputs,
              "the proof has another number of public inputs",
              Integer.toString(RootProofFile.PUBLIC_INPUTS),
              Integer.toString(proof.publicInputs().length)));
      return Optional.empty();
    }
    HashOut root = proof.root();
    if (expectedRoot.isEmpty()) {
      findings.add(
          Finding.of(
              RootProofCode.ROOT_UNVOUCHED,
              inputs,
              "nothing vouches for the root in the file; give the published one as expected root"));
    } else if (!expectedRoot.get().equals(root)) {
      findings.add(
          new Finding(
              RootProofCode.EXPECTED_ROOT,
              inputs,
              "the root in the file is not the expected one",
              expectedRoot.get().toHex(),
              root.toHex()));
    }
    return Optional.of(root);
  }
}
