package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.simd.Simd;
import java.util.Optional;

/** Which permutation runs: in vectors where they pass the self-test, else scalar. */
final class PoseidonKernels {
  /** About the work that takes as long in scalar code as the warm-up of vectors. */
  private static final long MIN_WORK = 1_000_000;

  /** Blocks permuted in the self-test; the compiler is done long before the last. */
  private static final int WARM_UP = 20_000;

  private static final PoseidonKernel SCALAR = new ScalarPoseidon();

  private PoseidonKernels() {}

  static PoseidonKernel scalar() {
    return SCALAR;
  }

  static PoseidonKernel forWork(long permutations) {
    boolean enough = permutations >= MIN_WORK || Simd.forced();
    return enough ? Tested.VECTOR.orElse(SCALAR) : SCALAR;
  }

  /** The vector code, tested or not. */
  static PoseidonKernel load() throws ReflectiveOperationException {
    Class<?> type = Class.forName(PoseidonKernels.class.getPackageName() + ".VectorPoseidon");
    return (PoseidonKernel) type.getDeclaredConstructor().newInstance();
  }

  /** Permutes the same states in both ways, each on the results of the one before. */
  static boolean agreesWithScalar(PoseidonKernel kernel, int blocks) {
    int lanes = kernel.lanes();
    long[] states = new long[Poseidon.WIDTH * lanes];
    for (int i = 0; i < states.length; i++) {
      states[i] = i % 5 == 0 ? Goldilocks.ORDER - i : i * 0x9E3779B97F4A7C15L;
    }
    long[] scratch = new long[kernel.scratch()];
    long[] expected = new long[Poseidon.WIDTH];
    boolean right = true;
    for (int block = 0; block < blocks; block++) {
      int lane = block % lanes;
      for (int i = 0; i < Poseidon.WIDTH; i++) {
        expected[i] = states[i * lanes + lane];
      }
      kernel.permute(states, 0, scratch);
      SCALAR.permute(expected, 0, scratch);
      for (int i = 0; i < Poseidon.WIDTH; i++) {
        right &= Goldilocks.equal(expected[i], states[i * lanes + lane]);
      }
    }
    return right;
  }

  /** Loaded, and with it the vector code tested, at the first job that is large enough. */
  private static final class Tested {
    static final Optional<PoseidonKernel> VECTOR =
        Simd.vector("Poseidon", PoseidonKernels::load, k -> agreesWithScalar(k, WARM_UP));
  }
}
