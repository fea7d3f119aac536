package io.github.por4j.reserves;

import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Addresses and amounts of a coin, or of all coins of one unit, by status; each address counted
 * once.
 *
 * @param name for example {@code USDT-TRC20}, or the unit {@code USDT}
 * @param unit what the amounts are counted in
 * @param byStatus has every status
 * @param duplicates rows not counted, since their address stood before
 */
public record CoinTotal(
    String name, String unit, Map<OwnershipStatus, Part> byStatus, long duplicates) {

  /**
   * Part of a total.
   *
   * @param addresses number of rows counted
   * @param amount exact, in whole coins
   */
  public record Part(long addresses, BigDecimal amount) {
    static final Part NONE = new Part(0, BigDecimal.ZERO);

    Part plus(Part other) {
      return new Part(addresses + other.addresses, amount.add(other.amount));
    }
  }

  public CoinTotal {
    Objects.requireNonNull(name);
    Objects.requireNonNull(unit);
    Map<OwnershipStatus, Part> all = new EnumMap<>(OwnershipStatus.class);
    for (OwnershipStatus status : OwnershipStatus.values()) {
      all.put(status, byStatus.getOrDefault(status, Part.NONE));
    }
    byStatus = Collections.unmodifiableMap(all);
  }

  /** This and another total together, under this one's name. */
  public CoinTotal plus(CoinTotal other) {
    Map<OwnershipStatus, Part> sums = new EnumMap<>(byStatus);
    other.byStatus.forEach((status, part) -> sums.merge(status, part, Part::plus));
    return new CoinTotal(name, unit, sums, duplicates + other.duplicates);
  }

  /** The part of a status. */
  public Part of(OwnershipStatus status) {
    return byStatus.get(status);
  }

  /** Number of addresses. */
  public long addresses() {
    return byStatus.values().stream().mapToLong(Part::addresses).sum();
  }

  /** Sum over every status. */
  public BigDecimal amount() {
    return byStatus.values().stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
