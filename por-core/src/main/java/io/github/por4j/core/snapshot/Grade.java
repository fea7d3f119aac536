package io.github.por4j.core.snapshot;

/** Where a line of the model comes from. */
public enum Grade {
  /** OKX's own text says so. */
  PUBLISHED,
  /** Inferred from OKX's examples and API; it fits every figure that was found. */
  INFERRED
}
