package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A flexible or fixed-term loan of the Grow account. What was borrowed stands in another account.
 *
 * @param id as the exchange or the file names it, not empty
 * @param collateral at least one
 * @param debts at least one
 */
public record Loan(String id, Term term, List<Collateral> collateral, List<Debt> debts) {
  /** Kind of loan; OKX treats both alike. */
  public enum Term {
    FLEXIBLE,
    FIXED
  }

  /**
   * What the user pledged.
   *
   * @param amount in whole coins, not negative
   */
  public record Collateral(AssetSymbol asset, BigDecimal amount) {
    public Collateral {
      Objects.requireNonNull(asset);
      requireNotNegative(amount);
    }
  }

  /**
   * What the user owes.
   *
   * @param principal in whole coins, not negative
   * @param interest accrued up to the snapshot, not negative
   */
  public record Debt(AssetSymbol asset, BigDecimal principal, BigDecimal interest) {
    public Debt {
      Objects.requireNonNull(asset);
      requireNotNegative(principal);
      requireNotNegative(interest);
    }

    /** Principal and interest. */
    public BigDecimal total() {
      return principal.add(interest);
    }
  }

  public Loan {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a loan has an id");
    }
    Objects.requireNonNull(term);
    collateral = List.copyOf(collateral);
    debts = List.copyOf(debts);
    if (collateral.isEmpty() || debts.isEmpty()) {
      throw new IllegalArgumentException("a loan has collateral and a debt");
    }
  }

  private static void requireNotNegative(BigDecimal amount) {
    if (Amounts.bounded(amount).signum() < 0) {
      throw new IllegalArgumentException("amounts of a loan are not negative");
    }
  }
}
