package io.github.por4j.stark.v1;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A {@code sum_values.json}: the sums that one proof is about, as published, unchecked.
 *
 * @param coins sum of each coin, in the order of the file
 * @param total {@code total_value}
 */
record SumValues(Map<String, BigInteger> coins, BigInteger total) {
  static final String TOTAL = "total_value";

  /** Digits of p times the largest number of coins. */
  static final int MAX_DIGITS = 80;

  private static final int MAX_BYTES = 1 << 20;

  static SumValues read(Source source) throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.open(source, MAX_BYTES)) {
      Map<String, BigInteger> coins = new LinkedHashMap<>();
      in.entries(V1Config.MAX_COINS + 1, name -> coins.put(name, in.bigInteger(MAX_DIGITS)));
      BigInteger total = coins.remove(TOTAL);
      if (total == null) {
        throw in.malformed("key \"" + TOTAL + "\" is missing");
      }
      in.end();
      return new SumValues(coins, total);
    }
  }
}
