package io.github.por4j.core.asset;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Price of one whole coin.
 *
 * @param usd US dollars, positive
 * @param time when it held; empty if nobody says
 */
public record Price(BigDecimal usd, Optional<Instant> time) {
  public Price {
    if (Amounts.bounded(usd).signum() <= 0) {
      throw new IllegalArgumentException("a price is positive");
    }
    Objects.requireNonNull(time);
  }
}
