package io.github.por4j.core.reconcile;

import java.math.BigInteger;

/**
 * A balance as zk-STARK V2 states it: at most one of both is not 0.
 *
 * @param equity not negative
 * @param debt not negative
 */
public record EquityDebt(BigInteger equity, BigInteger debt) {
  public EquityDebt {
    if (equity.signum() < 0 || debt.signum() < 0 || equity.signum() * debt.signum() != 0) {
      throw new IllegalArgumentException("equity or debt, neither negative");
    }
  }

  /** OKX's sign rule: a balance A of 0 or more is equity A, one below 0 is debt |A|. */
  public static EquityDebt of(BigInteger balance) {
    return balance.signum() < 0
        ? new EquityDebt(BigInteger.ZERO, balance.negate())
        : new EquityDebt(balance, BigInteger.ZERO);
  }

  /** Equity minus debt. */
  public BigInteger balance() {
    return equity.subtract(debt);
  }
}
