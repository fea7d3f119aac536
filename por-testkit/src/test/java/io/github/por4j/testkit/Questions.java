package io.github.por4j.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.CircuitSource;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.plonky2.VerifierData;
import io.github.por4j.stark.v1.V1Config;
import io.github.por4j.stark.v1.V1Round;
import io.github.por4j.testkit.sumtree.MerkleArbitraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is found about an honest round because of what the caller expects, has or can do.
 *
 * @param with the verifier that finds something
 * @param without one that does not
 */
record Questions(String code, RoundFiles honest, Check with, Check without) {
  private static final PorVerifier BY_FILE =
      PorVerifier.strict().circuits(CircuitCheck.FILE).threads(1);
  private static final PorVerifier ACCEPTING = BY_FILE.acceptAnyCircuit();
  private static final HashOut OTHER_ROOT = HashOut.parse("0".repeat(64)).orElseThrow();
  private static final RoundShape SHAPE = new RoundShape(4, 3, 4, 2);

  /** Asserts that the code is given by one and not by the other; returns it. */
  String provoked() {
    assertTrue(with.codes(honest, Severity.INFO).contains(code), code);
    assertFalse(without.codes(honest, Severity.INFO).contains(code), code);
    return code;
  }

  static List<Questions> all() {
    RoundFiles rootProof = Examples.v2RootProof();
    RoundFiles merkle = MerkleArbitraries.v1Example().files();
    HashOut root = HashOut.parse(Examples.ROOT).orElseThrow();
    V1Config coins = new V1Config(1, List.of("BTC", "ETH"));
    return List.of(
        new Questions(
            "INPUT-ROOT-NOT-COMPARED",
            merkle,
            Check.of(ACCEPTING.expectRoot(OTHER_ROOT)),
            Check.of(ACCEPTING)),
        new Questions(
            "V2-EXPECTED-ROOT",
            rootProof,
            Check.of(ACCEPTING.expectRoot(OTHER_ROOT)),
            Check.of(ACCEPTING.expectRoot(root))),
        new Questions("V2-CIRCUIT-UNVOUCHED", rootProof, Check.of(BY_FILE), Check.of(ACCEPTING)),
        new Questions(
            "V2-REBUILD-MEMORY", rootProof, rebuilding(shape -> Optional.empty()), rebuilding()),
        new Questions(
            "V1-CONFIG-UNEXPECTED",
            io.github.por4j.testkit.v1.V1Round.example().files(),
            expecting(new V1Config(1, List.of("ETH", "BTC"))),
            expecting(coins)),
        new Questions("INPUT-UNREADABLE", merkle, Questions::unreadable, Check.of(ACCEPTING)));
  }

  /**
   * A verifier that rebuilds the circuit: for the parameters of the example the published one, for
   * others that of another round.
   */
  static Check rebuilding() {
    VerifierData own = verifierData(Examples.v2RootProof());
    VerifierData other = verifierData(Examples.otherRootProof());
    return rebuilding(shape -> Optional.of(shape.equals(SHAPE) ? own : other));
  }

  private static Check rebuilding(CircuitSource circuits) {
    CircuitPolicy policy = CircuitPolicy.NONE.withAny().withRebuild(circuits);
    return files -> {
      try {
        return RootProofCheck.of(files.sources().get(0), policy, Optional.empty()).findings();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static VerifierData verifierData(RoundFiles rootProof) {
    Map<String, Object> file = Json.object(Json.parse(rootProof.bytes("sum_proof_data.json")));
    Object hex = Json.object(file.get("circuits_info")).get("root_verifier_data_hex");
    try {
      return VerifierData.parse(hex.toString(), Location.of("circuit"));
    } catch (MalformedInputException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sum proofs of one batch and the trunk. */
  private static Check expecting(V1Config coins) {
    return files ->
        V1Round.of(
                source(files, "config.json"),
                List.of(part(files, "batches/a0"), part(files, "batches/a1")),
                part(files, "trunk"))
            .expectConfig(coins)
            .check(1, done -> {})
            .findings();
  }

  private static V1Round.Part part(RoundFiles files, String name) {
    return new V1Round.Part(
        name, source(files, name + "/sum_proof.json"), source(files, name + "/sum_values.json"));
  }

  private static Optional<Source> source(RoundFiles files, String name) {
    return Optional.of(Source.of(name, files.bytes("sum_proof_data/" + name)));
  }

  private static List<Finding> unreadable(RoundFiles files) {
    Source broken =
        Source.of(
            "broken",
            () -> {
              throw new IOException("no");
            });
    try {
      return ACCEPTING.verify(List.of(broken)).reports().get(0).findings();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
