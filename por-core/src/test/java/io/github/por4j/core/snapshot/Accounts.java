package io.github.por4j.core.snapshot;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Price;
import io.github.por4j.core.asset.PriceTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short ways to write accounts in tests. */
final class Accounts {
  private Accounts() {}

  static AssetSymbol coin(String name) {
    return new AssetSymbol(name);
  }

  static BigDecimal n(String text) {
    return new BigDecimal(text);
  }

  static Balance balance(BalanceItem item, String coin, String amount) {
    return new Balance(item, coin(coin), n(amount));
  }

  static PositionLeg leg(
      String coin, String assets, String liabilities, String margin, String unrealised) {
    return new PositionLeg(coin(coin), n(assets), n(liabilities), n(margin), n(unrealised));
  }

  static MarginPosition position(MarginType type, PositionLeg... legs) {
    return new MarginPosition("p1", type, List.of(legs));
  }

  static UserAccount account(
      AccountMode mode, List<Balance> balances, List<MarginPosition> positions, List<Loan> loans) {
    return new UserAccount(Optional.of(mode), balances, positions, loans);
  }

  /** Coin, price, coin, price and so on. */
  static PriceTable prices(String... pairs) {
    Map<AssetSymbol, Price> prices = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      prices.put(coin(pairs[i]), new Price(n(pairs[i + 1]), Optional.empty()));
    }
    return PriceTable.of(prices);
  }
}
