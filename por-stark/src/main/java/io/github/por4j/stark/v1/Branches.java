package io.github.por4j.stark.v1;

/**
 * A list of Merkle branches as published: each a leaf and the siblings above it, a sibling left out
 * where an earlier branch gives it or it can be computed (keccak_merkle_tree.py mk_multi_branch).
 *
 * @param count of branches
 * @param length words of each, the leaf among them, those left out counted
 * @param words count * length words
 * @param given whether a word is there; a leaf always is
 */
record Branches(int count, int length, long[] words, boolean[] given) {
  /** Most words of a branch: a leaf and the levels of the largest domain. */
  static final int MAX_LENGTH = StarkField.MAX_LOG_ORDER + 1;

  int slot(int branch, int word) {
    return branch * length + word;
  }

  /** Offset of the lanes of the leaf of a branch. */
  int leaf(int branch) {
    return slot(branch, 0) * Words.SIZE;
  }
}
