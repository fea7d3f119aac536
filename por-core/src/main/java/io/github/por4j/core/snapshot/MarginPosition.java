package io.github.por4j.core.snapshot;

import java.util.List;
import java.util.Objects;

/**
 * A margin trading position.
 *
 * @param id as the exchange or the file names it, not empty
 * @param legs one for each coin, at least one
 */
public record MarginPosition(String id, MarginType type, List<PositionLeg> legs) {
  public MarginPosition {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a position has an id");
    }
    Objects.requireNonNull(type);
    legs = List.copyOf(legs);
    if (legs.isEmpty() || legs.stream().map(PositionLeg::asset).distinct().count() != legs.size()) {
      throw new IllegalArgumentException("a position has one leg for each of its coins");
    }
    if (type == MarginType.CROSS && legs.stream().anyMatch(l -> l.margin().signum() != 0)) {
      throw new IllegalArgumentException("a cross position has no margin of its own");
    }
  }
}
