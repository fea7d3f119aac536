package io.github.por4j.reserves.ownership;

/** Check of the rows of one coin; holds no state. */
interface Check {
  /** What the row shows; its texts are bounded and its required ones there. */
  Ownership check(OwnershipClaim claim) throws FailedCheckException;
}
