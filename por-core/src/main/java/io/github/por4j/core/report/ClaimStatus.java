package io.github.por4j.core.report;

/** How far a claim is established by the checks that were made. */
public enum ClaimStatus {
  /** Follows from the checks, up to the soundness figures of the report. */
  PROVEN,
  /** Follows from the checks and from the assumption that the claim names. */
  ASSUMED,
  /** Nothing in the input establishes it. */
  NOT_PROVEN,
  /** A check shows that it does not hold. */
  REFUTED
}
