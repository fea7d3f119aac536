package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.Gate;
import io.github.por4j.stark.plonky2.VerifierData;
import java.util.Map;
import java.util.Optional;

/**
 * One circuit of a round, rebuilt.
 *
 * @param level 0 for the batch circuit, 1 for the lowest recursive one
 * @param constantsSigmasCap commitment to constants and permutation, four words a hash
 * @param digest of cap and degree
 * @param rows of each gate, padding included
 * @param asRoot verifier data of this circuit as a round's root, with blinding; where asked for
 */
public record RebuiltCircuit(
    int level,
    CommonData common,
    long[] constantsSigmasCap,
    HashOut digest,
    Map<Gate, Integer> rows,
    Optional<VerifierData> asRoot) {
  public RebuiltCircuit {
    rows = Map.copyOf(rows);
  }
}
