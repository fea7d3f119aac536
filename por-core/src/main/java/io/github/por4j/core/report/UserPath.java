package io.github.por4j.core.report;

import java.util.List;
import java.util.Objects;

/**
 * The way from a user's leaf to the root, as a verification went it; for showing. Claims and
 * findings are the result.
 *
 * @param file the user's
 * @param user as the file names him
 * @param steps from the leaf up; none where the file's shape is not that of the round, and none
 *     beyond a hash that is not the one in the file
 * @param root that the round has, and the last step must equal
 * @param accepted whether the file passed every check, also those of no way
 */
public record UserPath(Location file, String user, List<Step> steps, String root, boolean accepted)
    implements UserWay {
  /**
   * A hash that was recomputed.
   *
   * @param part of the tree, for example {@code batch tree}
   * @param hash of the values in the file where there are no siblings, else of the step before
   *     among its siblings
   * @param siblings hashes taken from the file, 0..63
   * @param position of the step before among the siblings, 0 for the leftmost
   */
  public record Step(String part, String hash, int siblings, int position) {
    public Step {
      Objects.requireNonNull(part);
      Objects.requireNonNull(hash);
      if (siblings < 0 || position < 0 || position > siblings) {
        throw new IllegalArgumentException("position " + position + " of " + siblings);
      }
    }

    /** A hash of values in the file. */
    public static Step leaf(String part, String hash) {
      return new Step(part, hash, 0, 0);
    }
  }

  public UserPath {
    Objects.requireNonNull(file);
    Objects.requireNonNull(user);
    Objects.requireNonNull(root);
    steps = List.copyOf(steps);
  }

  /** Whether the way ends in the round's root. */
  public boolean reachesRoot() {
    return !steps.isEmpty() && steps.get(steps.size() - 1).hash().equals(root);
  }
}
