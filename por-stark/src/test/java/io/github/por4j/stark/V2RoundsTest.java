package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.io.Source;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.RootProofCheck;
import java.io.IOException;
import java.nio.file.Path;
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

  private static int rounds(RootProofCheck one, RootProofCheck other) {
    V2Rounds rounds = new V2Rounds();
    rounds.add(one);
    rounds.add(other);
    return rounds.rounds().size();
  }
}
