package io.github.por4j.merkle.sumtree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Exact balances in the three coins of the Merkle trees, each in units of 10^-8 coin and below 2^63
 * units in size. Nothing keeps them from being negative: that is for a verifier to refuse.
 */
public record CoinBalances(long btc, long eth, long usdt) {
  /** Decimal places of a balance. */
  public static final int DECIMALS = 8;

  /** The coins, in the order in which they are hashed. */
  public static final List<String> COINS = List.of("BTC", "ETH", "USDT");

  /** No balance in any coin. */
  public static final CoinBalances ZERO = new CoinBalances(0, 0, 0);

  /** Units in coin {@code i} of {@link #COINS}. */
  public long units(int i) {
    return switch (i) {
      case 0 -> btc;
      case 1 -> eth;
      case 2 -> usdt;
      default -> throw new IndexOutOfBoundsException(i);
    };
  }

  /** Amount in coin {@code i} of {@link #COINS}, with eight places. */
  public BigDecimal amount(int i) {
    return BigDecimal.valueOf(units(i), DECIMALS);
  }

  /** The sum by coin; empty if one does not fit. */
  public Optional<CoinBalances> plus(CoinBalances other) {
    long sumBtc = btc + other.btc;
    long sumEth = eth + other.eth;
    long sumUsdt = usdt + other.usdt;
    long wraps =
        ((btc ^ sumBtc) & (other.btc ^ sumBtc))
            | ((eth ^ sumEth) & (other.eth ^ sumEth))
            | ((usdt ^ sumUsdt) & (other.usdt ^ sumUsdt));
    return wraps < 0 ? Optional.empty() : Optional.of(new CoinBalances(sumBtc, sumEth, sumUsdt));
  }

  /** Whether a coin is negative. */
  public boolean isNegative() {
    return (btc | eth | usdt) < 0;
  }

  /**
   * The three amounts as the format writes them, for example {@code 0.00005 BTC, 0 ETH, 1 USDT}.
   */
  @Override
  public String toString() {
    return DecimalText.write(btc)
        + " BTC, "
        + DecimalText.write(eth)
        + " ETH, "
        + DecimalText.write(usdt)
        + " USDT";
  }
}
