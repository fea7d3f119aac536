package io.github.por4j.merkle.hash;

import java.util.Arrays;

/**
 * Keccak-256 as Ethereum and OKX use it (padding 0x01, not SHA-3's 0x06), over 64-bit lanes, little
 * endian: for inputs of whole lanes. Many inputs of one length are hashed in vectors where the JVM
 * and the machine have them; results are the same with and without.
 *
 * <p>An instance owns its memory and allocates nothing per hash: use it from one thread.
 */
public final class Keccak {
  /** Lanes of a hash. */
  public static final int HASH = 4;

  /** Lanes that one permutation absorbs. */
  private static final int RATE = 17;

  private static final long FIRST_PAD = 1L;
  private static final long LAST_PAD = 1L << 63;

  private final long[] state = new long[ScalarKeccak.WIDTH];
  private final PermutationKernel kernel;
  private final int states;
  private final long[] block;
  private final long[] scratch;

  Keccak(PermutationKernel kernel) {
    this.kernel = kernel;
    this.states = kernel.lanes();
    this.block = new long[ScalarKeccak.WIDTH * states];
    this.scratch = new long[kernel.scratch()];
  }

  /** In scalar code. */
  public Keccak() {
    this(KeccakKernels.CHOICE.scalar());
  }

  /**
   * For a job of about so many permutations: vectors have to be warmed up and tested once in a JVM,
   * which little work does not pay for.
   */
  public static Keccak forWork(long permutations) {
    return new Keccak(KeccakKernels.forWork(permutations));
  }

  /** Inputs that are hashed at once: 8, 4, or 1 in scalar code. */
  public int atOnce() {
    return states;
  }

  /** Hashes {@code length} lanes to four; {@code out} may be {@code in}. */
  public void hash(long[] in, int from, int length, long[] out, int at) {
    long[] s = state;
    Arrays.fill(s, 0);
    int offset = from;
    int left = length;
    while (left >= RATE) {
      for (int i = 0; i < RATE; i++) {
        s[i] ^= in[offset + i];
      }
      ScalarKeccak.permute(s, 0);
      offset += RATE;
      left -= RATE;
    }
    for (int i = 0; i < left; i++) {
      s[i] ^= in[offset + i];
    }
    s[left] ^= FIRST_PAD;
    s[RATE - 1] ^= LAST_PAD;
    ScalarKeccak.permute(s, 0);
    System.arraycopy(s, 0, out, at, HASH);
  }

  /** Hashes two hashes, as an inner node of a tree does; {@code out} may be one of them. */
  public void hashPair(long[] left, int li, long[] right, int ri, long[] out, int at) {
    long[] s = state;
    System.arraycopy(left, li, s, 0, HASH);
    System.arraycopy(right, ri, s, HASH, HASH);
    Arrays.fill(s, 2 * HASH, s.length, 0);
    s[2 * HASH] = FIRST_PAD;
    s[RATE - 1] = LAST_PAD;
    ScalarKeccak.permute(s, 0);
    System.arraycopy(s, 0, out, at, HASH);
  }

  /**
   * Hashes of {@code count} inputs of equal length, of which the first begins at {@code from} and
   * each other {@code stride} lanes after the one before; {@code stride} and {@code length} 8 give
   * the nodes of a tree's next level. The hashes follow one another from {@code at} on, apart from
   * the inputs.
   */
  public void hashAll(long[] in, int from, int stride, int length, int count, long[] out, int at) {
    int done = 0;
    // A block costs one to three scalar permutations, however many of its states are used.
    while (states > 1 && count - done > 1) {
      int used = Math.min(states, count - done);
      hashBlock(in, from + done * stride, stride, length, used);
      for (int s = 0; s < used; s++) {
        for (int i = 0; i < HASH; i++) {
          out[at + (done + s) * HASH + i] = block[i * states + s];
        }
      }
      done += used;
    }
    for (; done < count; done++) {
      hash(in, from + done * stride, length, out, at + done * HASH);
    }
  }

  private void hashBlock(long[] in, int from, int stride, int length, int used) {
    Arrays.fill(block, 0);
    int left = length;
    while (left >= RATE) {
      absorb(in, from + length - left, stride, RATE, used);
      kernel.permute(block, 0, scratch);
      left -= RATE;
    }
    absorb(in, from + length - left, stride, left, used);
    for (int s = 0; s < used; s++) {
      block[left * states + s] ^= FIRST_PAD;
      block[(RATE - 1) * states + s] ^= LAST_PAD;
    }
    kernel.permute(block, 0, scratch);
  }

  private void absorb(long[] in, int from, int stride, int length, int used) {
    for (int s = 0; s < used; s++) {
      int input = from + s * stride;
      for (int i = 0; i < length; i++) {
        block[i * states + s] ^= in[input + i];
      }
    }
  }
}
