package io.github.por4j.reserves.solvency;

import io.github.por4j.core.ratio.RatioInput;
import io.github.por4j.core.ratio.ReserveRatio;
import io.github.por4j.core.report.ClaimStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Both halves of one coin.
 *
 * @param asset the page's name
 * @param verified amount on addresses that are VERIFIED
 * @param notVerified amount on other addresses of the file; counted in no ratio
 * @param custody as stated
 * @param users what users are owed; empty if nobody says
 * @param ratio of verified wallets and custody to user assets
 * @param proven what the checks show, clauses
 * @param assumed what must be believed besides
 * @param missing what nothing shows
 */
public record CoinSolvency(
    String asset,
    RatioInput verified,
    BigDecimal notVerified,
    Optional<RatioInput> custody,
    Optional<RatioInput> users,
    Optional<ReserveRatio> ratio,
    List<String> proven,
    List<String> assumed,
    List<String> missing) {
  public CoinSolvency {
    Objects.requireNonNull(asset);
    Objects.requireNonNull(verified);
    Objects.requireNonNull(notVerified);
    Objects.requireNonNull(custody);
    Objects.requireNonNull(users);
    Objects.requireNonNull(ratio);
    proven = List.copyOf(proven);
    assumed = List.copyOf(assumed);
    missing = List.copyOf(missing);
  }

  /** How far it is established that verified wallets and custody cover users. */
  public ClaimStatus status() {
    if (ratio.isEmpty()) {
      return ClaimStatus.NOT_PROVEN;
    }
    boolean othersCover =
        !ratio.get().isCovered() && ratio.get().surplus().add(notVerified).signum() >= 0;
    return othersCover ? ClaimStatus.NOT_PROVEN : ratio.get().status();
  }
}
