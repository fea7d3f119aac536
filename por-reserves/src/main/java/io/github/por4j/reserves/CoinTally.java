package io.github.por4j.reserves;

import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up rows by coin and status, in bounded memory. Used by one thread. */
final class CoinTally {
  /** Most coins; the published files have about a hundred. */
  static final int MAX_COINS = 4096;

  private static final class Entry {
    private final String unit;
    private final Map<OwnershipStatus, CoinTotal.Part> byStatus =
        new EnumMap<>(OwnershipStatus.class);
    private long duplicates;

    Entry(String unit) {
      this.unit = unit;
    }
  }

  private final Map<String, Entry> coins = new TreeMap<>();

  /** Whether the coin can be counted: it stands there already, or there is room. */
  boolean takes(String coin) {
    return coins.containsKey(coin) || coins.size() < MAX_COINS;
  }

  /** Keeps room for a coin. */
  void open(String coin, String unit) {
    entry(coin, unit);
  }

  void add(String coin, String unit, OwnershipStatus status, Optional<BigDecimal> amount) {
    entry(coin, unit)
        .byStatus
        .merge(status, new CoinTotal.Part(1, amount.orElse(BigDecimal.ZERO)), CoinTotal.Part::plus);
  }

  /** Takes back a part of an amount that was added. */
  void reduce(String coin, OwnershipStatus status, BigDecimal by) {
    coins
        .get(coin)
        .byStatus
        .merge(status, new CoinTotal.Part(0, by.negate()), CoinTotal.Part::plus);
  }

  void addDuplicate(String coin, String unit) {
    entry(coin, unit).duplicates++;
  }

  /** Adds what another counted, of coins for which there is room. */
  void addAll(CoinTally other) {
    other.coins.forEach(
        (coin, from) -> {
          Entry to = entry(coin, from.unit);
          from.byStatus.forEach((s, part) -> to.byStatus.merge(s, part, CoinTotal.Part::plus));
          to.duplicates += from.duplicates;
        });
  }

  private Entry entry(String coin, String unit) {
    return coins.computeIfAbsent(coin, c -> new Entry(unit));
  }

  /** By coin, in alphabetical order. */
  List<CoinTotal> coins() {
    List<CoinTotal> totals = new ArrayList<>();
    coins.forEach((coin, e) -> totals.add(new CoinTotal(coin, e.unit, e.byStatus, e.duplicates)));
    return totals;
  }

  /** By unit, in alphabetical order: the coins of one unit on different networks together. */
  List<CoinTotal> units() {
    CoinTally units = new CoinTally();
    coins.forEach(
        (coin, from) -> {
          Entry to = units.entry(from.unit, from.unit);
          from.byStatus.forEach((s, part) -> to.byStatus.merge(s, part, CoinTotal.Part::plus));
          to.duplicates += from.duplicates;
        });
    return units.coins();
  }
}
