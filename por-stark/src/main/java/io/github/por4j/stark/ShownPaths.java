package io.github.por4j.stark;

import io.github.por4j.core.report.UserPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The ways of the first few users of a round, refused and accepted ones. Used by one thread. */
final class ShownPaths {
  /** Kept of each. */
  static final int KEPT = 3;

  private final List<UserPath> accepted = new ArrayList<>();
  private final List<UserPath> refused = new ArrayList<>();

  /** Adds a way, which is gone only if it is kept. */
  void add(boolean isAccepted, Supplier<UserPath> path) {
    List<UserPath> paths = isAccepted ? accepted : refused;
    if (paths.size() < KEPT) {
      paths.add(path.get());
    }
  }

  /** Refused ones first. */
  List<UserPath> toList() {
    List<UserPath> all = new ArrayList<>(refused);
    all.addAll(accepted);
    return all;
  }
}
