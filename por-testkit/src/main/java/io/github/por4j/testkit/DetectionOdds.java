package io.github.por4j.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * How likely it is that somebody notices: of {@code users} users, each of whom can see a lie about
 * his own account only, {@code checking} check, and {@code manipulated} accounts are lied about.
 * Who checks is taken to be independent of who is lied about.
 */
public final class DetectionOdds {
  private static final int DECIMALS = 30;

  private DetectionOdds() {}

  /**
   * 1 - C(n-f, k) / C(n, k), to 30 decimals, rounded down.
   *
   * @param users n, 1 to 10^9
   * @param checking k, 0..n, at most 10^6
   * @param manipulated f, 0..n
   * @throws IllegalArgumentException if the numbers are not of this range
   */
  public static BigDecimal detection(long users, long checking, long manipulated) {
    if (users < 1
        || users > 1_000_000_000
        || checking < 0
        || checking > Math.min(users, 1_000_000)
        || manipulated < 0
        || manipulated > users) {
      throw new IllegalArgumentException(
          checking + " of " + users + " users checking, " + manipulated + " manipulated");
    }
    // C(n-f, k) / C(n, k) is symmetric in f and k; the product runs over the smaller.
    long factors = Math.min(checking, manipulated);
    long others = Math.max(checking, manipulated);
    BigInteger missed = product(users - others, factors);
    BigInteger all = product(users, factors);
    return new BigDecimal(all.subtract(missed))
        .divide(new BigDecimal(all), DECIMALS, RoundingMode.DOWN);
  }

  /** from * (from - 1) * ..., so many factors, by halves so that the numbers stay of one size. */
  private static BigInteger product(long from, long factors) {
    if (factors > from) {
      return BigInteger.ZERO;
    }
    if (factors == 0) {
      return BigInteger.ONE;
    }
    if (factors == 1) {
      return BigInteger.valueOf(from);
    }
    long half = factors / 2;
    return product(from, half).multiply(product(from - half, factors - half));
  }

  /**
   * The fewest users who must check for a detection of at least {@code wanted}.
   *
   * @param wanted above 0, at most 1
   * @throws IllegalArgumentException if no number up to 10^6 does
   */
  public static long checkingFor(long users, long manipulated, BigDecimal wanted) {
    long low = 0;
    long high = Math.min(users, 1_000_000);
    if (wanted.signum() <= 0 || detection(users, high, manipulated).compareTo(wanted) < 0) {
      throw new IllegalArgumentException("no number of users gives " + wanted);
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (detection(users, middle, manipulated).compareTo(wanted) >= 0) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
