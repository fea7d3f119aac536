package io.github.por4j.merkle.hash;

/** A permutation of several independent states at once; without state of its own. */
interface PermutationKernel {
  /** Number of states. */
  int lanes();

  /** Words of scratch memory that a thread brings along. */
  int scratch();

  /**
   * Permutes {@code lanes} states in place. Word i of state s is at {@code offset + i * lanes + s}.
   * Of Poseidon any 64-bit value stands for an element, and results are not canonical.
   */
  void permute(long[] states, int offset, long[] scratch);
}
