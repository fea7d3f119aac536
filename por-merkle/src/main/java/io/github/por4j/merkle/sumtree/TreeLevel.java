package io.github.por4j.merkle.sumtree;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes of one level of a Merkle V2 tree, in the order of the file: from right to left. Kept in
 * blocks that grow with what was read and are given up as soon as the children were checked.
 */
final class TreeLevel {
  /** Nodes of a block, even, so that siblings stand in one block. */
  static final int BLOCK_NODES = 1 << 12;

  private static final int WORDS = TreeFileReader.WORDS;

  private final int level;
  private final long firstLine;
  private final List<long[]> blocks = new ArrayList<>();
  private long nodes;
  private boolean padded;

  /** Starts a level whose first node stands at {@code firstLine}. */
  TreeLevel(int level, long firstLine) {
    this.level = level;
    this.firstLine = firstLine;
  }

  /** Adds a block of {@code count} nodes; every block but the last is full. */
  void add(long[] block, int count) {
    if (nodes == 0) {
      padded = count > 1 && isPaddingOf(block);
    }
    blocks.add(block);
    nodes += count;
  }

  /** Adds a block of leaves, which nothing is hashed from a second time. */
  void addLeaves(long[] block, int count) {
    add(block, count);
    blocks.set(blocks.size() - 1, null);
  }

  /** The first node has its neighbour's hash and no balance. */
  private static boolean isPaddingOf(long[] block) {
    return block[0] == block[WORDS]
        && block[1] == block[WORDS + 1]
        && block[2] == block[WORDS + 2]
        && block[3] == block[WORDS + 3]
        && (block[4] | block[5] | block[6]) == 0;
  }

  /** Level from 1 at the leaves. */
  int level() {
    return level;
  }

  /** Line of node {@code i}. */
  long line(long i) {
    return firstLine + i;
  }

  /** Nodes added, padding included. */
  long nodes() {
    return nodes;
  }

  /** Whether the first node is padding: no children, the hash of the second, no balance. */
  boolean padded() {
    return padded;
  }

  /** Nodes that have children, or on level 1 that are a user's. */
  long realNodes() {
    return padded ? nodes - 1 : nodes;
  }

  /** Position among all nodes of the {@code i}-th that is no padding. */
  long place(long i) {
    return padded ? i + 1 : i;
  }

  /** Block that holds node {@code i}, at {@link #offset}. */
  long[] block(long i) {
    return blocks.get((int) (i / BLOCK_NODES));
  }

  /** Index of node {@code i}'s first word in its block. */
  static int offset(long i) {
    return (int) (i % BLOCK_NODES) * WORDS;
  }

  /** Gives up the blocks before the one that holds node {@code i}. */
  void forgetBefore(long i) {
    for (int b = (int) (i / BLOCK_NODES) - 1; b >= 0 && blocks.get(b) != null; b--) {
      blocks.set(b, null);
    }
  }
}
