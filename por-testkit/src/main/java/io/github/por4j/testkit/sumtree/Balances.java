package io.github.por4j.testkit.sumtree;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Exact balances in units of 10^-8 of a coin, as the Merkle generations have them. */
public record Balances(long btc, long eth, long usdt) {
  /** Nothing. */
  public static final Balances ZERO = new Balances(0, 0, 0);

  private static final int DECIMALS = 8;

  Balances plus(Balances other) {
    return new Balances(
        Math.addExact(btc, other.btc),
        Math.addExact(eth, other.eth),
        Math.addExact(usdt, other.usdt));
  }

  static String text(long units) {
    BigDecimal amount = BigDecimal.valueOf(units, DECIMALS);
    return units == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }

  /** As a file holds them. */
  Map<String, Object> document() {
    Map<String, Object> coins = new LinkedHashMap<>();
    coins.put("BTC", text(btc));
    coins.put("ETH", text(eth));
    coins.put("USDT", text(usdt));
    return coins;
  }

  /** As a leaf hashes them. */
  String json() {
    return "{\"BTC\":\"%s\",\"ETH\":\"%s\",\"USDT\":\"%s\"}"
        .formatted(text(btc), text(eth), text(usdt));
  }

  /** As a node hashes them. */
  String joined() {
    return text(btc) + text(eth) + text(usdt);
  }
}
