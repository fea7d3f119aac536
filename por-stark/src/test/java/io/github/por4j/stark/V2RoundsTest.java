package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Severity;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.plonky2.RootTotals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When two root proofs are one round. */
class V2RoundsTest {
  private static final Path EXAMPLE =
      Path.of("..", "docs", "examples", "okx-v2", "sum_proof_data.json");

  /** The second circuit may be one that nobody vouches for, which the first report cannot say. */
  @Test
  void sameTotalsUnderAnotherCircuitAreAnotherReport() throws IOException {
    RootProofCheck proof =
        RootProofCheck.of(Source.of(EXAMPLE), CircuitPolicy.NONE.withAny(), Optional.empty());
    assertEquals(1, rounds(proof, proof));
    RootProofCheck other =
        new RootProofCheck(
            proof.file(),
            proof.roundNumber(),
            proof.shape(),
            proof.totals(),
            Optional.of("0".repeat(64)),
            proof.trust(),
            proof.soundness(),
            proof.findings());
    assertEquals(2, rounds(proof, other));
  }

  /** Two proofs that hold for one root of one round, of which one must be a lie. */
  @Test
  void otherTotalsOrParametersOfOneRound() throws IOException {
    RootProofCheck proof =
        RootProofCheck.of(Source.of(EXAMPLE), CircuitPolicy.NONE.withAny(), Optional.empty());
    RootTotals totals = proof.totals().orElseThrow();
    RootProofCheck less =
        with(
            proof,
            proof.shape(),
            new RootTotals(totals.equity() - 1, totals.debt(), totals.root()));
    RootProofCheck wider = with(proof, Optional.of(new RoundShape(4, 4, 4, 2)), totals);
    for (RootProofCheck other : List.of(less, wider)) {
      V2Rounds rounds = new V2Rounds();
      rounds.add(proof);
      rounds.add(other);
      for (V2Round round : rounds.rounds()) {
        assertEquals(
            List.of("V2-TWO-STATEMENTS"),
            round.report(Optional.empty()).findings().stream()
                .filter(f -> f.severity() == Severity.INVALID)
                .map(f -> f.code().id())
                .toList());
      }
    }
  }

  private static RootProofCheck with(
      RootProofCheck proof, Optional<RoundShape> shape, RootTotals totals) {
    return new RootProofCheck(
        proof.file(),
        proof.roundNumber(),
        shape,
        Optional.of(totals),
        proof.circuit(),
        proof.trust(),
        proof.soundness(),
        proof.findings());
  }

  private static int rounds(RootProofCheck one, RootProofCheck other) {
    V2Rounds rounds = new V2Rounds();
    rounds.add(one);
    rounds.add(other);
    return rounds.rounds().size();
  }
}
