package io.github.por4j.reserves.balance;

import java.util.List;

/** Knows balances of addresses at a height: a node, a file, an indexer. */
public interface BalanceSource {
  /** Names the source in reports; holds no password or key. */
  String name();

  /** Whether it is the one to ask. */
  boolean covers(BalanceQuery query);

  /** Most queries it takes at once, 1 or more. */
  int batchSize();

  /**
   * Answers queries that it covers.
   *
   * @param queries at most {@link #batchSize}
   * @return one answer for each, in the same order; a failure is an answer without an amount
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  List<BalanceAnswer> balances(List<BalanceQuery> queries) throws InterruptedException;
}
