package io.github.por4j.reserves.balance;

/** What the comparison of one row with a source came to. */
public enum BalanceOutcome {
  /** The source states the same amount. */
  EQUAL,
  /** The source states another amount. */
  DIFFERS,
  /** The source could not say. */
  UNKNOWN,
  /** No source knows the coin. */
  NOT_COVERED
}
