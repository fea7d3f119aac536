package io.github.por4j.core.ratio;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.report.ClaimStatus;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One amount that a reserve ratio is worked out from, and how far it is established.
 *
 * @param amount exact, in whole coins, or in US dollars for a ratio of values
 * @param status of the claim that the amount is right
 * @param basis what the status rests on, a clause; for ASSUMED the assumption
 */
public record RatioInput(BigDecimal amount, ClaimStatus status, String basis) {
  public RatioInput {
    Amounts.bounded(amount);
    Objects.requireNonNull(status);
    Objects.requireNonNull(basis);
  }

  /** An amount that somebody states and nothing establishes. */
  public static RatioInput stated(BigDecimal amount, String basis) {
    return new RatioInput(amount, ClaimStatus.NOT_PROVEN, basis);
  }
}
