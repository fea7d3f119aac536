package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Coins of a zk-STARK V1 round.
 *
 * @param main so many of the first have a sum constraint, 1 or more
 */
public record V1Coins(int main, List<String> names) {
  /** Copies the names. */
  public V1Coins {
    names = List.copyOf(names);
    if (main < 1 || main > names.size()) {
      throw new IllegalArgumentException(main + " main coins of " + names.size());
    }
  }

  /** The {@code config.json}. */
  Map<String, Object> document() {
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("main_coins_num", BigInteger.valueOf(main));
    config.put("coins", new ArrayList<Object>(names));
    return config;
  }
}
