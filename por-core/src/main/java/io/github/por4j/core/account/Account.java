package io.github.por4j.core.account;

import java.math.BigInteger;
import java.util.Objects;

/**
 * Balances of one account as zk-STARK V2 states them: for each asset, by position, an equity and a
 * debt in the value unit of the round. Immutable. Amounts are unsigned 64-bit integers; {@link
 * AccountRules} says which of them a proof may hold.
 */
public final class Account {
  private final AccountId id;
  private final long[] equity;
  private final long[] debt;
  private final long equitySum;
  private final long equityCarries;
  private final long debtSum;
  private final long debtCarries;

  /**
   * Balances by asset position.
   *
   * @param equity unsigned, one for each asset; copied
   * @param debt unsigned, one for each asset; copied
   */
  public Account(AccountId id, long[] equity, long[] debt) {
    this.id = Objects.requireNonNull(id);
    this.equity = equity.clone();
    this.debt = debt.clone();
    this.equitySum = sum(this.equity);
    this.equityCarries = carries(this.equity);
    this.debtSum = sum(this.debt);
    this.debtCarries = carries(this.debt);
  }

  /** The account's id. */
  public AccountId id() {
    return id;
  }

  /** Number of equities. */
  public int equityCount() {
    return equity.length;
  }

  /** Number of debts. */
  public int debtCount() {
    return debt.length;
  }

  /** Equity in asset {@code i}, unsigned. */
  public long equity(int i) {
    return equity[i];
  }

  /** Debt in asset {@code i}, unsigned. */
  public long debt(int i) {
    return debt[i];
  }

  /** Exact sum of the equities. */
  public BigInteger equitySum() {
    return exact(equityCarries, equitySum);
  }

  /** Exact sum of the debts. */
  public BigInteger debtSum() {
    return exact(debtCarries, debtSum);
  }

  /** Whether both sums are below 2^63. */
  public boolean sumsAreSmall() {
    return equityCarries == 0 && equitySum >= 0 && debtCarries == 0 && debtSum >= 0;
  }

  /**
   * Sum of the equities as an unsigned word.
   *
   * @throws ArithmeticException if it has more than 64 bits
   */
  public long equitySumWord() {
    return word(equityCarries, equitySum);
  }

  /** As {@link #equitySumWord}, of the debts. */
  public long debtSumWord() {
    return word(debtCarries, debtSum);
  }

  private static long word(long carries, long low) {
    if (carries != 0) {
      throw new ArithmeticException("the sum has more than 64 bits");
    }
    return low;
  }

  private static BigInteger exact(long carries, long low) {
    if (carries == 0 && low >= 0) {
      return BigInteger.valueOf(low);
    }
    BigInteger unsigned = new BigInteger(Long.toUnsignedString(low));
    return unsigned.add(BigInteger.valueOf(carries).shiftLeft(Long.SIZE));
  }

  private static long sum(long[] amounts) {
    long sum = 0;
    for (long amount : amounts) {
      sum += amount;
    }
    return sum;
  }

  /** How often the sum wraps around 2^64. */
  private static long carries(long[] amounts) {
    long low = 0;
    long carries = 0;
    for (long amount : amounts) {
      low += amount;
      if (Long.compareUnsigned(low, amount) < 0) {
        carries++;
      }
    }
    return carries;
  }
}
