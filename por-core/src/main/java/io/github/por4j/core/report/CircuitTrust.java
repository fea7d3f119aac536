package io.github.por4j.core.report;

/** Who vouches for the circuit that a proof was checked against. */
public enum CircuitTrust {
  /** The whole verifier data equal an entry of a registry, together with its parameters. */
  PINNED,
  /** The whole verifier data were rebuilt from the round's parameters and are equal. */
  REBUILT,
  /** The circuit came with the proof and nobody vouched for it with its parameters. */
  SELF_DECLARED,
  /** The format has no circuit, or no proof was there. */
  NONE
}
