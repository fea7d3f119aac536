package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.field.Goldilocks;
import java.util.Arrays;

/**
 * Poseidon over many independent states, in vectors where the JVM and the machine have them;
 * results are the same with and without.
 *
 * <p>{@link #lanes} states form a block, interleaved: element i of state s is at {@code offset + i
 * * lanes + s}. An instance owns its scratch memory: use it from one thread.
 */
public final class PoseidonLanes {
  private static final int WIDTH = Poseidon.WIDTH;
  private static final int RATE = Poseidon.RATE;

  private final PermutationKernel kernel;
  private final int lanes;
  private final long[] block;
  private final long[] scratch;
  private final Poseidon scalar = new Poseidon();

  PoseidonLanes(PermutationKernel kernel) {
    this.kernel = kernel;
    this.lanes = kernel.lanes();
    this.block = new long[WIDTH * lanes];
    this.scratch = new long[kernel.scratch()];
  }

  /**
   * For a job of about so many permutations: vectors have to be warmed up and tested once in a JVM,
   * which little work does not pay for.
   */
  public static PoseidonLanes forWork(long permutations) {
    return new PoseidonLanes(PoseidonKernels.forWork(permutations));
  }

  /** States in a block: 8, 4, or 1 in scalar code. */
  public int lanes() {
    return lanes;
  }

  /** Permutes the block of states at {@code offset}; results are not canonical. */
  public void permute(long[] states, int offset) {
    permuteBlock(states, offset);
  }

  /**
   * One step of as many sponges as there are lanes: overwrites the first {@code length} elements,
   * at most 8, of state s with those from {@code input + s * stride} on, and permutes.
   */
  public void absorb(long[] states, int offset, long[] inputs, int input, int stride, int length) {
    for (int s = 0; s < lanes; s++) {
      for (int k = 0; k < length; k++) {
        states[offset + k * lanes + s] = inputs[input + s * stride + k];
      }
    }
    permuteBlock(states, offset);
  }

  /**
   * Hashes, without padding, of {@code count} inputs of equal length that follow one another from
   * {@code offset} on. Pairs of hashes, length 8, give the nodes of a tree's next level. Each hash
   * is four canonical elements; they follow one another from {@code hashOffset} on.
   */
  public void hash(
      long[] inputs, int offset, int length, int count, long[] hashes, int hashOffset) {
    int done = 0;
    // A block costs about two scalar permutations, however many of its states are used.
    while (count - done > Math.min(2, lanes - 1)) {
      int used = Math.min(lanes, count - done);
      hashBlock(inputs, offset + done * length, length, used);
      for (int s = 0; s < used; s++) {
        for (int i = 0; i < HashOut.ELEMENTS; i++) {
          hashes[hashOffset + (done + s) * HashOut.ELEMENTS + i] =
              Goldilocks.canonical(block[i * lanes + s]);
        }
      }
      done += used;
    }
    for (; done < count; done++) {
      scalar.hash(
          inputs, offset + done * length, length, hashes, hashOffset + done * HashOut.ELEMENTS);
    }
  }

  private void hashBlock(long[] inputs, int offset, int length, int used) {
    Arrays.fill(block, 0);
    for (int from = 0; from < length; from += RATE) {
      int width = Math.min(RATE, length - from);
      for (int s = 0; s < used; s++) {
        int input = offset + s * length + from;
        for (int k = 0; k < width; k++) {
          block[k * lanes + s] = inputs[input + k];
        }
      }
      permuteBlock(block, 0);
    }
  }

  private void permuteBlock(long[] states, int offset) {
    if (lanes == 1) {
      // With its own scratch memory, so that nothing is allocated.
      scalar.permute(states, offset);
    } else {
      kernel.permute(states, offset, scratch);
    }
  }
}
