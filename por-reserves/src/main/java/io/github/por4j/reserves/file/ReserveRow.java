package io.github.por4j.reserves.file;

import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.ownership.OwnershipClaim;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One address of a reserve file.
 *
 * @param where file and line
 * @param coin as in the file, upper case: what the amount is counted in, for example {@code
 *     USDT-TRC20}
 * @param amount in whole coins, not negative; empty in the verification harness
 * @param height block the amount is stated for: the row's, or else its coin's in the summary
 * @param excluded why the file itself takes the row out; empty otherwise
 */
public record ReserveRow(
    Location where,
    String coin,
    OwnershipClaim claim,
    Optional<BigDecimal> amount,
    OptionalLong height,
    String excluded) {
  public ReserveRow {
    Objects.requireNonNull(where);
    Objects.requireNonNull(coin);
    Objects.requireNonNull(claim);
    Objects.requireNonNull(amount);
    Objects.requireNonNull(height);
    Objects.requireNonNull(excluded);
  }
}
