package io.github.por4j.core.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All accounts of one user at one moment.
 *
 * @param mode of the trading account, where known
 */
public record UserAccount(
    Optional<AccountMode> mode,
    List<Balance> balances,
    List<MarginPosition> positions,
    List<Loan> loans) {
  public UserAccount {
    Objects.requireNonNull(mode);
    balances = List.copyOf(balances);
    positions = List.copyOf(positions);
    loans = List.copyOf(loans);
  }

  /** No accounts. */
  public static UserAccount empty() {
    return new UserAccount(Optional.empty(), List.of(), List.of(), List.of());
  }

  /** Both together; the mode of the other one, where it has one. */
  public UserAccount and(UserAccount other) {
    return new UserAccount(
        other.mode.or(() -> mode),
        joined(balances, other.balances),
        joined(positions, other.positions),
        joined(loans, other.loans));
  }

  /** The same accounts in another mode. */
  public UserAccount in(AccountMode newMode) {
    return new UserAccount(Optional.of(newMode), balances, positions, loans);
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
