package io.github.por4j.stark.plonky2.circuit;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import io.github.por4j.merkle.field.Goldilocks;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Several columns of a row in one vector. */
final class VectorButterflies implements Butterflies {
  static {
    Module vectors = ModuleLayer.boot().findModule("jdk.incubator.vector").orElseThrow();
    VectorButterflies.class.getModule().addReads(vectors);
  }

  private static final VectorSpecies<Long> SPECIES =
      LongVector.SPECIES_PREFERRED.length() >= 8 ? LongVector.SPECIES_512 : LongVector.SPECIES_256;
  private static final int LANES = SPECIES.length();
  private static final long LOW = 0xFFFFFFFFL;

  /** Named otherwise before JDK 24. */
  private static final VectorOperators.Comparison BELOW = comparison("ULT", "UNSIGNED_LT");

  private static final VectorOperators.Comparison NOT_BELOW = comparison("UGE", "UNSIGNED_GE");

  VectorButterflies() {}

  private static VectorOperators.Comparison comparison(String... names) {
    for (String name : names) {
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

  @Override
  public void layer(
      long[] rows,
      int row,
      int half,
      int count,
      int blocks,
      long[] roots,
      int firstRoot,
      long power) {
    int distance = half * ROW;
    LongVector phiMinusOne = LongVector.broadcast(SPECIES, LOW).and(LOW);
    for (int block = 0; block < blocks; block++) {
      long multiplier = Goldilocks.mul(power, roots[firstRoot + block]);
      LongVector ml = LongVector.broadcast(SPECIES, multiplier).and(LOW);
      LongVector mh = LongVector.broadcast(SPECIES, multiplier).lanewise(LSHR, 32);
      int from = (row + 2 * half * block) * ROW;
      int end = from + count * ROW;
      for (int i = from; i < end; i += LANES) {
        LongVector b = LongVector.fromArray(SPECIES, rows, i + distance);
        LongVector bl = b.and(LOW);
        LongVector bh = b.lanewise(LSHR, 32);
        LongVector ll = bl.mul(ml);
        LongVector lh = bl.mul(mh);
        LongVector first = bh.mul(ml).add(ll.lanewise(LSHR, 32));
        LongVector second = lh.add(first.and(LOW));
        LongVector high = bh.mul(mh).add(first.lanewise(LSHR, 32)).add(second.lanewise(LSHR, 32));
        LongVector low = ll.and(LOW).or(second.lanewise(LSHL, 32));
        LongVector t = high.lanewise(LSHR, 32);
        LongVector d = low.sub(t);
        d = d.sub(LOW, low.compare(BELOW, t));
        b = d.add(high.and(LOW).mul(phiMinusOne));
        b = b.add(LOW, b.compare(BELOW, d));
        // Canonical, so that sum and difference need one correction each.
        b = b.sub(Goldilocks.ORDER, b.compare(NOT_BELOW, Goldilocks.ORDER));
        LongVector a = LongVector.fromArray(SPECIES, rows, i);
        LongVector sum = a.add(b);
        sum.add(LOW, sum.compare(BELOW, b)).intoArray(rows, i);
        a.sub(b).sub(LOW, a.compare(BELOW, b)).intoArray(rows, i + distance);
      }
    }
  }
}
