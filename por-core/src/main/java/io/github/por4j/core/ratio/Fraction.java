package io.github.por4j.core.ratio;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Exact quotient in lowest terms.
 *
 * @param denominator positive
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  public Fraction {
    if (denominator.signum() <= 0 || !numerator.gcd(denominator).equals(BigInteger.ONE)) {
      throw new IllegalArgumentException("not in lowest terms");
    }
  }

  /** {@code amount / base}, for a positive base. */
  static Fraction of(BigDecimal amount, BigDecimal base) {
    int scale = Math.max(amount.scale(), base.scale());
    BigInteger numerator = amount.setScale(scale).unscaledValue();
    BigInteger denominator = base.setScale(scale).unscaledValue();
    BigInteger common = numerator.gcd(denominator);
    return new Fraction(numerator.divide(common), denominator.divide(common));
  }

  /** In whole per cent, of a fraction that is not negative, rounded half up. */
  BigInteger percent() {
    return numerator
        .multiply(HUNDRED)
        .shiftLeft(1)
        .add(denominator)
        .divide(denominator.shiftLeft(1));
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
