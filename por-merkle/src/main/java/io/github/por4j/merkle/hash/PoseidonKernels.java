package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.field.Goldilocks;

/** The implementations of Poseidon's permutation. */
final class PoseidonKernels {
  static final KernelChoice CHOICE =
      new KernelChoice("Poseidon", new ScalarPoseidon(), Poseidon.WIDTH, Goldilocks::canonical);

  private static final int WARM_UP = 20_000;

  private PoseidonKernels() {}

  static PermutationKernel forWork(long permutations) {
    return CHOICE.forWork(permutations, () -> Tested.VECTOR);
  }

  /** Loaded, and with it the vector code tested, at the first job that is large enough. */
  private static final class Tested {
    static final PermutationKernel VECTOR = CHOICE.tested(WARM_UP);
  }
}
