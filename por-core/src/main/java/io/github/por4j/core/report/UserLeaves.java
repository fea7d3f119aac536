package io.github.por4j.core.report;

import java.util.List;
import java.util.Objects;

/**
 * A user's leaves in a public tree, all of which was recomputed: a format without a path of the
 * user's own.
 *
 * @param userHash recomputed from the values in the file; {@code user} is what the file states
 * @param leaves in the order of the file
 */
public record UserLeaves(
    Location file, String user, String userHash, List<Leaf> leaves, Tree tree, boolean accepted)
    implements UserWay {
  /**
   * A leaf of the user.
   *
   * @param hash recomputed from the user's hash and the leaf's balances
   * @param line of the tree file on which the leaf first stands; 0 if on none
   */
  public record Leaf(String hash, long line) {
    public Leaf {
      Objects.requireNonNull(hash);
      if (line < 0) {
        throw new IllegalArgumentException("line " + line);
      }
    }

    /** Whether the tree has the leaf. */
    public boolean isFound() {
      return line > 0;
    }
  }

  /**
   * The public tree.
   *
   * @param root its hash, as the file states it
   * @param levels the leaves' and the root's included
   * @param leaves without padding
   * @param complete whether it was read to its last leaf; if not, nobody's leaves were looked for
   * @param holds whether every node was recomputed and equals the one in the file
   */
  public record Tree(String root, int levels, long leaves, boolean complete, boolean holds) {
    public Tree {
      Objects.requireNonNull(root);
    }
  }

  public UserLeaves {
    Objects.requireNonNull(file);
    Objects.requireNonNull(user);
    Objects.requireNonNull(userHash);
    Objects.requireNonNull(tree);
    leaves = List.copyOf(leaves);
  }

  /** Number of leaves that the tree has. */
  public long found() {
    return leaves.stream().filter(Leaf::isFound).count();
  }
}
