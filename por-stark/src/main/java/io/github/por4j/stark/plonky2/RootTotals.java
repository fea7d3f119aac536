package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import java.math.BigInteger;

/**
 * Public inputs of a root proof.
 *
 * @param equity canonical, unsigned
 * @param debt canonical, unsigned
 */
public record RootTotals(long equity, long debt, HashOut root) {
  /** Total equity as stated; only its difference to the debt is bound. */
  public BigInteger equityValue() {
    return unsigned(equity);
  }

  /** Total debt as stated. */
  public BigInteger debtValue() {
    return unsigned(debt);
  }

  /** Equity minus debt in the field, which is what the circuit bounds. */
  public BigInteger net() {
    return unsigned(Goldilocks.canonical(Goldilocks.sub(equity, debt)));
  }

  private static BigInteger unsigned(long value) {
    return new BigInteger(Long.toUnsignedString(value));
  }
}
