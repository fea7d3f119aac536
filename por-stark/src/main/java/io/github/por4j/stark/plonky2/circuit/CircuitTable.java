package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.Gate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finished circuit: all rows, and the columns that its key commits to (plonk/circuit_builder.rs
 * build).
 */
final class CircuitTable {
  private static final long UNUSED_SELECTOR = 0xFFFFFFFFL;

  private final Layout layout;

  /** Rows before blinding and padding. */
  private final int usedRows;

  private CircuitTable(Layout layout) {
    this.layout = layout;
    this.usedRows = layout.rows();
  }

  /** Adds what every circuit ends with: the hash of the public inputs, constants and padding. */
  static CircuitTable finish(CircuitBuilder builder) {
    hashPublicInputs(builder);
    placeConstants(builder);
    CircuitTable table = new CircuitTable(builder.layout());
    table.pad(0);
    return table;
  }

  /**
   * Makes room for the rows that blind a root proof.
   *
   * @return whether there was room already, so that nothing changed
   */
  boolean padForBlinding() {
    int degreeBits = common().degreeBits();
    pad(blindingRows(usedRows));
    return common().degreeBits() == degreeBits;
  }

  private void pad(int blindingRows) {
    while (layout.rows() < usedRows + blindingRows || Integer.bitCount(layout.rows()) != 1) {
      layout.addRow(Gate.NOOP, 0, 0);
    }
  }

  private static void hashPublicInputs(CircuitBuilder builder) {
    int[] hash =
        Gadgets.hash(
            builder, builder.publicInputs().stream().mapToInt(Integer::intValue).toArray());
    int row = builder.addGate(Gate.PUBLIC_INPUT);
    for (int i = 0; i < HashOut.ELEMENTS; i++) {
      builder.connect(hash[i], Target.wire(row, i));
    }
  }

  /** Constants in the order of their values take the places in the order of the rows. */
  private static void placeConstants(CircuitBuilder builder) {
    Layout layout = builder.layout();
    while (builder.constants().size() > layout.constantPlaces()) {
      builder.addGate(Gate.CONSTANT);
    }
    Map<Long, Integer> sorted = new TreeMap<>(Long::compareUnsigned);
    sorted.putAll(builder.constants());
    int place = 0;
    for (Map.Entry<Long, Integer> constant : sorted.entrySet()) {
      builder.connect(layout.setConstant(place, constant.getKey()), constant.getValue());
      place++;
    }
  }

  /** Rows that hide the openings: one for each of a wire, two for each of Z. */
  private static int blindingRows(int rows) {
    int degreeBits = Integer.SIZE - Integer.numberOfLeadingZeros(rows - 1);
    while (true) {
      CommonData estimate = new CommonData(degreeBits, List.of());
      int foldingPoints = estimate.reductions() * ((1 << CommonData.ARITY_BITS) - 1);
      int friOpenings =
          CommonData.QUERY_ROUNDS * (1 + 2 * foldingPoints + 2 * estimate.finalPolyLength());
      int wireOpenings = 2 + friOpenings;
      int productOpenings = 4 + friOpenings;
      int blinding = wireOpenings + 2 * productOpenings;
      if (rows + blinding <= 1 << degreeBits) {
        return blinding;
      }
      degreeBits++;
    }
  }

  CommonData common() {
    int degreeBits = Integer.numberOfTrailingZeros(layout.rows());
    return new CommonData(degreeBits, List.copyOf(layout.gates()));
  }

  Layout layout() {
    return layout;
  }

  int rows() {
    return layout.rows();
  }

  /** The selectors, then the two constants, each over the rows. */
  List<long[]> constantColumns() {
    CommonData common = common();
    int selectors = common.selectors();
    List<long[]> columns = new ArrayList<>();
    for (int i = 0; i < selectors; i++) {
      columns.add(selectorColumn(common, i));
    }
    for (int i = 0; i < CommonData.GATE_CONSTANTS; i++) {
      long[] column = new long[rows()];
      for (int row = 0; row < column.length; row++) {
        column[row] = layout.constant(row, i);
      }
      columns.add(column);
    }
    return columns;
  }

  /** A row's gate number where the gate is of the group (gates/selectors.rs). */
  private long[] selectorColumn(CommonData common, int group) {
    int start = common.groupStarts().get(group);
    int end = common.groupStarts().get(group + 1);
    Map<Gate, Long> valueOfGate = new EnumMap<>(Gate.class);
    for (int i = 0; i < common.gates().size(); i++) {
      valueOfGate.put(common.gates().get(i), i >= start && i < end ? i : UNUSED_SELECTOR);
    }
    long[] column = new long[rows()];
    for (int row = 0; row < column.length; row++) {
      column[row] = valueOfGate.get(layout.gate(row));
    }
    return column;
  }
}
