package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;
import java.util.HashSet;
import java.util.Set;

/** A whole tree, which gives branches as the published prover does. */
final class TestTree {
  private final int log;
  private final long[] nodes;

  /** Takes 2^log words in the order of the domain. */
  TestTree(long[] words, int log) {
    this.log = log;
    int leaves = 1 << log;
    nodes = new long[2 * leaves * 4];
    for (int i = 0; i < leaves; i++) {
      int place = (int) PermutedTree.place(i, log);
      System.arraycopy(words, 4 * i, nodes, 4 * (leaves + place), 4);
    }
    Keccak keccak = new Keccak();
    for (int i = leaves - 1; i > 0; i--) {
      keccak.hashPair(nodes, 8 * i, nodes, 8 * i + 4, nodes, 4 * i);
    }
  }

  long[] root() {
    long[] root = new long[4];
    System.arraycopy(nodes, 4, root, 0, 4);
    return root;
  }

  /** A leaf and its siblings, none left out. */
  long[] path(int index) {
    long[] path = new long[4 * (log + 1)];
    int node = (1 << log) + (int) PermutedTree.place(index, log);
    System.arraycopy(nodes, 4 * node, path, 0, 4);
    for (int i = 1; i <= log; i++) {
      System.arraycopy(nodes, 4 * (node ^ 1), path, 4 * i, 4);
      node /= 2;
    }
    return path;
  }

  /** A sibling is left out if it lies on a path, or was given in an earlier one. */
  Branches branches(int[] indices) {
    Set<Integer> known = new HashSet<>();
    for (int index : indices) {
      for (int node = (1 << log) + (int) PermutedTree.place(index, log); node > 0; node /= 2) {
        known.add(node);
      }
    }
    int length = log + 1;
    long[] words = new long[indices.length * length * 4];
    boolean[] given = new boolean[indices.length * length];
    for (int i = 0; i < indices.length; i++) {
      int node = (1 << log) + (int) PermutedTree.place(indices[i], log);
      given[i * length] = true;
      System.arraycopy(nodes, 4 * node, words, 4 * i * length, 4);
      for (int j = 1; j < length; j++) {
        int slot = i * length + j;
        given[slot] = known.add(node ^ 1);
        if (given[slot]) {
          System.arraycopy(nodes, 4 * (node ^ 1), words, 4 * slot, 4);
        }
        node /= 2;
      }
    }
    return new Branches(indices.length, length, words, given);
  }
}
