package io.github.por4j.merkle.inclusion;

import io.github.por4j.merkle.hash.HashOut;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Recursive nodes that were hashed before: a table of fixed size in which a newer node takes an
 * older one's place, for any number of threads and rounds. A node is found only if every word that
 * was hashed is the same, so that the answer is the one that hashing would give, whoever wrote the
 * file. Where a node is looked for decides nothing but speed.
 */
final class NodeCache {
  /** Children of a node and its hash; never written to after it is entered. */
  private final AtomicReferenceArray<long[]> slots;

  /**
   * Empty.
   *
   * @param nodes kept at most, a power of two, or 0 for none
   */
  NodeCache(int nodes) {
    if (nodes < 0 || Integer.bitCount(nodes) > 1) {
      throw new IllegalArgumentException("not a power of two: " + nodes);
    }
    this.slots = new AtomicReferenceArray<>(nodes);
  }

  /**
   * Looks for the node with these children.
   *
   * @param place which node of which tree this claims to be
   * @param words of its children
   * @return whether it was found and its hash written to {@code hash}
   */
  boolean find(long place, long[] children, int offset, int words, long[] hash, int hashOffset) {
    if (slots.length() == 0) {
      return false;
    }
    long[] node = slots.getAcquire(slot(place));
    if (node == null
        || !Arrays.equals(
            node, 0, node.length - HashOut.ELEMENTS, children, offset, offset + words)) {
      return false;
    }
    System.arraycopy(node, words, hash, hashOffset, HashOut.ELEMENTS);
    return true;
  }

  /** Keeps a node that was hashed. */
  void keep(long place, long[] children, int offset, int words, long[] hash, int hashOffset) {
    if (slots.length() == 0) {
      return;
    }
    long[] node = new long[words + HashOut.ELEMENTS];
    System.arraycopy(children, offset, node, 0, words);
    System.arraycopy(hash, hashOffset, node, words, HashOut.ELEMENTS);
    slots.setRelease(slot(place), node);
  }

  /** Nodes kept now. */
  int size() {
    return (int) IntStream.range(0, slots.length()).filter(i -> slots.get(i) != null).count();
  }

  private int slot(long place) {
    return Long.hashCode(place * 0x9E3779B97F4A7C15L) & (slots.length() - 1);
  }
}
