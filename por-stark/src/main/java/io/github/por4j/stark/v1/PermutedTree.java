package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;

/**
 * Keccak trees whose leaves stand in the order of permuted_tree.py: leaf x of L goes to place x /
 * (L/4) + 4 * (x mod L/4), so that the four values that one folding combines are neighbours.
 */
final class PermutedTree {
  private static final int FOLD = 4;

  private PermutedTree() {}

  /**
   * The place of leaf {@code index} among 2^log; {@code log} is at least 2. An index beyond the
   * leaves gives a place beyond them, as in the original.
   */
  static long place(long index, int log) {
    int quarter = log - 2;
    return (index >> quarter) + FOLD * (index & (1L << quarter) - 1);
  }

  /**
   * Root over {@code count} words, the last ones dropped where {@code count} is no multiple of
   * four.
   *
   * @param count at least 4
   */
  static void root(long[] values, int count, Keccak keccak, long[] out) {
    int quarter = count / FOLD;
    int leaves = FOLD * quarter;
    long[] nodes = new long[2 * leaves * Words.SIZE];
    for (int i = 0; i < leaves; i++) {
      int from = i / FOLD + quarter * (i % FOLD);
      System.arraycopy(values, from * Words.SIZE, nodes, (leaves + i) * Words.SIZE, Words.SIZE);
    }
    int pair = 2 * Words.SIZE;
    int end = leaves;
    while (end > 1) {
      // The children of these nodes begin where the nodes end, or after.
      int begin = (end + 1) / 2;
      keccak.hashAll(nodes, begin * pair, pair, pair, end - begin, nodes, begin * Words.SIZE);
      end = begin;
    }
    System.arraycopy(nodes, Words.SIZE, out, 0, Words.SIZE);
  }

  /**
   * Follows one path from its first word, a leaf, over the siblings after it.
   *
   * @param place of the leaf; only as many low bits as there are siblings matter
   * @param length words of the path, at least 1
   */
  static void follow(long[] path, int length, long place, Keccak keccak, long[] out) {
    System.arraycopy(path, 0, out, 0, Words.SIZE);
    for (int i = 1; i < length; i++) {
      int sibling = i * Words.SIZE;
      if ((place >>> (i - 1) & 1) == 0) {
        keccak.hashPair(out, 0, path, sibling, out, 0);
      } else {
        keccak.hashPair(path, sibling, out, 0, out, 0);
      }
    }
  }
}
