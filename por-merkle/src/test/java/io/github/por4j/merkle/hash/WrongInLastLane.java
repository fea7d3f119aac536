package io.github.por4j.merkle.hash;

/** A kernel that errs in one word of its last state. */
record WrongInLastLane(PermutationKernel right) implements PermutationKernel {
  @Override
  public int lanes() {
    return right.lanes();
  }

  @Override
  public int scratch() {
    return right.scratch();
  }

  @Override
  public void permute(long[] states, int offset, long[] scratch) {
    right.permute(states, offset, scratch);
    states[offset + 7 * lanes() - 1]++;
  }
}
