package io.github.por4j.reserves.balance;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source says of one address.
 *
 * @param amount in whole coins, exact; empty if the source cannot say
 * @param reason why it cannot; empty if it can
 */
public record BalanceAnswer(Optional<BigDecimal> amount, String reason) {
  public BalanceAnswer {
    Objects.requireNonNull(reason);
    if (amount.isPresent() != reason.isEmpty()) {
      throw new IllegalArgumentException("an answer has an amount or else a reason");
    }
  }

  /** The balance at the height asked for. */
  public static BalanceAnswer of(BigDecimal amount) {
    return new BalanceAnswer(Optional.of(amount), "");
  }

  /** No answer, never a zero in its place. */
  public static BalanceAnswer unknown(String reason) {
    return new BalanceAnswer(Optional.empty(), reason);
  }
}
