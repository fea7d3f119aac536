package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One amount of an account.
 *
 * @param amount signed, in whole coins
 */
public record Balance(BalanceItem item, AssetSymbol asset, BigDecimal amount) {
  public Balance {
    Objects.requireNonNull(item);
    Objects.requireNonNull(asset);
    Amounts.bounded(amount);
  }
}
