package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.inclusion.RoundShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every check around the proof by itself: findings of parsed files with one thing changed. */
class RootProofCheckerTest {
  private static final CircuitPolicy ANY = CircuitPolicy.NONE.withAny();
  private static final RootProofFile FILE = Vectors.parsed("tiny_2level");
  private static final RootProofFile.CircuitsInfo INFO = FILE.circuitsInfo().orElseThrow();
  private static final RoundShape SHAPE = new RoundShape(4, 3, 4, 2);
  private static final long TWO_TO_62 = 1L << 62;

  private static RootProofCheck check(RootProofFile file, CircuitPolicy policy) {
    return RootProofCheck.of(file, "proof.json", policy, Optional.empty());
  }

  private static List<FindingCode> codes(RootProofCheck check) {
    return check.findings().stream().map(Finding::code).toList();
  }

  /** Places of the findings with a code. */
  private static List<String> places(RootProofCode code, RootProofFile file) {
    return check(file, ANY).findings().stream()
        .filter(f -> f.code() == code)
        .map(f -> f.where().pointer())
        .toList();
  }

  private static RootProofFile with(RootProofFile.General general) {
    return new RootProofFile(
        general, FILE.rootCircuitDigest(), FILE.circuitsInfo(), FILE.proof(), FILE.publicInputs());
  }

  private static RootProofFile with(RootProofFile.CircuitsInfo info) {
    return new RootProofFile(
        FILE.general(),
        FILE.rootCircuitDigest(),
        Optional.of(info),
        FILE.proof(),
        FILE.publicInputs());
  }

  private static RootProofFile withTotals(long equity, long debt) {
    long[] inputs = FILE.publicInputs().clone();
    inputs[RootProofFile.EQUITY] = equity;
    inputs[RootProofFile.DEBT] = debt;
    return new RootProofFile(
        FILE.general(), FILE.rootCircuitDigest(), FILE.circuitsInfo(), FILE.proof(), inputs);
  }

  private static RootProofFile withShape(long branching, long batchSize, long tokenCount) {
    return with(
        new RootProofFile.General(FILE.general().roundNumber(), branching, batchSize, tokenCount));
  }

  private static RootProofFile withLevels(int levels) {
    List<CircuitConfig> configs =
        new ArrayList<>(Collections.nCopies(Math.max(0, levels - 1), CircuitConfig.STANDARD));
    if (levels > 0) {
      configs.add(CircuitConfig.STANDARD_ZK);
    }
    return with(
        new RootProofFile.CircuitsInfo(INFO.batchConfig(), configs, INFO.verifierDataHex()));
  }

  private static void assertNet(boolean refused, long equity, long debt) {
    List<String> expected = refused ? List.of("/proof/public_inputs") : List.of();
    assertEquals(expected, places(RootProofCode.NET_RANGE, withTotals(equity, debt)));
  }

  private static void assertGross(boolean refused, long equity, long debt) {
    List<String> expected = refused ? List.of("/proof/public_inputs") : List.of();
    assertEquals(expected, places(RootProofCode.GROSS_RANGE, withTotals(equity, debt)));
  }

  /** Equity minus debt in the field. */
  @Test
  void netTotal() {
    assertNet(false, 0, 0);
    assertNet(false, TWO_TO_62 - 1, 0);
    assertNet(true, TWO_TO_62, 0);
    assertNet(false, TWO_TO_62, 1);
    assertNet(true, 0, 1);
    assertNet(true, Goldilocks.ORDER - 1, 0);
    // The difference wraps around to a small one.
    assertNet(false, 0, Goldilocks.ORDER - 1);
  }

  @Test
  void grossTotals() {
    assertGross(false, 0, 0);
    assertGross(false, TWO_TO_62 - 1, TWO_TO_62 - 1);
    assertGross(true, TWO_TO_62, 1);
    assertGross(true, TWO_TO_62 - 1, TWO_TO_62);
    assertGross(true, TWO_TO_62, TWO_TO_62);
    assertGross(true, 6, 7);
    assertGross(true, 0, Goldilocks.ORDER - 1);
  }

