package io.github.por4j.stark.v1;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Coins of a zk-STARK V1 round, as {@code config.json} and every inclusion file name them.
 *
 * @param mainCoins the first so many coins have a sum constraint, 0..{@code coins.size()}; 0 is not
 *     valid, but readable
 * @param coins names in the order of the trace, distinct, 1..{@value #MAX_COINS}
 */
public record V1Config(int mainCoins, List<String> coins) {
  /** Most coins that are read; published: 151 and 156. */
  public static final int MAX_COINS = 1000;

  private static final int MAX_NAME = 64;
  private static final int MAX_BYTES = 1 << 20;
  private static final Set<String> KEYS = Set.of("main_coins_num", "coins");

  /** Copies the names. */
  public V1Config {
    coins = List.copyOf(coins);
    if (coins.isEmpty() || coins.size() > MAX_COINS || mainCoins > coins.size() || mainCoins < 0) {
      throw new IllegalArgumentException(mainCoins + " main coins of " + coins.size());
    }
  }

  /** Reads a {@code config.json}. */
  public static V1Config read(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.open(source, MAX_BYTES)) {
      V1Config config = read(in);
      in.end();
      return config;
    }
  }

  /** Reads the object at which {@code in} stands. */
  static V1Config read(JsonInput in) throws IOException, MalformedInputException {
    int[] main = new int[1];
    List<String> coins = new ArrayList<>();
    Set<String> seen = new HashSet<>(InclusionReader.RESERVED_NAMES);
    in.object(
        KEYS,
        name -> {
          if (name.equals("coins")) {
            in.array(MAX_COINS, i -> coins.add(coin(in, seen)));
          } else {
            main[0] = in.integer(MAX_COINS);
          }
        });
    if (coins.isEmpty()) {
      throw in.malformed("no coin is named");
    }
    if (main[0] > coins.size()) {
      throw in.malformed(main[0] + " main coins of " + coins.size() + " coins");
    }
    return new V1Config(main[0], coins);
  }

  private static String coin(JsonInput in, Set<String> seen)
      throws IOException, MalformedInputException {
    String coin = in.string(MAX_NAME);
    if (coin.isEmpty() || !seen.add(coin)) {
      throw in.malformed("a coin without a name of its own");
    }
    return coin;
  }

  /** The coins without a sum constraint. */
  public List<String> otherCoins() {
    return coins.subList(mainCoins, coins.size());
  }
}
