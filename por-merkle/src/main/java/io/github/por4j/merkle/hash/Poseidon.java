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

  /** A half that was reduced before one linear layer stays below 2^58 over two more. */
  private static final int LAYERS_BEFORE_REDUCTION = 3;

  private static final long LOW_HALF = 0xFFFFFFFFL;
  private static final long[] ROUND_CONSTANTS = PoseidonConstants.roundConstants();

  /** Constants with those of the partial rounds gathered: see {@link #gatherConstants}. */
  private static final long[] GATHERED_CONSTANTS = gatherConstants();

  private final long[] state = new long[WIDTH];
  private final long[] low = new long[WIDTH];
  private final long[] high = new long[WIDTH];

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
    Poseidon poseidon = new Poseidon();
    System.arraycopy(elements, 0, poseidon.state, 0, WIDTH);
    poseidon.permute();
    for (int i = 0; i < WIDTH; i++) {
      elements[i] = Goldilocks.canonical(poseidon.state[i]);
    }
  }

  /**
   * Applies the permutation to the twelve elements from {@code offset} on; results are not
   * canonical.
   */
  public void permute(long[] elements, int offset) {
    System.arraycopy(elements, offset, state, 0, WIDTH);
    permute();
    System.arraycopy(state, 0, elements, offset, WIDTH);
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
    for (int i = 0; i < WIDTH; i++) {
      split(i, state[i]);
    }
    fullRounds(0);
    partialRounds(HALF_FULL_ROUNDS);
    fullRounds(HALF_FULL_ROUNDS + PARTIAL_ROUNDS);
    for (int i = 0; i < WIDTH; i++) {
      state[i] = Goldilocks.fromHalves(low[i], high[i]);
    }
  }

  private void fullRounds(int firstRound) {
    for (int round = firstRound; round < firstRound + HALF_FULL_ROUNDS; round++) {
      for (int i = 0; i < WIDTH; i++) {
        substitute(i, GATHERED_CONSTANTS[round * WIDTH + i]);
      }
      multiplyByMds(low);
      multiplyByMds(high);
    }
  }

  /**
   * Only element 0 goes through the S-box, so the others can stay as unreduced halves over several
   * linear layers: a layer multiplies a half by at most 264.
   */
  private void partialRounds(int firstRound) {
    for (int round = 0; round < PARTIAL_ROUNDS; round++) {
      if (round % LAYERS_BEFORE_REDUCTION == LAYERS_BEFORE_REDUCTION - 1) {
        for (int i = 1; i < WIDTH; i++) {
          split(i, Goldilocks.fromHalves(low[i], high[i]));
        }
      }
      substitute(0, GATHERED_CONSTANTS[(firstRound + round) * WIDTH]);
      multiplyByMds(low);
      multiplyByMds(high);
    }
  }

  /** Adds a constant to element i and applies the S-box. */
  private void substitute(int i, long constant) {
    long x = Goldilocks.fromHalves(low[i] + (constant & LOW_HALF), high[i] + (constant >>> 32));
    split(i, sbox(x));
  }

  private static long sbox(long x) {
    long x2 = Goldilocks.mul(x, x);
    long x4 = Goldilocks.mul(x2, x2);
    return Goldilocks.mul(Goldilocks.mul(x2, x), x4);
  }

  private void split(int i, long element) {
    low[i] = element & LOW_HALF;
    high[i] = element >>> 32;
  }

  /**
   * Row r of the matrix gives sum of c[i] v[(i + r) mod 12], plus 8 v[0] in row 0, with c = 17, 15,
   * 41, 16, 2, 28, 13, 13, 39, 18, 34, 20. As a product modulo x^12 - 1 it splits over (x^3 -
   * 1)(x^3 + 1)(x^6 + 1), where the halved kernels are (16, 32, 16), (-1, -8, 2) and (2, -4, 16, 1,
   * -1, -1).
   */
  private static void multiplyByMds(long[] v) {
    long v0 = v[0];
    long b0 = v0 - v[6];
    long b1 = v[1] - v[7];
    long b2 = v[2] - v[8];
    long b3 = v[3] - v[9];
    long b4 = v[4] - v[10];
    long b5 = v[5] - v[11];
    long a0 = v0 + v[6];
    long a1 = v[1] + v[7];
    long a2 = v[2] + v[8];
    long a3 = v[3] + v[9];
    long a4 = v[4] + v[10];
    long a5 = v[5] + v[11];

    long c0 = a0 + a3;
    long c1 = a1 + a4;
    long c2 = a2 + a5;
    long d0 = a0 - a3;
    long d1 = a1 - a4;
    long d2 = a2 - a5;
    long sum = c0 + c1 + c2;
    long e0 = (sum + c2) << 4;
    long e1 = (sum + c0) << 4;
    long e2 = (sum + c1) << 4;
    long f0 = (d2 << 3) - d0 - (d1 << 1);
    long f1 = -(d0 << 3) - d1 - (d2 << 1);
    long f2 = (d0 << 1) - (d1 << 3) - d2;

    long m0 = (b0 << 1) + b1 + b2 - b3 - (b4 << 4) + (b5 << 2);
    long m1 = (b1 << 1) - (b0 << 2) + b2 + b3 - b4 - (b5 << 4);
    long m2 = (b0 << 4) - (b1 << 2) + (b2 << 1) + b3 + b4 - b5;
    long m3 = b0 + (b1 << 4) - (b2 << 2) + (b3 << 1) + b4 + b5;
    long m4 = b1 - b0 + (b2 << 4) - (b3 << 2) + (b4 << 1) + b5;
    long m5 = b2 - b0 - b1 + (b3 << 4) - (b4 << 2) + (b5 << 1);

    v[0] = e0 + f0 + m0 + (v0 << 3);
    v[1] = e1 + f1 + m1;
    v[2] = e2 + f2 + m2;
    v[3] = e0 - f0 + m3;
    v[4] = e1 - f1 + m4;
    v[5] = e2 - f2 + m5;
    v[6] = e0 + f0 - m0;
    v[7] = e1 + f1 - m1;
    v[8] = e2 + f2 - m2;
    v[9] = e0 - f0 - m3;
    v[10] = e1 - f1 - m4;
    v[11] = e2 - f2 - m5;
  }
}
