package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.field.Goldilocks;
import java.util.Arrays;

/**
 * Poseidon over Goldilocks: width 12, rate 8, S-box x^7, 4 + 22 + 4 rounds, sponge in overwrite
 * mode (okx/plonky2 plonky2/src/hash/poseidon.rs and hashing.rs; eprint 2019/458).
 *
 * <p>An instance owns its scratch memory: reuse it for many hashes, use it from one thread. The
 * static methods make an instance for each call.
 *
 * <p>{@code hashNoPad} absorbs zeros at the end of the first block as if they were not there:
 * inputs of different lengths can have the same hash, so that the length must be fixed by the
 * caller.
 */
public final class Poseidon {
  /** Elements of the state. */
  public static final int WIDTH = 12;

  /** Elements absorbed by each permutation. */
  public static final int RATE = 8;

  /** Rounds before and after the partial ones in which every element goes through the S-box. */
  public static final int HALF_FULL_ROUNDS = 4;

  /** Rounds in which only element 0 goes through the S-box. */
  public static final int PARTIAL_ROUNDS = 22;

  /** The linear layer is the circulant matrix of this first row, plus 8 at the top left. */
  private static final long[] MDS_CIRCULANT = {17, 15, 41, 16, 2, 28, 13, 13, 39, 18, 34, 20};

  private static final long MDS_TOP_LEFT = 8;

  private static final long[] ROUND_CONSTANTS = PoseidonConstants.roundConstants();

  /** Constants with those of the partial rounds gathered: see {@link #gatherConstants}. */
  private static final long[] GATHERED_CONSTANTS = gatherConstants();

  private final long[] state = new long[WIDTH];
  private final long[] halves = new long[2 * WIDTH];

  /** Fresh scratch memory. */
  public Poseidon() {}

  /** Constant added to element {@code i}, 0..11, at the beginning of {@code round}, 0..29. */
  public static long roundConstant(int round, int i) {
    return ROUND_CONSTANTS[round * WIDTH + i];
  }

  /** Entry of the linear layer's matrix. */
  public static long mdsEntry(int row, int column) {
    long entry = MDS_CIRCULANT[Math.floorMod(column - row, WIDTH)];
    return row == 0 && column == 0 ? entry + MDS_TOP_LEFT : entry;
  }

  /** Hash of any number of elements, without padding. */
  public static HashOut hashNoPad(long... input) {
    return new Poseidon().hash(input, 0, input.length);
  }

  /** Hash of a node from its two children. */
  public static HashOut twoToOne(HashOut left, HashOut right) {
    return new Poseidon().compress(left, right);
  }

  /** The elements themselves where they fit a hash (at most four), else their hash. */
  public static HashOut hashOrNoop(long... input) {
    if (input.length <= HashOut.ELEMENTS) {
      long[] padded = new long[HashOut.ELEMENTS];
      System.arraycopy(input, 0, padded, 0, input.length);
      return HashOut.of(padded, 0);
    }
    return hashNoPad(input);
  }

  /** Applies the permutation to twelve elements in place; the results are canonical. */
  public static void permute(long[] elements) {
    if (elements.length != WIDTH) {
      throw new IllegalArgumentException("the state has 12 elements, not " + elements.length);
    }
    new Poseidon().permute(elements, 0);
    for (int i = 0; i < WIDTH; i++) {
      elements[i] = Goldilocks.canonical(elements[i]);
    }
  }

  /**
   * Applies the permutation to the twelve elements from {@code offset} on; results are not
   * canonical.
   */
  public void permute(long[] elements, int offset) {
    ScalarPoseidon.permuteOne(elements, offset, halves);
  }

  /** Hash of {@code length} elements from {@code offset} on, without padding. */
  public HashOut hash(long[] input, int offset, int length) {
    reset();
    absorb(input, offset, length);
    return HashOut.of(state, 0);
  }

  /** As above, writing the four canonical elements to {@code output}. */
  public void hash(long[] input, int offset, int length, long[] output, int outputOffset) {
    reset();
    absorb(input, offset, length);
    for (int i = 0; i < HashOut.ELEMENTS; i++) {
      output[outputOffset + i] = Goldilocks.canonical(state[i]);
    }
  }

  /** Hash of a node from its two children. */
  public HashOut compress(HashOut left, HashOut right) {
    reset();
    left.copyTo(state, 0);
    right.copyTo(state, HashOut.ELEMENTS);
    permute();
    return HashOut.of(state, 0);
  }

  private void reset() {
    Arrays.fill(state, 0);
  }

  private void absorb(long[] input, int offset, int length) {
    for (int done = 0; done < length; done += RATE) {
      System.arraycopy(input, offset + done, state, 0, Math.min(RATE, length - done));
      permute();
    }
  }

  /**
   * A constant that a partial round adds to an element other than the first goes through no S-box
   * in that round, so that it can be added after the linear layer instead. From round to round that
   * moves all of them to the first full round after the partial ones.
   */
  private static long[] gatherConstants() {
    long[] constants = ROUND_CONSTANTS.clone();
    for (int round = HALF_FULL_ROUNDS; round < HALF_FULL_ROUNDS + PARTIAL_ROUNDS; round++) {
      int current = round * WIDTH;
      int next = current + WIDTH;
      for (int row = 0; row < WIDTH; row++) {
        long moved = 0;
        for (int column = 1; column < WIDTH; column++) {
          moved = Goldilocks.mulAdd(mdsEntry(row, column), constants[current + column], moved);
        }
        constants[next + row] = Goldilocks.canonical(Goldilocks.add(constants[next + row], moved));
      }
      Arrays.fill(constants, current + 1, next, 0);
    }
    return constants;
  }

  static long[] gatheredConstants() {
    return GATHERED_CONSTANTS.clone();
  }

  private void permute() {
    ScalarPoseidon.permuteOne(state, 0, halves);
  }
}
