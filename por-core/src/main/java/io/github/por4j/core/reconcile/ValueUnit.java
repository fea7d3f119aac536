package io.github.por4j.core.reconcile;

import io.github.por4j.core.asset.Amounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The integer unit of a round's proofs. OKX states neither; that it is a thousandth of a US dollar
 * is inferred from one round.
 *
 * @param usd US dollars that one integer is worth, positive
 * @param rounding applied to the signed value
 */
public record ValueUnit(BigDecimal usd, RoundingMode rounding) {
  public ValueUnit {
    if (Amounts.bounded(usd).signum() <= 0) {
      throw new IllegalArgumentException("a unit is positive");
    }
    Objects.requireNonNull(rounding);
  }

  /**
   * A value in US dollars as a signed integer of this unit.
   *
   * @throws ArithmeticException if rounding is UNNECESSARY and the value is between two integers
   */
  public BigInteger integer(BigDecimal valueInUsd) {
    return valueInUsd.divide(usd, 0, rounding).toBigIntegerExact();
  }
}
