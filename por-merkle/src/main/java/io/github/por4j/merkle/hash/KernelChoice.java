package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.simd.Simd;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** Which implementation of a permutation runs: in vectors where they pass the self-test. */
final class KernelChoice {
  /** About the permutations that take as long in scalar code as the warm-up of vectors. */
  private static final long MIN_WORK = 1_000_000;

  private final String name;
  private final PermutationKernel scalar;
  private final int width;
  private final LongUnaryOperator canonical;

  /**
   * A permutation.
   *
   * @param name of the class of its vector code, after "Vector"
   * @param scalar always there, and what vector code is compared with
   * @param width words of a state
   * @param canonical the one form of a word of the result
   */
  KernelChoice(String name, PermutationKernel scalar, int width, LongUnaryOperator canonical) {
    this.name = name;
    this.scalar = scalar;
    this.width = width;
    this.canonical = canonical;
  }

  PermutationKernel scalar() {
    return scalar;
  }

  /**
   * The kernel for a job.
   *
   * @param tested what {@link #tested} answers, asked only if there is enough work
   */
  PermutationKernel forWork(long permutations, Supplier<PermutationKernel> tested) {
    return permutations >= MIN_WORK || Simd.forced() ? tested.get() : scalar;
  }

  /** The vector code, tested or not. */
  PermutationKernel load() throws ReflectiveOperationException {
    Class<?> type = Class.forName(KernelChoice.class.getPackageName() + ".Vector" + name);
    return (PermutationKernel) type.getDeclaredConstructor().newInstance();
  }

  /**
   * The vector code if it may be used and is right, else the scalar one.
   *
   * @param blocks permuted in the self-test; the compiler must be done long before the last
   */
  PermutationKernel tested(int blocks) {
    return Simd.vector(name, this::load, kernel -> agreesWithScalar(kernel, blocks)).orElse(scalar);
  }

  /** Permutes the same states in both ways, each on the results of the one before. */
  boolean agreesWithScalar(PermutationKernel kernel, int blocks) {
    int lanes = kernel.lanes();
    long[] states = new long[width * lanes];
    for (int i = 0; i < states.length; i++) {
      // Words near 2^64, which are no canonical elements, among others.
      states[i] = i % 5 == 0 ? -1 - i : i * 0x9E3779B97F4A7C15L;
    }
    long[] scratch = new long[Math.max(kernel.scratch(), scalar.scratch())];
    long[] expected = new long[width];
    boolean right = true;
    for (int block = 0; block < blocks; block++) {
      int lane = block % lanes;
      for (int i = 0; i < width; i++) {
        expected[i] = states[i * lanes + lane];
      }
      kernel.permute(states, 0, scratch);
      scalar.permute(expected, 0, scratch);
      for (int i = 0; i < width; i++) {
        right &=
            canonical.applyAsLong(expected[i]) == canonical.applyAsLong(states[i * lanes + lane]);
      }
    }
    return right;
  }
}
