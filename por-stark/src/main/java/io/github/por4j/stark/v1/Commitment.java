package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;

/**
 * What is kept of a sum proof once it is checked, to compare inclusion files with.
 *
 * @param name of the batch
 * @param logSteps log2 of its steps; -1 if they are no power of two
 * @param coinsHash of the published sums
 * @param total as a signed integer
 */
record Commitment(String name, Word root, int logSteps, int uts, Word coinsHash, BigInteger total) {
  static Commitment of(String name, SumProof proof, Sums sums) {
    return new Commitment(
        name,
        Word.of(proof.traceRoot(), 0),
        Integer.bitCount(proof.steps()) == 1 ? SumProofCheck.logSteps(proof) : -1,
        proof.uts(),
        Word.of(sums.coinsHash(new Keccak()), 0),
        sums.total());
  }

  /** Words of a path from a leaf to the root. */
  int pathLength() {
    return logSteps + SumProofCheck.LOG_EXTENSION + 1;
  }

  /** Places for users, or for batches in a trunk. */
  int places() {
    return logSteps < 0 ? 0 : (1 << logSteps) / uts - 1;
  }
}
