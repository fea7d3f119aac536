package io.github.por4j.merkle.hash;

/** One state at a time. */
final class ScalarPoseidon implements PermutationKernel {
  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public int scratch() {
    return 2 * Poseidon.WIDTH;
  }

  @Override
  public void permute(long[] states, int offset, long[] scratch) {
    new Poseidon().permute(states, offset);
  }
}
