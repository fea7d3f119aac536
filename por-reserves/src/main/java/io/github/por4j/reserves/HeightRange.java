package io.github.por4j.reserves;

import java.util.OptionalLong;

/**
 * Snapshot heights that the rows of a coin, or of several names of one, state.
 *
 * @param lowest empty if no row states one
 * @param highest empty if no row states one
 * @param without rows that state none
 */
public record HeightRange(OptionalLong lowest, OptionalLong highest, long without) {
  static HeightRange of(OptionalLong height) {
    return new HeightRange(height, height, height.isPresent() ? 0 : 1);
  }

  HeightRange plus(HeightRange other) {
    return new HeightRange(
        least(lowest, other.lowest), greatest(highest, other.highest), without + other.without);
  }

  /** Whether every row states the same height. */
  public boolean isOne() {
    return without == 0 && lowest.equals(highest);
  }

  private static OptionalLong least(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
  }

  private static OptionalLong greatest(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
  }

  @Override
  public String toString() {
    if (lowest.isEmpty()) {
      return "none";
    }
    return lowest.equals(highest)
        ? String.valueOf(lowest.getAsLong())
        : lowest.getAsLong() + " to " + highest.getAsLong();
  }
}
