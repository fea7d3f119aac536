package io.github.por4j.stark.plonky2.circuit;

/** Two targets that hold an extension element (iop/ext_target.rs ExtensionTarget). */
record Ext(int a, int b) {
  /** Wires {@code column} and {@code column + 1} of a row. */
  static Ext wires(int row, int column) {
    return new Ext(Target.wire(row, column), Target.wire(row, column + 1));
  }

  /** Two extension targets that hold an element of the extension algebra. */
  record Algebra(Ext x, Ext y) {}
}
