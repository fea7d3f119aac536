package io.github.por4j.merkle.hash;

import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Poseidon over as many states as a vector has 64-bit lanes.
 *
 * <p>Elements are kept as two signed halves, low + 2^32 high, in scratch memory: vectors in local
 * variables only within a method, so that the compiler keeps them in registers. With phi = 2^32,
 * phi^2 = phi - 1 and phi^3 = -1 modulo p. A product of halves is written as {@code and(LOW)} or
 * {@code LSHR 32} in front of {@code mul}, which the compiler turns into one instruction.
 */
final class VectorPoseidon implements PermutationKernel {
  static {
    Module vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").orElseThrow();
    VectorPoseidon.class.getModule().addReads(vectors);
  }

  private static final VectorSpecies<Long> SPECIES =
      LongVector.SPECIES_PREFERRED.length() >= 8 ? LongVector.SPECIES_512 : LongVector.SPECIES_256;
  private static final int LANES = SPECIES.length();
  private static final int WIDTH = Poseidon.WIDTH;

  /** From the low halves to the high ones in scratch memory. */
  private static final int HIGH = WIDTH * LANES;

  /** To elements as one word, between the passes of the S-box. */
  private static final int X = 2 * HIGH;

  /** To their squares. */
  private static final int X2 = 3 * HIGH;

  private static final long LOW = 0xFFFFFFFFL;
  private static final long LOW_33 = (1L << 33) - 1;

  /** Named otherwise before JDK 24. */
  private static final VectorOperators.Comparison BELOW = unsignedBelow();

  /** A multiple of 2^32 above all low halves: added to low, and taken from high. */
  private static final long BIAS = 1L << 60;

  private static final long[] CONSTANTS = constants();

  VectorPoseidon() {}

