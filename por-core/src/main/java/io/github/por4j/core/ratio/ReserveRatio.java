package io.github.por4j.core.ratio;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.report.ClaimStatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reserve ratio of one asset as OKX publishes it: wallet assets / user assets, where wallet assets
 * are the exchange's wallets and what custodians hold for it (okx.com/proof-of-reserves).
 *
 * @param asset a coin, or a symbol such as {@code USD} for a ratio of values
 * @param exchangeWallets not negative
 * @param custody at third parties, not negative; empty in rounds before custody was published
 * @param userAssets what users are owed, net of their debts
 */
public record ReserveRatio(
    AssetSymbol asset,
    RatioInput exchangeWallets,
    Optional<RatioInput> custody,
    RatioInput userAssets) {
  public ReserveRatio {
    Objects.requireNonNull(asset);
    Objects.requireNonNull(userAssets);
    if (exchangeWallets.amount().signum() < 0
        || custody.isPresent() && custody.get().amount().signum() < 0) {
      throw new IllegalArgumentException("wallet assets of " + asset + " are negative");
    }
  }

  /** Exchange wallets and custody. */
  public BigDecimal walletAssets() {
    BigDecimal wallets = exchangeWallets.amount();
    return custody.map(c -> wallets.add(c.amount())).orElse(wallets);
  }

  /** Wallet assets less user assets; negative where users are not covered. */
  public BigDecimal surplus() {
    return walletAssets().subtract(userAssets.amount());
  }

  /** Whether wallet assets are at least user assets, exactly: 99.6 % is not covered. */
  public boolean isCovered() {
    return surplus().signum() >= 0;
  }

  /** The exact ratio; empty where users are owed nothing. */
  public Optional<Fraction> fraction() {
    return userAssets.amount().signum() <= 0
        ? Optional.empty()
        : Optional.of(Fraction.of(walletAssets(), userAssets.amount()));
  }

  /** The ratio in whole per cent, rounded half up as published; empty where there is none. */
  public Optional<BigInteger> percent() {
    return fraction().map(Fraction::percent);
  }

  /** The amounts the ratio rests on. */
  public List<RatioInput> inputs() {
    List<RatioInput> inputs = new ArrayList<>();
    inputs.add(exchangeWallets);
    custody.ifPresent(inputs::add);
    inputs.add(userAssets);
    return List.copyOf(inputs);
  }

  /**
   * How far it is established that users are covered: REFUTED where they are not, else as the
   * weakest input. An input that is itself refuted establishes nothing.
   */
  public ClaimStatus status() {
    if (!isCovered()) {
      return ClaimStatus.REFUTED;
    }
    ClaimStatus weakest = ClaimStatus.PROVEN;
    for (RatioInput input : inputs()) {
      weakest = input.status().compareTo(weakest) > 0 ? input.status() : weakest;
    }
    return weakest == ClaimStatus.REFUTED ? ClaimStatus.NOT_PROVEN : weakest;
  }
}
