package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * One coin of a margin position, in whole coins. The four terms are those of OKX's audit page; how
 * they make up the D-value is inferred.
 *
 * @param assets held by the position, not negative; of an isolated position with its margin
 * @param liabilities borrowed and accrued interest, not negative
 * @param margin that equity holds already, not negative; 0 for a cross position
 * @param unrealised profit and loss that equity holds already, signed
 */
public record PositionLeg(
    AssetSymbol asset,
    BigDecimal assets,
    BigDecimal liabilities,
    BigDecimal margin,
    BigDecimal unrealised) {
  public PositionLeg {
    Objects.requireNonNull(asset);
    Amounts.bounded(unrealised);
    if (Amounts.bounded(assets).signum() < 0
        || Amounts.bounded(liabilities).signum() < 0
        || Amounts.bounded(margin).signum() < 0) {
      throw new IllegalArgumentException(
          "assets, liabilities and margin of a position are not negative");
    }
  }

  /** What the snapshot has beyond equity: assets - liabilities - margin - unrealised. */
  public BigDecimal dValue() {
    return assets.subtract(liabilities).subtract(margin).subtract(unrealised);
  }
}
