package io.github.por4j.reserves.ownership;

/** What a row of a reserve file shows about the ownership of its address. */
public enum OwnershipStatus {
  /** A signature over the message verifies under a key that the address is derived from. */
  VERIFIED,
  /** A check failed, or the row cannot be read. */
  FAILED,
  /** The signature verifies, but nothing ties its key to the address. */
  UNBOUND,
  /** No rule says how to check this coin. */
  SKIPPED
}
