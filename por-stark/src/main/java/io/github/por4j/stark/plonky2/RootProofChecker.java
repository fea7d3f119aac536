package io.github.por4j.stark.plonky2;

import io.github.por4j.core.account.AccountRules;
import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.SoundnessFigure;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Checks one root proof file: parameters, circuit, proof, public inputs, in this order. */
final class RootProofChecker {
  /** Round of September 2024, which came without circuits_info (verifier.rs). */
  private static final long ROUND_WITHOUT_CIRCUITS_INFO = 508787475L;

  private static final int LEVELS_OF_THAT_ROUND = 3;
  private static final String DATA_OF_THAT_ROUND = "round-508787475.verifier-data.hex";

  /** 28 queries hash leaves of 85, 135, 20 and 16 elements in 11, 17, 3 and 2 rows. */
  private static final long ROWS_A_PROOF = 28 * 33;

  private final RootProofFile proof;
  private final Location file;
  private final CircuitPolicy policy;
  private final Optional<HashOut> expectedRoot;
  private final Findings findings = new Findings();

  RootProofChecker(
      RootProofFile proof, Location file, CircuitPolicy policy, Optional<HashOut> expectedRoot) {
    this.proof = proof;
    this.file = file;
    this.policy = policy;
    this.expectedRoot = expectedRoot;
  }

  RootProofCheck check() {
    Optional<RoundShape> shape = levels().flatMap(this::shape);
    checkConfigurations();
    Optional<RootTotals> totals = totals();
    Optional<VerifierData> data = verifierData();
    Optional<CommonData> common = data.flatMap(this::checkCircuit);
    shape.ifPresent(s -> common.ifPresent(c -> checkSize(s, c)));
    CircuitTrust trust =
        data.isPresent() && shape.isPresent() ? trust(data.get(), shape.get()) : CircuitTrust.NONE;
    common.ifPresent(
        c ->
            findings.addAll(
                Plonky2Verifier.verify(
                    proof.proof(),
                    proof.publicInputs(),
                    data.orElseThrow().constantsSigmasCap(),
                    c,
                    file)));
    findings.add(
        Finding.of(
            RootProofCode.INNER_CIRCUITS,
            file,
            "a root proof alone does not establish that the proofs below it were made for the"
                + " published circuits"));
    List<SoundnessFigure> soundness = common.map(Soundness::of).orElse(List.of());
    return new RootProofCheck(
        file,
        Optional.of(proof.general().roundNumber()),
        shape,
        totals,
        data.map(VerifierData::sha256),
        trust,
        soundness,
        findings.toList());
  }

  private boolean isRoundWithoutCircuitsInfo() {
    return proof.general().roundNumber() == ROUND_WITHOUT_CIRCUITS_INFO
        && proof.circuitsInfo().isEmpty();
  }

  /** Empty if the file does not say; that is another finding. */
  private Optional<Integer> levels() {
    return isRoundWithoutCircuitsInfo()
        ? Optional.of(LEVELS_OF_THAT_ROUND)
        : proof.circuitsInfo().map(info -> info.recursiveConfigs().size());
  }

  private Optional<RoundShape> shape(int levels) {
    RootProofFile.General general = proof.general();
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
    RoundShape shape =
        new RoundShape(
            (int) general.batchSize(),
            (int) general.tokenCount(),
            (int) general.branching(),
            levels);
    if (!shape.isPublished()) {
      findings.add(
          new Finding(
              RootProofCode.UNPUBLISHED_PARAMETERS,
              file.at("/general"),
              "the round's parameters are not those that OKX publishes with",
              "batch size "
                  + RoundShape.PUBLISHED_BATCH_SIZE
                  + ", branching "
                  + RoundShape.PUBLISHED_BRANCHING,
              shape.toString()));
    }
    return Optional.of(shape);
  }

  private static boolean inRange(long value, int least, int most) {
    return value >= least && value <= most;
  }

  private void checkConfigurations() {
    if (proof.circuitsInfo().isEmpty()) {
      return;
    }
    RootProofFile.CircuitsInfo info = proof.circuitsInfo().get();
    checkConfiguration(
        "/circuits_info/batch_circuit_config", info.batchConfig(), CircuitConfig.STANDARD);
    int last = info.recursiveConfigs().size() - 1;
    for (int i = 0; i <= last; i++) {
      checkConfiguration(
          "/circuits_info/recursive_circuit_configs/" + i,
          info.recursiveConfigs().get(i),
          i == last ? CircuitConfig.STANDARD_ZK : CircuitConfig.STANDARD);
    }
  }

  private void checkConfiguration(String pointer, CircuitConfig actual, CircuitConfig published) {
    if (!actual.equals(published)) {
      findings.add(
          new Finding(
              RootProofCode.CONFIGURATION,
              file.at(pointer),
              "the configuration is not the published one",
              published.toString(),
              actual.toString()));
    }
  }

  private Optional<RootTotals> totals() {
    Location inputs = file.at("/proof/public_inputs");
    long[] values = proof.publicInputs();
    if (values.length != RootProofFile.PUBLIC_INPUTS) {
      findings.add(
          new Finding(
              RootProofCode.PUBLIC_INPUTS,
              inputs,
              "the proof has another number of public inputs",
              Integer.toString(RootProofFile.PUBLIC_INPUTS),
              Integer.toString(values.length)));
      return Optional.empty();
    }
    RootTotals totals =
        new RootTotals(values[RootProofFile.EQUITY], values[RootProofFile.DEBT], proof.root());
    checkTotals(totals, inputs);
    if (expectedRoot.isPresent() && !expectedRoot.get().equals(totals.root())) {
      findings.add(
          new Finding(
              RootProofCode.EXPECTED_ROOT,
              inputs,
              "the root in the file is not the expected one",
              expectedRoot.get().toHex(),
              totals.root().toHex()));
    }
    return Optional.of(totals);
  }