  @Test
  void unpublishedParameters() {
    int batch = RoundShape.PUBLISHED_BATCH_SIZE;
    int branching = RoundShape.PUBLISHED_BRANCHING;
    RootProofCode code = RootProofCode.UNPUBLISHED_PARAMETERS;
    assertEquals(List.of(), places(code, withShape(branching, batch, 22)));
    assertEquals(List.of(), places(code, withShape(branching, batch, 3)));
    assertEquals(List.of("/general"), places(code, withShape(branching, batch / 2, 22)));
    assertEquals(List.of("/general"), places(code, withShape(branching - 1, batch, 22)));
    assertEquals(List.of("/general"), places(code, FILE));
  }

  @Test
  void parameters() {
    for (RootProofFile file :
        List.of(
            withShape(2, 4, 3),
            withShape(64, 4, 3),
            withShape(4, 2, 3),
            withShape(4, 4096, 3),
            withShape(4, 4, 1),
            withShape(4, 4, 1000),
            withLevels(1),
            withLevels(5))) {
      assertEquals(List.of(), places(RootProofCode.PARAMETERS, file));
      assertTrue(check(file, ANY).shape().isPresent());
    }
    for (RootProofFile file :
        List.of(
            withShape(1, 4, 3),
            withShape(65, 4, 3),
            withShape((1L << 32) + 4, 4, 3),
            withShape(4, 0, 3),
            withShape(4, 1, 3),
            withShape(4, 6, 3),
            withShape(4, 8192, 3),
            withShape(4, 1L << 63, 3),
            withShape(4, (1L << 32) + 4, 3),
            withShape(4, 4, 0),
            withShape(4, 4, 1001),
            withShape(4, 4, -1),
            withLevels(0),
            withLevels(6))) {
      assertEquals(List.of("/general"), places(RootProofCode.PARAMETERS, file));
      assertEquals(Optional.empty(), check(file, ANY).shape());
    }
  }

