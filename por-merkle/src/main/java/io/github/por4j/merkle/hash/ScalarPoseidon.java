package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.HighProduct;

/**
 * Poseidon, one state at a time. An element is low + 2^32 high with signed halves, so that the
 * linear layer, whose entries are below 2^6, works on each half without carries.
 */
final class ScalarPoseidon implements PermutationKernel {
  private static final int WIDTH = Poseidon.WIDTH;

  /** From the low half of an element to its high one, also among the constants. */
  private static final int HIGH = WIDTH;

  private static final long LOW_HALF = 0xFFFFFFFFL;

  /**
   * A half reduced before one linear layer stays below 2^58 over two more: each multiplies it by at
   * most 264.
   */
  private static final int LAYERS_BEFORE_REDUCTION = 3;

  /** This multiple of p, added as halves, makes the whole positive: halves are within 2^58. */
  private static final long BIAS = 1L << 26;

  private static final long BIAS_LOW = BIAS;
  private static final long BIAS_HIGH = BIAS * LOW_HALF;

  /** For each round twelve low halves, then twelve high ones, biased. */
  private static final long[] CONSTANTS = constants();

  private static long[] constants() {
    long[] gathered = Poseidon.gatheredConstants();
    long[] halves = new long[2 * gathered.length];
    for (int i = 0; i < gathered.length; i++) {
      int at = i / WIDTH * 2 * WIDTH + i % WIDTH;
      halves[at] = (gathered[i] & LOW_HALF) + BIAS_LOW;
      halves[at + HIGH] = (gathered[i] >>> 32) + BIAS_HIGH;
    }
    return halves;
  }

  @Override
  public int lanes() {
    return 1;
  }

  @Override
  public int scratch() {
    return 2 * WIDTH;
  }

  @Override
  public void permute(long[] states, int offset, long[] scratch) {
    permuteOne(states, offset, scratch);
  }

  /** Permutes the state from {@code offset} on with 2 * 12 words of scratch memory. */
  static void permuteOne(long[] states, int offset, long[] halves) {
    for (int i = 0; i < WIDTH; i++) {
      halves[i] = states[offset + i] & LOW_HALF;
      halves[HIGH + i] = states[offset + i] >>> 32;
    }
    fullRounds(halves, 0);
    partialRounds(halves, Poseidon.HALF_FULL_ROUNDS);
    fullRounds(halves, Poseidon.HALF_FULL_ROUNDS + Poseidon.PARTIAL_ROUNDS);
    for (int i = 0; i < WIDTH; i++) {
      states[offset + i] =
          Goldilocks.fromHalves(halves[i] + BIAS_LOW, halves[HIGH + i] + BIAS_HIGH);
    }
  }

  private static void fullRounds(long[] halves, int firstRound) {
    for (int round = firstRound; round < firstRound + Poseidon.HALF_FULL_ROUNDS; round++) {
      substituteAll(halves, round * 2 * WIDTH);
      multiplyByMds(halves, 0);
      multiplyByMds(halves, HIGH);
    }
  }

  /** Only element 0 goes through the S-box, so the others can stay unreduced over some layers. */
  private static void partialRounds(long[] halves, int firstRound) {
    for (int round = 0; round < Poseidon.PARTIAL_ROUNDS; round++) {
      if (round % LAYERS_BEFORE_REDUCTION == LAYERS_BEFORE_REDUCTION - 1) {
        shorten(halves);
      }
      int constants = (firstRound + round) * 2 * WIDTH;
      long x = plusConstant(halves, 0, constants);
      long x2 = Goldilocks.square(x);
      storeProduct(halves, 0, Goldilocks.mul(x2, x), Goldilocks.square(x2));
      multiplyByMds(halves, 0);
      multiplyByMds(halves, HIGH);
    }
  }

  /**
   * Adds the constants and applies the S-box to all elements. In three passes, because the
   * processor overlaps only neighbouring elements: twelve short chains take less than whole S-boxes
   * one after the other. The words of an element hold x and x^2, then x^3 and x^4, in between.
   */
  private static void substituteAll(long[] halves, int constants) {
    for (int i = 0; i < WIDTH; i++) {
      long x = plusConstant(halves, i, constants + i);
      halves[i] = x;
      halves[HIGH + i] = Goldilocks.square(x);
    }
    for (int i = 0; i < WIDTH; i++) {
      long x2 = halves[HIGH + i];
      halves[i] = Goldilocks.mul(halves[i], x2);
      halves[HIGH + i] = Goldilocks.square(x2);
    }
    for (int i = 0; i < WIDTH; i++) {
      storeProduct(halves, i, halves[i], halves[HIGH + i]);
    }
  }

  private static long plusConstant(long[] halves, int i, int constant) {
    return Goldilocks.fromHalves(
        halves[i] + CONSTANTS[constant], halves[HIGH + i] + CONSTANTS[constant + HIGH]);
  }

  /** Halves of a * b, of 34 bits with sign: 2^64 = 2^32 - 1 and 2^96 = -1 without carries. */
  private static void storeProduct(long[] halves, int i, long a, long b) {
    long product = a * b;
    long over = HighProduct.of(a, b);
    long over64 = over & LOW_HALF;
    halves[i] = (product & LOW_HALF) - over64 - (over >>> 32);
    halves[HIGH + i] = (product >>> 32) + over64;
  }

  /** Brings the halves of elements 1 to 11 back to about 32 bits. */
  private static void shorten(long[] halves) {
    for (int i = 1; i < WIDTH; i++) {
      long low = halves[i];
      long high = halves[HIGH + i] + (low >> 32);
      long over64 = high >> 32;
      halves[i] = (low & LOW_HALF) - over64;
      halves[HIGH + i] = (high & LOW_HALF) + over64;
    }
  }

  /**
   * Row r of the matrix gives sum of c[i] v[(i + r) mod 12], plus 8 v[at] in row 0, with c = 17,
   * 15, 41, 16, 2, 28, 13, 13, 39, 18, 34, 20. As a product modulo x^12 - 1 it splits over (x^3 -
   * 1)(x^3 + 1)(x^6 + 1), where the halved kernels are (16, 32, 16), (-1, -8, 2) and (2, -4, 16, 1,
   * -1, -1).
   */
  private static void multiplyByMds(long[] v, int at) {
    long v0 = v[at];
    long b0 = v0 - v[at + 6];
    long b1 = v[at + 1] - v[at + 7];
    long b2 = v[at + 2] - v[at + 8];
    long b3 = v[at + 3] - v[at + 9];
    long b4 = v[at + 4] - v[at + 10];
    long b5 = v[at + 5] - v[at + 11];
    long a0 = v0 + v[at + 6];
    long a1 = v[at + 1] + v[at + 7];
    long a2 = v[at + 2] + v[at + 8];
    long a3 = v[at + 3] + v[at + 9];
    long a4 = v[at + 4] + v[at + 10];
    long a5 = v[at + 5] + v[at + 11];

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

    v[at] = e0 + f0 + m0 + (v0 << 3);
    v[at + 1] = e1 + f1 + m1;
    v[at + 2] = e2 + f2 + m2;
    v[at + 3] = e0 - f0 + m3;
    v[at + 4] = e1 - f1 + m4;
    v[at + 5] = e2 - f2 + m5;
    v[at + 6] = e0 + f0 - m0;
    v[at + 7] = e1 + f1 - m1;
    v[at + 8] = e2 + f2 - m2;
    v[at + 9] = e0 - f0 - m3;
    v[at + 10] = e1 - f1 - m4;
    v[at + 11] = e2 - f2 - m5;
  }
}
