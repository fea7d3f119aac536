package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.inclusion.RoundShape;
import java.util.Optional;

/** Gives the circuit that belongs to a round's parameters, from these alone. */
@FunctionalInterface
public interface CircuitSource {
  /** Verifier data of the root circuit; empty if this machine has not the memory to rebuild it. */
  Optional<VerifierData> rootCircuit(RoundShape shape);
}
