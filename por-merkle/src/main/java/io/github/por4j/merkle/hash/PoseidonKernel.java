package io.github.por4j.merkle.hash;

/** Poseidon's permutation over several independent states; without state of its own. */
interface PoseidonKernel {
  /** Number of states. */
  int lanes();

  /** Words of scratch memory that a thread brings along. */
  int scratch();

  /**
   * Permutes {@code lanes} states in place. Element i of state s is at {@code offset + i * lanes +
   * s}; any 64-bit value stands for an element, results are not canonical.
   */
  void permute(long[] states, int offset, long[] scratch);
}
