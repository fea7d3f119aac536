package io.github.por4j.testkit.v1;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A Keccak tree whose leaves stand in the order of permuted_tree.py, and its branches. */
final class PermutedTree {
  private final int log;
  private final byte[][] nodes;

  PermutedTree(byte[][] leaves) {
    this.log = Integer.numberOfTrailingZeros(leaves.length);
    this.nodes = new byte[2 * leaves.length][];
    for (int i = 0; i < leaves.length; i++) {
      nodes[node(i)] = leaves[i];
    }
    for (int i = leaves.length - 1; i > 0; i--) {
      nodes[i] = Keccak.hash(nodes[2 * i], nodes[2 * i + 1]);
    }
  }

  /** Leaf x goes to place x / (L/4) + 4 * (x mod L/4). */
  private int node(int index) {
    int quarter = log - 2;
    return (1 << log) + (index >> quarter) + 4 * (index & (1 << quarter) - 1);
  }

  byte[] root() {
    return nodes[1];
  }

  /** A leaf and its siblings, none left out. */
  List<Object> path(int index) {
    List<Object> path = new ArrayList<>();
    path.add(Keccak.hex(nodes[node(index)]));
    for (int node = node(index); node > 1; node /= 2) {
      path.add(Keccak.hex(nodes[node ^ 1]));
    }
    return path;
  }

  /** Branches as published: a sibling is left out if it lies on a path, or was given before. */
  List<Object> branches(int[] indices) {
    return branches(indices, false);
  }

  /** As above, or with no sibling left out. */
  List<Object> branches(int[] indices, boolean whole) {
    Set<Integer> known = new HashSet<>();
    for (int index : indices) {
      for (int node = node(index); node > 0; node /= 2) {
        known.add(node);
      }
    }
    List<Object> branches = new ArrayList<>();
    for (int index : indices) {
      List<Object> branch = new ArrayList<>();
      branch.add(Keccak.hex(nodes[node(index)]));
      for (int node = node(index); node > 1; node /= 2) {
        branch.add(known.add(node ^ 1) || whole ? Keccak.hex(nodes[node ^ 1]) : "");
      }
      branches.add(branch);
    }
    return branches;
  }
}
