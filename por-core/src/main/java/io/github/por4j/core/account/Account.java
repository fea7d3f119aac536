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
    return sum(equity);
  }

  /** Exact sum of the debts. */
  public BigInteger debtSum() {
    return sum(debt);
  }

  private static BigInteger sum(long[] amounts) {
    long low = 0;
    long carries = 0;
    for (long amount : amounts) {
      low += amount;
      if (Long.compareUnsigned(low, amount) < 0) {
        carries++;
      }
    }
    BigInteger value = new BigInteger(Long.toUnsignedString(low));
    return carries == 0 ? value : value.add(BigInteger.valueOf(carries).shiftLeft(64));
  }
}
