package io.github.por4j.merkle.inclusion;

import io.github.por4j.merkle.hash.HashOut;
import java.util.Arrays;

/**
 * Recursive nodes that were hashed before: a table of fixed size in which a newer node takes an
 * older one's place. A node is found only if every word that was hashed is the same, so that the
 * answer is the one that hashing would give, whoever wrote the file. Where a node is looked for
 * decides nothing but speed.
 */
final class NodeCache {
  private final int words;
  private final long[][] slots;

  /**
   * Empty.
   *
   * @param words of a node's children
   * @param nodes kept at most, a power of two, or 0 for none
   */
  NodeCache(int words, int nodes) {
    if (nodes < 0 || Integer.bitCount(nodes) > 1) {
      throw new IllegalArgumentException("not a power of two: " + nodes);
    }
    this.words = words;
    this.slots = new long[nodes][];
  }

  /**
   * Looks for the node with these children.
   *
   * @param place which node of the tree this claims to be
   * @return whether it was found and its hash written to {@code hash}
   */
  boolean find(long place, long[] children, int offset, long[] hash, int hashOffset) {
    if (slots.length == 0) {
      return false;
    }
    long[] slot = slots[slot(place)];
    if (slot == null || !Arrays.equals(slot, 0, words, children, offset, offset + words)) {
      return false;
    }
    System.arraycopy(slot, words, hash, hashOffset, HashOut.ELEMENTS);
    return true;
  }

  /** Keeps a node that was hashed. */
  void keep(long place, long[] children, int offset, long[] hash, int hashOffset) {
    if (slots.length == 0) {
      return;
    }
    int i = slot(place);
    if (slots[i] == null) {
      slots[i] = new long[words + HashOut.ELEMENTS];
    }
    System.arraycopy(children, offset, slots[i], 0, words);
    System.arraycopy(hash, hashOffset, slots[i], words, HashOut.ELEMENTS);
  }

  /** Nodes kept now. */
  int size() {
    int size = 0;
    for (long[] slot : slots) {
      size += slot == null ? 0 : 1;
    }
    return size;
  }

  private int slot(long place) {
    return Long.hashCode(place * 0x9E3779B97F4A7C15L) & (slots.length - 1);
  }
}
