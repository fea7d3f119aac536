package io.github.por4j.stark.plonky2.circuit;

/** Columns of equal length in groups of eight, interleaved: element k of a row of a group. */
final class Columns {
  private static final int ROW = Butterflies.ROW;

  private final int rows;
  private final int count;
  private final long[][] groups;

  /** All zero. */
  Columns(int count, int rows) {
    this.rows = rows;
    this.count = count;
    this.groups = new long[(count + ROW - 1) / ROW][rows * ROW];
  }

  int rows() {
    return rows;
  }

  int groups() {
    return groups.length;
  }

  /** Rows of eight words; where fewer columns are left, the last are zero. */
  long[] group(int group) {
    return groups[group];
  }

  /** Columns in a group, 1..8. */
  int width(int group) {
    return Math.min(ROW, count - group * ROW);
  }

  /** Copies a column in. */
  void set(int column, long[] values) {
    long[] group = groups[column / ROW];
    for (int row = 0; row < rows; row++) {
      group[row * ROW + column % ROW] = values[row];
    }
  }
}
