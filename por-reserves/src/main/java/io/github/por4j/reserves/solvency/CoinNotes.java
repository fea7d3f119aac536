package io.github.por4j.reserves.solvency;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.ratio.RatioInput;
import io.github.por4j.core.ratio.ReserveRatio;
import io.github.por4j.reserves.CoinTotal;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what was proven, assumed and missing for one coin. */
final class CoinNotes {
  private final List<String> proven = new ArrayList<>();
  private final List<String> assumed = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  void assumed(String clause) {
    assumed.add(clause);
  }

  void missing(String clause) {
    missing.add(clause);
  }

  void ownership(CoinTotal total, BigDecimal others) {
    CoinTotal.Part signed = total.of(OwnershipStatus.VERIFIED);
    if (signed.addresses() > 0) {
      proven.add("the keys of " + signed.addresses() + " addresses signed, at some time");
    }
    long open = total.addresses() - signed.addresses();
    if (open > 0) {
      missing.add("a verified signature for " + open + " addresses of " + Amounts.text(others));
    }
  }

  void users(RatioInput users) {
    switch (users.status()) {
      case PROVEN -> proven.add("what users are owed: " + users.basis());
      case ASSUMED -> assumed.add("what users are owed: " + users.basis());
      case NOT_PROVEN, REFUTED -> missing.add("what users are owed: " + users.basis());
    }
  }

  CoinSolvency coin(
      String asset,
      RatioInput wallets,
      BigDecimal notVerified,
      Optional<RatioInput> custody,
      Optional<RatioInput> users,
      Optional<ReserveRatio> ratio) {
    return new CoinSolvency(
        asset, wallets, notVerified, custody, users, ratio, proven, assumed, missing);
  }
}
