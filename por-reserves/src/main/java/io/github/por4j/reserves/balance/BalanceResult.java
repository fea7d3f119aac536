package io.github.por4j.reserves.balance;

import io.github.por4j.core.report.Location;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Comparison of one row.
 *
 * @param stated amount in the reserve file
 * @param found amount of the source; empty if UNKNOWN or NOT_COVERED
 * @param source name of the source; empty if NOT_COVERED
 * @param reason why there is no amount; empty if there is one
 */
public record BalanceResult(
    Location where,
    BalanceQuery query,
    BigDecimal stated,
    BalanceOutcome outcome,
    Optional<BigDecimal> found,
    String source,
    String reason) {}
