package io.github.por4j.merkle.hash;

import java.util.function.LongUnaryOperator;

/** The implementations of Keccak-f[1600]. */
final class KeccakKernels {
  static final KernelChoice CHOICE =
      new KernelChoice(
          "Keccak", new ScalarKeccak(), ScalarKeccak.WIDTH, LongUnaryOperator.identity());

  private static final int WARM_UP = 5_000;

  private KeccakKernels() {}

  static PermutationKernel forWork(long permutations) {
    return CHOICE.forWork(permutations, () -> Tested.VECTOR);
  }

  /** Loaded, and with it the vector code tested, at the first job that is large enough. */
  private static final class Tested {
    static final PermutationKernel VECTOR = CHOICE.tested(WARM_UP);
  }
}
