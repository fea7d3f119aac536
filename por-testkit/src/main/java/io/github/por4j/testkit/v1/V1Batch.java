package io.github.por4j.testkit.v1;

import java.util.List;

/**
 * Users of one batch.
 *
 * @param uts trace rows of a user, a power of two; published: 16 and 32. Honest net values are from
 *     0 to below 4^(uts-2)
 * @param users at least one
 */
public record V1Batch(int uts, List<V1User> users) {
  /** Copies the users. */
  public V1Batch {
    users = List.copyOf(users);
    if (users.isEmpty() || Integer.bitCount(uts) != 1) {
      throw new IllegalArgumentException(users.size() + " users of trace size " + uts);
    }
  }
}
