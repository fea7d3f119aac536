package io.github.por4j.stark.plonky2.circuit;

/** The inner loop of Fourier transforms over rows of eight independent columns. */
interface Butterflies {
  /** Words of a row. */
  int ROW = 8;

  /**
   * In each of {@code blocks} blocks of {@code 2 half} rows that follow one another from {@code
   * row} on: (a, b) becomes (a + m b, a - m b), where a is one of the first {@code count} rows and
   * b the row {@code half} further on. The multiplier m of block i is {@code power roots[firstRoot
   * + i]}. Any 64-bit value stands for an element.
   */
  void layer(
      long[] rows,
      int row,
      int half,
      int count,
      int blocks,
      long[] roots,
      int firstRoot,
      long power);
}
