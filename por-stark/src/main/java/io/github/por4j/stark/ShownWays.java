package io.github.por4j.stark;

import io.github.por4j.core.report.UserWay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The ways of the first few users of a round, refused and accepted ones. Used by one thread. */
final class ShownWays {
  /** Kept of each. */
  static final int KEPT = 3;

  private final List<UserWay> accepted = new ArrayList<>();
  private final List<UserWay> refused = new ArrayList<>();

  /** Adds a way, which is gone only if it is kept. */
  void add(boolean isAccepted, Supplier<? extends UserWay> way) {
    List<UserWay> ways = isAccepted ? accepted : refused;
    if (ways.size() < KEPT) {
      ways.add(way.get());
    }
  }

  /** Refused ones first. */
  List<UserWay> toList() {
    List<UserWay> all = new ArrayList<>(refused);
    all.addAll(accepted);
    return all;
  }
}