  /** The standard configuration with one number or flag of it changed. */
  private static List<CircuitConfig> otherConfigurations(CircuitConfig c) {
    List<CircuitConfig> others = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      long[] d = new long[14];
      d[i] = 1;
      CircuitConfig.FriConfig f = c.fri();
      others.add(
          new CircuitConfig(
              c.wires() + d[0],
              c.routedWires() + d[1],
              c.constants() + d[2],
              c.securityBits() + d[3],
              c.challenges() + d[4],
              c.maxQuotientDegreeFactor() + d[5],
              c.useBaseArithmeticGate() ^ d[6] == 1,
              c.zeroKnowledge() ^ d[7] == 1,
              new CircuitConfig.FriConfig(
                  f.rateBits() + d[8],
                  f.capHeight() + d[9],
                  f.queryRounds() + d[10],
                  f.proofOfWorkBits() + d[11],
                  f.arityBits() + d[12],
                  f.finalPolyBits() + d[13])));
    }
    return others;
  }

  @Test
  void configurations() {
    RootProofCode code = RootProofCode.CONFIGURATION;
    assertEquals(List.of(), places(code, FILE));
    String hex = INFO.verifierDataHex();
    for (CircuitConfig other : otherConfigurations(CircuitConfig.STANDARD)) {
      assertEquals(
          List.of("/circuits_info/batch_circuit_config"),
          places(code, with(new RootProofFile.CircuitsInfo(other, INFO.recursiveConfigs(), hex))));
      List<CircuitConfig> lower = List.of(other, CircuitConfig.STANDARD_ZK);
      assertEquals(
          List.of("/circuits_info/recursive_circuit_configs/0"),
          places(code, with(new RootProofFile.CircuitsInfo(INFO.batchConfig(), lower, hex))));
    }
    for (CircuitConfig other : otherConfigurations(CircuitConfig.STANDARD_ZK)) {
      List<CircuitConfig> last = List.of(CircuitConfig.STANDARD, other);
      assertEquals(
          List.of("/circuits_info/recursive_circuit_configs/1"),
          places(code, with(new RootProofFile.CircuitsInfo(INFO.batchConfig(), last, hex))));
    }
  }

  /** The data encode themselves consistently, but no recursive circuit lacks the gate. */
  @Test
  void circuitWithoutARequiredGate() throws Exception {
    VerifierData data = VerifierData.parse(INFO.verifierDataHex(), Accepted.FILE);
    CommonData common = data.common().orElseThrow();
    for (Gate gate : common.gates()) {
      List<Gate> others = new ArrayList<>(common.gates());
      others.remove(gate);
      byte[] bytes =
          VerifierData.encode(
              data.constantsSigmasCap(),
              data.digest(),
              new CommonData(common.degreeBits(), others));
      RootProofFile file =
          with(
              new RootProofFile.CircuitsInfo(
                  INFO.batchConfig(), INFO.recursiveConfigs(), HexFormat.of().formatHex(bytes)));
      List<String> expected =
          gate == Gate.CONSTANT || gate == Gate.EXPONENTIATION
              ? List.of()
              : List.of("/circuits_info/root_verifier_data_hex");
      assertEquals(expected, places(RootProofCode.CIRCUIT_DATA, file), gate.name());
    }
  }

  /** A circuit of 2^12 rows verifies at most four proofs of the least size. */
  @Test
  void circuitSize() {
    RootProofCode code = RootProofCode.CIRCUIT_SIZE;
    long rows = 1L << Accepted.of("tiny_2level").common().degreeBits();
    long most = rows / (28 * 33);
    assertEquals(List.of(), places(code, withShape(most, 4, 3)));
    assertEquals(
        List.of("/general/recursion_branchout_num"), places(code, withShape(most + 1, 4, 3)));
  }

  /** A rebuild decides, whatever else was accepted; without the memory for one, others do. */
  @Test
  void rebuild() throws Exception {
    VerifierData own = VerifierData.parse(INFO.verifierDataHex(), Accepted.FILE);
    VerifierData foreign =
        VerifierData.parse(Vectors.verifierDataHex("tiny_3level"), Accepted.FILE);
    List<RoundShape> asked = new ArrayList<>();
    CircuitPolicy rebuilding =
        CircuitPolicy.NONE.withRebuild(
            shape -> {
              asked.add(shape);
              return Optional.of(own);
            });
    RootProofCheck rebuilt = check(FILE, rebuilding);
    assertEquals(CircuitTrust.REBUILT, rebuilt.trust());
    assertTrue(rebuilt.holds());
    assertEquals(List.of(SHAPE), asked);

    for (CircuitPolicy policy :
        List.of(CircuitPolicy.NONE, ANY, CircuitPolicy.NONE.withAccepted(own.sha256()))) {
      RootProofCheck other = check(FILE, policy.withRebuild(shape -> Optional.of(foreign)));
      assertTrue(codes(other).contains(RootProofCode.CIRCUIT_MISMATCH));
      assertEquals(CircuitTrust.SELF_DECLARED, other.trust());
      assertFalse(other.holds());
    }

    RootProofCheck without = check(FILE, CircuitPolicy.NONE.withRebuild(shape -> Optional.empty()));
    assertTrue(codes(without).contains(RootProofCode.REBUILD_MEMORY));
    assertTrue(codes(without).contains(RootProofCode.CIRCUIT_UNVOUCHED));

    asked.clear();
    RootProofCheck pinned = check(FILE, rebuilding.withPin(own.sha256(), SHAPE));
    assertEquals(CircuitTrust.PINNED, pinned.trust());
    assertFalse(check(withTotals(0, 1), rebuilding).holds());
    assertEquals(List.of(), asked);
  }
}
