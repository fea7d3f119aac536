package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;

/** One column after another. */
final class ScalarButterflies implements Butterflies {
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
    for (int block = 0; block < blocks; block++) {
      long multiplier = Goldilocks.mul(power, roots[firstRoot + block]);
      int from = (row + 2 * half * block) * ROW;
      int end = from + count * ROW;
      for (int i = from; i < end; i++) {
        long a = rows[i];
        long b = Goldilocks.mul(rows[i + distance], multiplier);
        rows[i] = Goldilocks.add(a, b);
        rows[i + distance] = Goldilocks.sub(a, b);
      }
    }
  }
}
