package io.github.por4j.reserves.ownership;

import java.util.List;

/** From a line of the coin table to the check of its rows. */
final class Checks {
  private Checks() {}

  static Check of(CoinRule rule) {
    return switch (rule.family()) {
      case ETHEREUM ->
          new AccountCheck(List.of(Messages::ethereum), List.of(SecpDerivations.of("eip55")));
      default -> claim -> new Ownership(OwnershipCode.COIN_UNKNOWN, "");
    };
  }
}
