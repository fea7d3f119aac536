package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;
import java.util.List;

/** The verifier's gate constraints at single rows of a base-field witness. */
public final class RowCheck {
  private RowCheck() {}

  /** Values of the gate's constraints; all are zero on a row that the gate accepts. */
  public static long[] constraints(
      Gate gate, long[] wires, long first, long second, HashOut publicInputsHash) {
    long[] pairs = new long[2 * wires.length];
    for (int i = 0; i < wires.length; i++) {
      pairs[2 * i] = wires[i];
    }
    Row row = new Row(new long[] {first, 0, second, 0}, 0, pairs, publicInputsHash);
    List<QuadraticExtension> constraints = GateConstraints.of(gate, row);
    long[] values = new long[constraints.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Goldilocks.canonical(constraints.get(i).a());
    }
    return values;
  }
}
