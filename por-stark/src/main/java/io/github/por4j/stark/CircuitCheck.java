package io.github.por4j.stark;

/** How far a verifier goes to find somebody who vouches for a round's circuit. */
public enum CircuitCheck {
  /** Looks the circuit up among the pinned ones. */
  PINNED,
  /** As PINNED; a circuit that is not pinned is rebuilt from the round's parameters. */
  REBUILD,
  /** Looks nothing up: only the caller's own pins vouch for a circuit. */
  FILE
}