  private static VectorOperators.Comparison unsignedBelow() {
    for (String name : new String[] {"ULT", "UNSIGNED_LT"}) {
      try {
        return (VectorOperators.Comparison) VectorOperators.class.getField(name).get(null);
      } catch (NoSuchFieldException e) {
        continue;
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("no unsigned comparison of vectors");
  }

  /** Low and high half of each constant, biased. */
  private static long[] constants() {
    long[] gathered = Poseidon.gatheredConstants();
    long[] halves = new long[2 * gathered.length];
    for (int i = 0; i < gathered.length; i++) {
      halves[2 * i] = (gathered[i] & LOW) + BIAS;
      halves[2 * i + 1] = (gathered[i] >>> 32) - (BIAS >>> 32);
    }
    return halves;
  }

  @Override
  public int lanes() {
    return LANES;
  }

  @Override
  public int scratch() {
    return 4 * HIGH;
  }

  @Override
  public void permute(long[] states, int offset, long[] scratch) {
    split(states, offset, scratch);
    int round = 0;
    for (; round < Poseidon.HALF_FULL_ROUNDS; round++) {
      fullRound(scratch, round);
    }
    for (int i = 0; i < Poseidon.PARTIAL_ROUNDS; i++, round++) {
      if (i % 3 == 2) {
        shorten(scratch);
      }
      substitute(scratch, 1, 2 * WIDTH * round);
      mix(scratch);
    }
    for (int i = 0; i < Poseidon.HALF_FULL_ROUNDS; i++, round++) {
      fullRound(scratch, round);
    }
    join(states, offset, scratch);
  }

  private static void split(long[] states, int offset, long[] s) {
    for (int i = 0; i < WIDTH * LANES; i += LANES) {
      LongVector x = LongVector.fromArray(SPECIES, states, offset + i);
      x.and(LOW).intoArray(s, i);
      x.lanewise(LSHR, 32).intoArray(s, HIGH + i);
    }
  }

  private static void join(long[] states, int offset, long[] s) {
    for (int i = 0; i < WIDTH * LANES; i += LANES) {
      LongVector high = LongVector.fromArray(SPECIES, s, HIGH + i).sub(BIAS >>> 32);
      LongVector carry = high.lanewise(ASHR, 32);
      LongVector a = LongVector.fromArray(SPECIES, s, i).add(BIAS);
      a = a.sub(carry).add(carry.lanewise(LSHL, 32));
      LongVector x = a.add(high.lanewise(LSHL, 32));
      x.add(LOW, x.compare(BELOW, a)).intoArray(states, offset + i);
    }
  }

  private static void fullRound(long[] s, int round) {
    substitute(s, WIDTH, 2 * WIDTH * round);
    mix(s);
  }

  private static void mix(long[] s) {
    mix(s, 0);
    mix(s, HIGH);
  }

  /** Brings halves of any size to 32 and 34 bits. */
  private static void shorten(long[] s) {
    for (int i = LANES; i < WIDTH * LANES; i += LANES) {
      LongVector low = LongVector.fromArray(SPECIES, s, i);
      LongVector high = LongVector.fromArray(SPECIES, s, HIGH + i);
      LongVector carry = high.lanewise(ASHR, 32);
      low = low.sub(carry);
      low.and(LOW).intoArray(s, i);
      high.and(LOW).add(carry).add(low.lanewise(ASHR, 32)).intoArray(s, HIGH + i);
    }
  }

  /**
   * Adds constants to the first elements and raises them to the seventh power, in two passes: the
   * processor looks no more than about sixty operations ahead, and so it finds those of the next
   * element while it waits for this one's. Vectors passed to a method would not stay in registers.
   */
  private static void substitute(long[] s, int elements, int constants) {
    square(s, elements, constants);
    raise(s, elements);
  }

  /** Leaves x, an element and its constant, and the square of it. */
  private static void square(long[] s, int elements, int constants) {
    LongVector phiMinusOne = LongVector.broadcast(SPECIES, LOW).and(LOW);
    for (int k = 0; k < elements; k++) {
      int i = k * LANES;
      LongVector a = LongVector.fromArray(SPECIES, s, i).add(CONSTANTS[constants + 2 * k]);
      LongVector h =
          LongVector.fromArray(SPECIES, s, HIGH + i).add(CONSTANTS[constants + 2 * k + 1]);
      LongVector t = h.lanewise(ASHR, 32);
      a = a.sub(t).add(t.lanewise(LSHL, 32));
      LongVector x = a.add(h.lanewise(LSHL, 32));
      x = x.add(LOW, x.compare(BELOW, a));
      LongVector xl = x.and(LOW);
      LongVector xh = x.lanewise(LSHR, 32);

      LongVector ll = xl.mul(xl);
      LongVector lh = xl.mul(xh);
      LongVector mid = lh.add(ll.lanewise(LSHR, 33));
      LongVector low = ll.and(LOW_33).or(mid.lanewise(LSHL, 33));
      LongVector high = xh.mul(xh).add(mid.lanewise(LSHR, 31));
      t = high.lanewise(LSHR, 32);
      a = low.sub(t);
      a = a.sub(LOW, low.compare(BELOW, t));
      LongVector x2 = a.add(high.and(LOW).mul(phiMinusOne));
      x2 = x2.add(LOW, x2.compare(BELOW, a));
      x.intoArray(s, X + i);
      x2.intoArray(s, X2 + i);
    }
  }

  /**
   * From x and its square to x^7. Leaves a low half within -2^33..2^32 and a high one within
   * 0..2^33.
   */
  private static void raise(long[] s, int elements) {
    LongVector phiMinusOne = LongVector.broadcast(SPECIES, LOW).and(LOW);
    for (int i = 0; i < elements * LANES; i += LANES) {
      LongVector x = LongVector.fromArray(SPECIES, s, X + i);
      LongVector x2 = LongVector.fromArray(SPECIES, s, X2 + i);
      LongVector xl = x.and(LOW);
      LongVector xh = x.lanewise(LSHR, 32);
      LongVector x2l = x2.and(LOW);
      LongVector x2h = x2.lanewise(LSHR, 32);

      LongVector ll = xl.mul(x2l);
      LongVector first = xh.mul(x2l).add(ll.lanewise(LSHR, 32));
      LongVector second = xl.mul(x2h).add(first.and(LOW));
      LongVector high = xh.mul(x2h).add(first.lanewise(LSHR, 32)).add(second.lanewise(LSHR, 32));
      LongVector low = ll.and(LOW).or(second.lanewise(LSHL, 32));
      LongVector t = high.lanewise(LSHR, 32);
      LongVector a = low.sub(t);
      a = a.sub(LOW, low.compare(BELOW, t));
      LongVector x3 = a.add(high.and(LOW).mul(phiMinusOne));
      x3 = x3.add(LOW, x3.compare(BELOW, a));

      ll = x2l.mul(x2l);
      LongVector lh = x2l.mul(x2h);
      LongVector mid = lh.add(ll.lanewise(LSHR, 33));
      low = ll.and(LOW_33).or(mid.lanewise(LSHL, 33));
      high = x2h.mul(x2h).add(mid.lanewise(LSHR, 31));
      t = high.lanewise(LSHR, 32);
      a = low.sub(t);
      a = a.sub(LOW, low.compare(BELOW, t));
      LongVector x4 = a.add(high.and(LOW).mul(phiMinusOne));
      x4 = x4.add(LOW, x4.compare(BELOW, a));

      LongVector x3l = x3.and(LOW);
      LongVector x3h = x3.lanewise(LSHR, 32);
      LongVector x4l = x4.and(LOW);
      LongVector x4h = x4.lanewise(LSHR, 32);
      ll = x3l.mul(x4l);
      first = x3h.mul(x4l).add(ll.lanewise(LSHR, 32));
      second = x3l.mul(x4h).add(first.and(LOW));
      high = x3h.mul(x4h).add(first.lanewise(LSHR, 32)).add(second.lanewise(LSHR, 32));
      t = high.and(LOW);
      ll.and(LOW).sub(t).sub(high.lanewise(LSHR, 32)).intoArray(s, i);
      second.and(LOW).add(t).intoArray(s, HIGH + i);
    }
  }

  /**
   * {@link Poseidon}'s linear layer on the low or the high halves: the products modulo x^6 - 1 and
   * x^6 + 1, and the whole from both.
   */
  private static void mix(long[] s, int from) {
    LongVector v0 = LongVector.fromArray(SPECIES, s, from);
    LongVector w0 = LongVector.fromArray(SPECIES, s, from + 6 * LANES);
    LongVector v1 = LongVector.fromArray(SPECIES, s, from + LANES);
    LongVector w1 = LongVector.fromArray(SPECIES, s, from + 7 * LANES);
    LongVector v2 = LongVector.fromArray(SPECIES, s, from + 2 * LANES);
    LongVector w2 = LongVector.fromArray(SPECIES, s, from + 8 * LANES);
    LongVector v3 = LongVector.fromArray(SPECIES, s, from + 3 * LANES);
    LongVector w3 = LongVector.fromArray(SPECIES, s, from + 9 * LANES);
    LongVector v4 = LongVector.fromArray(SPECIES, s, from + 4 * LANES);
    LongVector w4 = LongVector.fromArray(SPECIES, s, from + 10 * LANES);
    LongVector v5 = LongVector.fromArray(SPECIES, s, from + 5 * LANES);
    LongVector w5 = LongVector.fromArray(SPECIES, s, from + 11 * LANES);
    LongVector a0 = v0.add(w0);
    LongVector b0 = v0.sub(w0);
    LongVector a1 = v1.add(w1);
    LongVector b1 = v1.sub(w1);
    LongVector a2 = v2.add(w2);
    LongVector b2 = v2.sub(w2);
    LongVector a3 = v3.add(w3);
    LongVector b3 = v3.sub(w3);
    LongVector a4 = v4.add(w4);
    LongVector b4 = v4.sub(w4);
    LongVector a5 = v5.add(w5);
    LongVector b5 = v5.sub(w5);
    LongVector c0 = a0.add(a3);
    LongVector c1 = a1.add(a4);
    LongVector c2 = a2.add(a5);
    LongVector d0 = a0.sub(a3);
    LongVector d1 = a1.sub(a4);
    LongVector d2 = a2.sub(a5);
    LongVector sum = c0.add(c1).add(c2);
    LongVector e0 = sum.add(c2).lanewise(LSHL, 4);
    LongVector e1 = sum.add(c0).lanewise(LSHL, 4);
    LongVector e2 = sum.add(c1).lanewise(LSHL, 4);
    LongVector f0 = d2.lanewise(LSHL, 2).sub(d1);
    f0 = f0.add(f0).sub(d0);
    LongVector f1 = d0.lanewise(LSHL, 2).add(d2);
    f1 = f1.add(f1).add(d1);
    LongVector f2 = d0.sub(d1.lanewise(LSHL, 2));
    f2 = f2.add(f2).sub(d2);

    LongVector m = b5.sub(b4.lanewise(LSHL, 2));
    m = m.add(m).add(b0);
    m = m.add(m).add(b1).add(b2).sub(b3);
    LongVector g = e0.add(f0);
    g.add(m).add(v0.lanewise(LSHL, 3)).intoArray(s, from);
    g.sub(m).intoArray(s, from + 6 * LANES);

    m = b0.add(b5.lanewise(LSHL, 2));
    m = b1.sub(m.add(m));
    m = m.add(m).add(b2).add(b3).sub(b4);
    g = e1.sub(f1);
    g.add(m).intoArray(s, from + LANES);
    g.sub(m).intoArray(s, from + 7 * LANES);

    m = b0.lanewise(LSHL, 2).sub(b1);
    m = m.add(m).add(b2);
    m = m.add(m).add(b3).add(b4).sub(b5);
    g = e2.add(f2);
    g.add(m).intoArray(s, from + 2 * LANES);
    g.sub(m).intoArray(s, from + 8 * LANES);

    m = b1.lanewise(LSHL, 2).sub(b2);
    m = m.add(m).add(b3);
    m = m.add(m).add(b0).add(b4).add(b5);
    g = e0.sub(f0);
    g.add(m).intoArray(s, from + 3 * LANES);
    g.sub(m).intoArray(s, from + 9 * LANES);

    m = b2.lanewise(LSHL, 2).sub(b3);
    m = m.add(m).add(b4);
    m = m.add(m).add(b1).sub(b0).add(b5);
    g = e1.add(f1);
    g.add(m).intoArray(s, from + 4 * LANES);
    g.sub(m).intoArray(s, from + 10 * LANES);

    m = b3.lanewise(LSHL, 2).sub(b4);
    m = m.add(m).add(b5);
    m = m.add(m).add(b2).sub(b0).sub(b1);
    g = e2.sub(f2);
    g.add(m).intoArray(s, from + 5 * LANES);
    g.sub(m).intoArray(s, from + 11 * LANES);
  }
}