  private void checkTotals(RootTotals totals, Location inputs) {
    if (totals.net().bitLength() > AccountRules.AMOUNT_BITS) {
      findings.add(
          new Finding(
              RootProofCode.NET_RANGE,
              inputs,
              "equity minus debt is no amount a round can have",
              "below 2^62",
              totals.net().toString()));
    }
    BigInteger equity = totals.equityValue();
    BigInteger debt = totals.debtValue();
    if (equity.bitLength() > AccountRules.AMOUNT_BITS
        || debt.bitLength() > AccountRules.AMOUNT_BITS
        || equity.compareTo(debt) < 0) {
      findings.add(
          new Finding(
              RootProofCode.GROSS_RANGE,
              inputs,
              "the gross totals are out of range; the proof binds only their difference",
              "debt <= equity < 2^62",
              "equity " + equity + ", debt " + debt));
    }
  }

  private Optional<VerifierData> verifierData() {
    Location where = file.at("/circuits_info/root_verifier_data_hex");
    if (proof.circuitsInfo().isEmpty() && !isRoundWithoutCircuitsInfo()) {
      findings.add(
          Finding.of(
              RootProofCode.CIRCUITS_INFO, file, "the file has no circuits_info to verify with"));
      return Optional.empty();
    }
    String hex =
        proof
            .circuitsInfo()
            .map(RootProofFile.CircuitsInfo::verifierDataHex)
            .orElseGet(RootProofChecker::dataOfRoundWithoutCircuitsInfo);
    try {
      return Optional.of(VerifierData.parse(hex, where));
    } catch (MalformedInputException e) {
      findings.add(InputCode.malformed(e));
      return Optional.empty();
    }
  }

  static String dataOfRoundWithoutCircuitsInfo() {
    try (InputStream in = RootProofChecker.class.getResourceAsStream(DATA_OF_THAT_ROUND)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + DATA_OF_THAT_ROUND);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing of the data steers the verification unless it follows from what was published. */
  private Optional<CommonData> checkCircuit(VerifierData data) {
    Location where = file.at("/circuits_info/root_verifier_data_hex");
    if (data.common().isEmpty()) {
      findings.add(
          Finding.of(
              RootProofCode.CIRCUIT_DATA,
              where,
              "cap, degree or gates are not those of a published recursive circuit"));
      return Optional.empty();
    }
    CommonData common = data.common().get();
    byte[] implied = VerifierData.encode(data.constantsSigmasCap(), data.digest(), common);
    int difference = Arrays.mismatch(implied, data.bytes());
    if (difference >= 0) {
      findings.add(
          Finding.of(
              RootProofCode.CIRCUIT_DATA,
              where.at(where.pointer() + " byte " + difference),
              "the data are not those that follow from the published configuration"));
      return Optional.empty();
    }
    checkDigests(data, common, where);
    return Optional.of(common);
  }

  private void checkDigests(VerifierData data, CommonData common, Location where) {
    HashOut digest = VerifierData.digest(data.constantsSigmasCap(), common.degreeBits());
    if (!digest.equals(data.digest())) {
      findings.add(
          new Finding(
              RootProofCode.CIRCUIT_DIGEST,
              where,
              "the digest in the data is not that of the circuit",
              digest.toHex(),
              data.digest().toHex()));
    }
    if (!digest.equals(proof.rootCircuitDigest())) {
      findings.add(
          new Finding(
              RootProofCode.ROOT_CIRCUIT_DIGEST,
              file.at("/root_vd_digest"),
              "the digest in the file is not that of the circuit",
              digest.toHex(),
              proof.rootCircuitDigest().toHex()));
    }
  }

  private void checkSize(RoundShape shape, CommonData common) {
    long rows = 1L << common.degreeBits();
    if (rows < ROWS_A_PROOF * shape.branching()) {
      findings.add(
          new Finding(
              RootProofCode.CIRCUIT_SIZE,
              file.at("/general/recursion_branchout_num"),
              "the root circuit is too small to verify so many proofs",
              "at least " + ROWS_A_PROOF * shape.branching() + " rows",
              Long.toString(rows)));
    }
  }

  private CircuitTrust trust(VerifierData data, RoundShape shape) {
    String key = data.sha256();
    Optional<RoundShape> pinned = policy.pinned(key);
    if (pinned.isPresent()) {
      if (!pinned.get().equals(shape)) {
        findings.add(
            new Finding(
                RootProofCode.PINNED_PARAMETERS,
                file.at("/general"),
                "the circuit belongs to other parameters",
                pinned.get().toString(),
                shape.toString()));
        return CircuitTrust.SELF_DECLARED;
      }
      return CircuitTrust.PINNED;
    }
    if (policy.accepts(key)) {
      findings.add(
          Finding.of(
              RootProofCode.CIRCUIT_SELF_DECLARED,
              file.at("/circuits_info"),
              "the circuit " + key + " is the file's own; it was accepted as the caller said"));
    } else {
      findings.add(
          Finding.of(
              RootProofCode.CIRCUIT_UNVOUCHED,
              file.at("/circuits_info"),
              "the circuit is the file's own and nobody vouches for it; accept or pin " + key));
    }
    return CircuitTrust.SELF_DECLARED;
  }
}
