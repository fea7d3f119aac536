package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;

/**
 * Checks the constraints and the linear combination at the opened positions (por_stark.py
 * verify_por_proof, utils.py verify_l). Each constraint says: numerator = quotient * divisor, where
 * the divisor is zero at exactly the steps at which the numerator must be. Used by one thread.
 */
final class ConstraintCheck {
  private static final String POINTER = "/mtree_entries_data/";
  private static final int QUOTIENTS = 4;
  private static final int DIGITS = 4;
  private static final int S = StarkField.SIZE;

  private final V1Config config;
  private final SumProof proof;
  private final long[] sumNumbers;
  private final ProofFindings findings;
  private final Keccak keccak;
  private final int coins;

  private Divisors divisors;
  private long[] coefficients;
  private final long[] four = new long[S];
  private final long[] one = new long[S];
  private final long[] left = new long[S];
  private final long[] right = new long[S];
  private final long[] a = new long[S];
  private final long[] b = new long[S];

  /**
   * The full row of a query, and the coins of both far rows, as numbers, which both sides of every
   * constraint are; challenges and divisors are elements.
   */
  private final long[] row;

  private final long[] before;
  private final long[] after;

  ConstraintCheck(
      V1Config config, SumProof proof, Sums sums, ProofFindings findings, Keccak keccak) {
    this.config = config;
    this.proof = proof;
    this.sumNumbers = new long[sums.elements().length];
    for (int at = 0; at < sumNumbers.length; at += S) {
      StarkField.toNumber(sums.elements(), at, sumNumbers, at);
    }
    this.findings = findings;
    this.keccak = keccak;
    this.coins = config.coins().size();
    // Words that a short row lacks count as zero, as in the original; words beyond are not read.
    this.row = new long[(2 + QUOTIENTS + 3 * coins) * S];
    this.before = new long[(1 + coins) * S];
    this.after = new long[(1 + coins) * S];
    StarkField.small(DIGITS, four, 0);
    StarkField.one(one, 0);
  }

  void check(int[] positions) {
    divisors = new Divisors(proof, positions);
    coefficients = new Transcript(keccak).coefficients(proof.nonce(), 2 * combined());
    for (int query = 0; query < positions.length; query++) {
      load(query);
      checkNet(query);
      for (int coin = 0; coin < config.mainCoins(); coin++) {
        checkCoin(query, coin);
      }
      if (query < proof.combinationBranches().count()) {
        checkCombination(query);
      }
    }
  }

  private int fullWords() {
    return Math.min(proof.rows().fullWords(), row.length / S);
  }

  private void load(int query) {
    SumProof.Rows rows = proof.rows();
    for (int i = 0; i < fullWords(); i++) {
      StarkField.number(rows.full(), rows.full(query, i), row, i * S);
    }
    for (int i = 0; i <= Math.min(coins, rows.coinWords()); i++) {
      StarkField.number(rows.far(), rows.far(query, 0) + i * S, before, i * S);
      StarkField.number(rows.far(), rows.far(query, 1) + i * S, after, i * S);
    }
  }

  private int coin(int i) {
    return (1 + i) * S;
  }

  private int quotient(int i) {
    return (2 + coins + i) * S;
  }

  private void checkNet(int query) {
    // 1: t = q1 * (x^users - 1)
    StarkField.copy(row, 0, left, 0);
    require(SumProofCode.NET_FIRST_ROW, query, 0, divisors.firstRows(), "the net value");

    // 2: (t' - 4t)(t' - 4t - 1)(t' - 4t - 2)(t' - 4t - 3) = q2 * (steps but the last two of users)
    SumProof.Rows rows = proof.rows();
    StarkField.number(rows.next(), rows.next(query), a, 0);
    StarkField.mul(row, 0, four, 0, b, 0);
    StarkField.sub(a, 0, b, 0, a, 0);
    StarkField.copy(a, 0, left, 0);
    StarkField.fromNumber(a, 0, a, 0);
    for (int digit = 1; digit < DIGITS; digit++) {
      StarkField.sub(a, 0, one, 0, a, 0);
      StarkField.mul(left, 0, a, 0, left, 0);
    }
    require(SumProofCode.NET_DIGITS, query, 1, divisors.digitRows(), "the net value");

    // 3: t(+uts) - t(+uts-1) - t = q3 * (last steps of users but the last)
    StarkField.sub(after, 0, before, 0, left, 0);
    StarkField.sub(left, 0, row, 0, left, 0);
    require(SumProofCode.NET_ACCUMULATION, query, 2, divisors.totalRows(), "the net total");

    // 4: t - line through (first, 0) and (last, total) = q4 * (x - first)(x - last)
    StarkField.copy(row, 0, left, 0);
    subtractLine(query, coins);
    require(SumProofCode.NET_BOUNDARY, query, 3, divisors.ends(), "the net total");
  }

  /** The same two constraints for the running sum of a coin. */
  private void checkCoin(int query, int coin) {
    int at = coin(coin);
    StarkField.sub(after, at, before, at, left, 0);
    StarkField.sub(left, 0, row, at, left, 0);
    require(
        SumProofCode.COIN_ACCUMULATION,
        query,
        QUOTIENTS + 2 * coin,
        divisors.totalRows(),
        config.coins().get(coin));
    StarkField.copy(row, at, left, 0);
    subtractLine(query, coin);
    require(
        SumProofCode.COIN_BOUNDARY,
        query,
        QUOTIENTS + 2 * coin + 1,
        divisors.ends(),
        config.coins().get(coin));
  }

  private void subtractLine(int query, int sum) {
    StarkField.mul(sumNumbers, sum * S, divisors.line(), query * S, right, 0);
    StarkField.sub(left, 0, right, 0, left, 0);
  }

  private void require(SumProofCode code, int query, int quotient, long[] divisor, String column) {
    StarkField.mul(row, quotient(quotient), divisor, query * S, right, 0);
    if (!StarkField.equal(left, 0, right, 0)) {
      findings.add(
          code,
          POINTER + query * SumProof.ROWS_PER_QUERY,
          "the constraint does not hold for " + column + " at an opened position");
    }
  }

  /** Columns of the linear combination: all words of a row but the second quotient. */
  private int combined() {
    return Math.max(fullWords(), quotient(QUOTIENTS) / S) - 1;
  }

  /** l = q2 + sum of (k_2j + k_(2j+1) x^(3 steps)) * column_j. */
  private void checkCombination(int query) {
    StarkField.zero(left, 0);
    StarkField.zero(right, 0);
    int second = quotient(1) / S;
    for (int j = 0; j < combined(); j++) {
      int column = (j < second ? j : j + 1) * S;
      StarkField.mul(coefficients, 2 * j * S, row, column, a, 0);
      StarkField.add(left, 0, a, 0, left, 0);
      StarkField.mul(coefficients, (2 * j + 1) * S, row, column, a, 0);
      StarkField.add(right, 0, a, 0, right, 0);
    }
    StarkField.mul(right, 0, divisors.degreeShift(), query * S, right, 0);
    StarkField.add(left, 0, right, 0, left, 0);
    StarkField.add(left, 0, row, second * S, left, 0);
    Branches branches = proof.combinationBranches();
    StarkField.number(branches.words(), branches.leaf(query), a, 0);
    if (!StarkField.equal(left, 0, a, 0)) {
      findings.add(
          SumProofCode.COMBINATION,
          "/l_mtree_branches/" + query + "/0",
          "the value is not the combination of the opened row");
    }
  }
}
