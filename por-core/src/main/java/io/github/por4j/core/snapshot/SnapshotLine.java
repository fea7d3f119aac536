package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import java.math.BigDecimal;

/**
 * One step of the calculation: what it adds to either view.
 *
 * @param of id of the position or loan; empty for a balance
 * @param item what it is, a few words
 * @param portfolio added to the portfolio page's figure, in whole coins
 * @param snapshot added to the snapshot's
 * @param explanation why, and the source, a clause
 */
public record SnapshotLine(
    AccountPart part,
    AssetSymbol asset,
    String of,
    String item,
    BigDecimal portfolio,
    BigDecimal snapshot,
    Grade grade,
    String explanation) {
  /** The item of a loan's interest. */
  public static final String ACCRUED_INTEREST = "accrued interest";

  /** What the snapshot has beyond the portfolio page. */
  public BigDecimal difference() {
    return snapshot.subtract(portfolio);
  }
}
