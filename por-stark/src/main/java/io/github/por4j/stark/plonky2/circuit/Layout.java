package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.stark.plonky2.Gate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The rows of a circuit under construction: a gate and two constants each, the ties between
 * targets, and the places where a constant can still be put.
 */
final class Layout {
  private static final int CONSTANTS = 2;

  private final Set<Gate> gates = EnumSet.noneOf(Gate.class);
  private Gate[] gateOfRow = new Gate[1024];
  private long[] constants = new long[1024 * CONSTANTS];
  private int rows;
  private int virtualTargets;
  private final IntList ties = new IntList();
  private final IntList constantPlaces = new IntList();

  /** Adds a row. */
  int addRow(Gate gate, long first, long second) {
    if (rows == gateOfRow.length) {
      gateOfRow = Arrays.copyOf(gateOfRow, 2 * rows);
      constants = Arrays.copyOf(constants, 2 * rows * CONSTANTS);
    }
    gates.add(gate);
    gateOfRow[rows] = gate;
    constants[CONSTANTS * rows] = first;
    constants[CONSTANTS * rows + 1] = second;
    for (int i = 0; i < freeConstants(gate); i++) {
      constantPlaces.add(rows);
      constantPlaces.add(i);
    }
    return rows++;
  }

  /** Constants that a row can hold and pass to a routed wire (gates extra_constant_wires). */
  private static int freeConstants(Gate gate) {
    return gate == Gate.CONSTANT ? gate.size() : gate.extraConstants();
  }

  /** Wire at which free constant {@code i} of a gate appears. */
  private static int constantWire(Gate gate, int i) {
    return gate == Gate.CONSTANT ? i : (2 + (1 << gate.size())) * gate.copies() + i;
  }

  int addVirtualTarget() {
    return Target.virtual(virtualTargets++);
  }

  /** Ties two targets: they hold the same value. */
  void tie(int one, int other) {
    if (!Target.isRoutable(one) || !Target.isRoutable(other)) {
      throw new IllegalArgumentException("a wire that is not routed cannot be tied");
    }
    ties.add(one);
    ties.add(other);
  }

  /** Number of places for constants. */
  int constantPlaces() {
    return constantPlaces.size() / 2;
  }

  /** Puts a constant in a place. */
  int setConstant(int place, long value) {
    int row = constantPlaces.get(2 * place);
    int index = constantPlaces.get(2 * place + 1);
    constants[CONSTANTS * row + index] = value;
    return Target.wire(row, constantWire(gate(row), index));
  }

  int rows() {
    return rows;
  }

  int virtualTargets() {
    return virtualTargets;
  }

  Gate gate(int row) {
    return gateOfRow[row];
  }

  long constant(int row, int i) {
    return constants[CONSTANTS * row + i];
  }

  /** The gates that occur. */
  Set<Gate> gates() {
    return gates;
  }

  IntList ties() {
    return ties;
  }
}
