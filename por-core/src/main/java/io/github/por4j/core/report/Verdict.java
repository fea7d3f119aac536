package io.github.por4j.core.report;

/** Outcome of a verification, from best to worst. */
public enum Verdict {
  /**
   * Every check that the format permits was made and holds. The claims of the report say what that
   * establishes.
   */
  VALID,
  /** All that could be checked holds, but something needed for a verdict was not there. */
  INCONCLUSIVE,
  /** An input is not readable as what it must be, or a part of the round is missing. */
  MALFORMED,
  /** A check failed. */
  INVALID;

  /** The worse of the two: INVALID, MALFORMED, INCONCLUSIVE, VALID in this order. */
  public Verdict worst(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
