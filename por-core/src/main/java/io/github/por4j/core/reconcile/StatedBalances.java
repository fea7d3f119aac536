package io.github.por4j.core.reconcile;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Catalogue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a user's inclusion file states of the user, in the integer unit of the round.
 *
 * @param source name of the file
 * @param balances signed, by coin; coins that the file does not name are absent
 * @param net the net value that the file states; empty where the format has none (V2)
 * @param bothSides coins with equity and debt at once, against the sign rule
 */
public record StatedBalances(
    String source,
    Map<AssetSymbol, BigInteger> balances,
    Optional<BigInteger> net,
    List<AssetSymbol> bothSides) {
  public StatedBalances {
    Objects.requireNonNull(source);
    balances = Map.copyOf(balances);
    Objects.requireNonNull(net);
    bothSides = List.copyOf(bothSides);
  }

  /**
   * Of a zk-STARK V2 file, which names no coins.
   *
   * @param coins names by position, as many as the account has equities and debts
   */
  public static StatedBalances of(String source, Account account, List<AssetSymbol> coins) {
    if (coins.size() != account.equityCount() || coins.size() != account.debtCount()) {
      throw new IllegalArgumentException(
          coins.size()
              + " names of coins for "
              + account.equityCount()
              + " equities and "
              + account.debtCount()
              + " debts");
    }
    Map<AssetSymbol, BigInteger> balances = new TreeMap<>();
    List<AssetSymbol> bothSides = new ArrayList<>();
    for (int i = 0; i < coins.size(); i++) {
      AssetSymbol coin = Catalogue.canonical(coins.get(i));
      BigInteger equity = unsigned(account.equity(i));
      BigInteger debt = unsigned(account.debt(i));
      if (equity.signum() != 0 && debt.signum() != 0) {
        bothSides.add(coin);
      }
      if (balances.put(coin, equity.subtract(debt)) != null) {
        throw new IllegalArgumentException("the coin " + coin + " stands twice");
      }
    }
    return new StatedBalances(source, balances, Optional.empty(), bothSides);
  }

  private static BigInteger unsigned(long amount) {
    return new BigInteger(Long.toUnsignedString(amount));
  }
}
