package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;
import java.util.Arrays;

/**
 * Recomputes a root from several branches at once, level by level (keccak_merkle_tree.py
 * verify_multi_branch). A node of the current level stands once, in the order of places, however
 * many branches pass through it.
 */
final class MultiBranch {
  /** What came of it, the best first. */
  enum Outcome {
    /** The root is reached, and exactly the siblings are given that the published form gives. */
    REACHED,
    /** The root is reached, but a sibling is given where the published form leaves it out. */
    REACHED_REDUNDANTLY,
    /** A sibling is neither given nor computable. */
    INCOMPLETE,
    /** Another root is reached, or a branch contradicts another. */
    CONTRADICTED
  }

  private final Keccak keccak;
  private final Branches branches;
  private final int count;

  /** Node of each branch at this level. */
  private final int[] node;

  /** Place of each node, ascending. */
  private final long[] places;

  /** First branch through each node. */
  private final int[] owner;

  /** Hash of each node, and of its sibling as given. */
  private final long[] hashes;

  private final long[] siblings;
  private final boolean[] hasSibling;

  /** Children of the nodes of the next level. */
  private final long[] pairs;

  private int nodes;
  private boolean redundant;

  private MultiBranch(Branches branches, int count, Keccak keccak) {
    this.keccak = keccak;
    this.branches = branches;
    this.count = count;
    this.node = new int[count];
    this.places = new long[count];
    this.owner = new int[count];
    this.hashes = new long[count * Words.SIZE];
    this.siblings = new long[count * Words.SIZE];
    this.hasSibling = new boolean[count];
    this.pairs = new long[2 * count * Words.SIZE];
  }

  /**
   * Checks the branches of {@code indices}; where the numbers of both differ, as many as there are
   * of both.
   *
   * @param indices of leaves, in the order of the domain
   */
  static Outcome check(long[] root, int[] indices, Branches branches, Keccak keccak) {
    int count = Math.min(indices.length, branches.count());
    if (count == 0 || branches.length() <= 2) {
      return Outcome.INCOMPLETE;
    }
    return new MultiBranch(branches, count, keccak).run(root, indices);
  }

  private Outcome run(long[] root, int[] indices) {
    if (!takeLeaves(indices)) {
      return Outcome.CONTRADICTED;
    }
    for (int level = 1; level < branches.length(); level++) {
      Outcome siblingsTaken = takeSiblings(level);
      if (siblingsTaken != Outcome.REACHED) {
        return siblingsTaken;
      }
      if (!climb()) {
        return Outcome.INCOMPLETE;
      }
    }
    if (nodes != 1 || !StarkField.equal(hashes, 0, root, 0)) {
      return Outcome.CONTRADICTED;
    }
    return redundant ? Outcome.REACHED_REDUNDANTLY : Outcome.REACHED;
  }

  /** A leaf that is asked for twice is given twice, and must be the same. */
  private boolean takeLeaves(int[] indices) {
    int log = branches.length() - 1;
    long mask = (1L << log) - 1;
    long[] asked = new long[count];
    for (int i = 0; i < count; i++) {
      asked[i] = PermutedTree.place(indices[i], log) & mask;
    }
    long[] sorted = asked.clone();
    Arrays.sort(sorted);
    for (long place : sorted) {
      if (nodes == 0 || places[nodes - 1] != place) {
        places[nodes++] = place;
      }
    }
    Arrays.fill(owner, -1);
    for (int i = 0; i < count; i++) {
      int n = Arrays.binarySearch(places, 0, nodes, asked[i]);
      node[i] = n;
      if (owner[n] < 0) {
        owner[n] = i;
        StarkField.copy(branches.words(), branches.leaf(i), hashes, n * Words.SIZE);
      } else if (!StarkField.equal(branches.words(), branches.leaf(i), hashes, n * Words.SIZE)) {
        return false;
      }
    }
    return true;
  }

  /** Collects the siblings of a level; each belongs into the first branch that passes beside it. */
  private Outcome takeSiblings(int level) {
    Arrays.fill(hasSibling, 0, nodes, false);
    for (int i = 0; i < count; i++) {
      int slot = branches.slot(i, level);
      if (!branches.given()[slot]) {
        continue;
      }
      int n = node[i];
      int known = neighbour(n);
      if (known >= 0) {
        redundant = true;
        if (!StarkField.equal(branches.words(), slot * Words.SIZE, hashes, known * Words.SIZE)) {
          return Outcome.CONTRADICTED;
        }
      } else if (hasSibling[n]) {
        redundant = true;
        if (!StarkField.equal(branches.words(), slot * Words.SIZE, siblings, n * Words.SIZE)) {
          return Outcome.CONTRADICTED;
        }
      } else {
        redundant |= owner[n] != i;
        hasSibling[n] = true;
        StarkField.copy(branches.words(), slot * Words.SIZE, siblings, n * Words.SIZE);
      }
    }
    return Outcome.REACHED;
  }

  /** The node that is the sibling of {@code n} and lies on a branch itself; -1 if none is. */
  private int neighbour(int n) {
    if ((places[n] & 1) == 0) {
      return n + 1 < nodes && places[n + 1] == places[n] + 1 ? n + 1 : -1;
    }
    return n > 0 && places[n - 1] == places[n] - 1 ? n - 1 : -1;
  }

  /** Replaces the nodes by their parents; false if a sibling is missing. */
  private boolean climb() {
    int parents = 0;
    int[] parent = new int[nodes];
    for (int n = 0; n < nodes; n++) {
      boolean left = (places[n] & 1) == 0;
      boolean paired = left && neighbour(n) >= 0;
      if (!paired && !hasSibling[n]) {
        return false;
      }
      int at = n * Words.SIZE;
      int pair = 2 * parents * Words.SIZE;
      StarkField.copy(hashes, at, pairs, left ? pair : pair + Words.SIZE);
      if (paired) {
        StarkField.copy(hashes, at + Words.SIZE, pairs, pair + Words.SIZE);
      } else {
        StarkField.copy(siblings, at, pairs, left ? pair + Words.SIZE : pair);
      }
      places[parents] = places[n] >> 1;
      parent[n] = parents;
      owner[parents] = paired ? Math.min(owner[n], owner[n + 1]) : owner[n];
      if (paired) {
        parent[n + 1] = parents;
        n++;
      }
      parents++;
    }
    int pair = 2 * Words.SIZE;
    keccak.hashAll(pairs, 0, pair, pair, parents, hashes, 0);
    for (int i = 0; i < count; i++) {
      node[i] = parent[node[i]];
    }
    nodes = parents;
    return true;
  }
}
