package io.github.por4j.reserves.balance;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Comparison of one coin, or of all coins of one unit.
 *
 * @param byOutcome has every outcome
 */
public record CoinBalance(String name, String unit, Map<BalanceOutcome, Part> byOutcome) {
  /**
   * Part of a coin.
   *
   * @param stated sum of the reserve file's amounts
   * @param found sum of the sources' amounts, where they state one
   */
  public record Part(long addresses, BigDecimal stated, BigDecimal found) {
    static final Part NONE = new Part(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Part plus(Part other) {
      return new Part(
          addresses + other.addresses, stated.add(other.stated), found.add(other.found));
    }
  }

  public CoinBalance {
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    Map<BalanceOutcome, Part> all = new EnumMap<>(BalanceOutcome.class);
    for (BalanceOutcome outcome : BalanceOutcome.values()) {
      all.put(outcome, byOutcome.getOrDefault(outcome, Part.NONE));
    }
    byOutcome = Collections.unmodifiableMap(all);
  }

  CoinBalance plus(CoinBalance other) {
    Map<BalanceOutcome, Part> sums = new EnumMap<>(byOutcome);
    other.byOutcome.forEach((outcome, part) -> sums.merge(outcome, part, Part::plus));
    return new CoinBalance(name, unit, sums);
  }

  /** The part of an outcome. */
  public Part of(BalanceOutcome outcome) {
    return byOutcome.get(outcome);
  }

  /** Whether there is an address and every address is EQUAL. */
  public boolean allEqual() {
    long addresses = byOutcome.values().stream().mapToLong(Part::addresses).sum();
    return addresses > 0 && of(BalanceOutcome.EQUAL).addresses() == addresses;
  }
}
