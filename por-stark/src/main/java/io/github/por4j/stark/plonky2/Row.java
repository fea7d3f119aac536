package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.QuadraticExtension;
import io.github.por4j.merkle.hash.HashOut;

/**
 * Values of one row, or of its polynomials at a point: what gates constrain (plonk/vars.rs
 * EvaluationVars, without selectors).
 *
 * @param constants two words each
 * @param firstConstant number of selectors before the gate's own constants
 * @param wires two words each
 */
record Row(long[] constants, int firstConstant, long[] wires, HashOut publicInputsHash) {
  QuadraticExtension constant(int i) {
    return QuadraticExtension.at(constants, 2 * (firstConstant + i));
  }

  QuadraticExtension selector(int i) {
    return QuadraticExtension.at(constants, 2 * i);
  }

  QuadraticExtension wire(int i) {
    return QuadraticExtension.at(wires, 2 * i);
  }

  /** The element of the extension algebra whose parts are wires i and i + 1. */
  Algebra algebra(int i) {
    return new Algebra(wire(i), wire(i + 1));
  }

  /**
   * An element x + y X, X^2 = 7, with x and y themselves extension elements: a wire pair of the
   * circuit opened at a point of the extension (field/src/extension/algebra.rs).
   */
  record Algebra(QuadraticExtension x, QuadraticExtension y) {
    private static final long NON_RESIDUE = 7;

    static final Algebra ZERO = new Algebra(QuadraticExtension.ZERO, QuadraticExtension.ZERO);

    Algebra add(Algebra other) {
      return new Algebra(x.add(other.x), y.add(other.y));
    }

    Algebra sub(Algebra other) {
      return new Algebra(x.sub(other.x), y.sub(other.y));
    }

    Algebra mul(Algebra other) {
      return new Algebra(
          x.mul(other.x).add(y.mul(other.y).scale(NON_RESIDUE)),
          x.mul(other.y).add(y.mul(other.x)));
    }

    Algebra mul(QuadraticExtension scalar) {
      return new Algebra(x.mul(scalar), y.mul(scalar));
    }
  }
}
