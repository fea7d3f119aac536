package io.github.por4j.stark.v1;

import java.util.List;

/**
 * A {@code sum_proof.json}: the proof for one batch or for the trunk (por_stark.py mk_por_proof).
 * Canonical in every value, but of any steps, trace size and number of branches, layers and words
 * of a row: {@link SumProofCheck} compares these with what they must be.
 *
 * @param steps rows of the trace, 0..2^30
 * @param uts rows of one user (user trace size), 1..2^30
 * @param traceRoot root over the trace
 * @param combinationRoot root over the linear combination
 * @param nonce of the proof of work
 * @param layers of FRI, without the last
 * @param last values of the last layer, words
 */
record SumProof(
    int steps,
    int uts,
    long[] traceRoot,
    long[] combinationRoot,
    long[] nonce,
    Branches traceBranches,
    Rows rows,
    Branches combinationBranches,
    List<Layer> layers,
    long[] last) {

  /** Positions that are drawn, and rows opened for each (constants.py). */
  static final int QUERIES = 16;

  static final int ROWS_PER_QUERY = 4;

  /**
   * One folding of FRI.
   *
   * @param root over the folded values
   * @param column branches of the folded values
   * @param polynomial branches of the four values that each was folded from
   */
  record Layer(long[] root, Branches column, Branches polynomial) {}

  /**
   * The rows opened for each position x, as words: at x the whole row, at the next step its hash
   * form, and at uts-1 and uts steps on everything but the quotients.
   *
   * @param fullWords words of a row at x: net value, coins, id, quotients
   * @param full 16 such rows
   * @param next 16 times net value, hash of coins, id, random number
   * @param coinWords coins of a row in {@code far}
   * @param far 32 times net value, coins, id, random number
   */
  record Rows(int fullWords, long[] full, long[] next, int coinWords, long[] far) {
    /** Words of a row in hash form. */
    static final int NEXT_WORDS = 4;

    /** Words of a row in {@code far} besides the coins. */
    static final int FAR_EXTRA = 3;

    /** Offset of the lanes of word {@code word} of the full row of a query. */
    int full(int query, int word) {
      return (query * fullWords + word) * Words.SIZE;
    }

    /** Offset of the lanes of a row in hash form. */
    int next(int query) {
      return query * NEXT_WORDS * Words.SIZE;
    }

    /**
     * Offset of the lanes of a far row.
     *
     * @param which 0 for uts-1 steps on, 1 for uts
     */
    int far(int query, int which) {
      return (2 * query + which) * (FAR_EXTRA + coinWords) * Words.SIZE;
    }
  }

  int lastCount() {
    return last.length / Words.SIZE;
  }
}
