package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.QuadraticExtension;
import java.util.ArrayList;
import java.util.List;

/**
 * Constraints of each gate, in the original's order: every one is zero on a row that the gate
 * accepts (okx/plonky2 gates/*.rs eval_unfiltered).
 */
final class GateConstraints {
  private static final QuadraticExtension ONE = QuadraticExtension.ONE;
  private static final QuadraticExtension TWO = QuadraticExtension.of(2);

  private final Row row;
  private final List<QuadraticExtension> constraints = new ArrayList<>();

  private GateConstraints(Row row) {
    this.row = row;
  }

  /** The constraints of a gate at a row, as many as {@link Gate#constraints} says. */
  static List<QuadraticExtension> of(Gate gate, Row row) {
    GateConstraints c = new GateConstraints(row);
    switch (gate) {
      case NOOP -> {}
      case CONSTANT -> c.constant(gate.size());
      case POSEIDON_MDS -> PoseidonConstraints.mds(row, c.constraints);
      case PUBLIC_INPUT -> c.publicInput();
      case BASE_SUM -> c.baseSum(gate.size());
      case LOW_DEGREE_INTERPOLATION -> c.interpolation(gate.size());
      case RANDOM_ACCESS_1, RANDOM_ACCESS_4 ->
          c.randomAccess(gate.size(), gate.copies(), gate.extraConstants());
      case REDUCING_EXTENSION -> c.reducingExtension(gate.size());
      case REDUCING -> c.reducing(gate.size());
      case ARITHMETIC_EXTENSION -> c.arithmeticExtension(gate.size());
      case ARITHMETIC -> c.arithmetic(gate.size());
      case MUL_EXTENSION -> c.mulExtension(gate.size());
      case EXPONENTIATION -> c.exponentiation(gate.size());
      case POSEIDON -> PoseidonConstraints.permutation(row, c.constraints);
    }
    return c.constraints;
  }

  private void add(QuadraticExtension constraint) {
    constraints.add(constraint);
  }

  private void add(Row.Algebra constraint) {
    constraints.add(constraint.x());
    constraints.add(constraint.y());
  }

  private void constant(int count) {
    for (int i = 0; i < count; i++) {
      add(row.constant(i).sub(row.wire(i)));
    }
  }

  private void publicInput() {
    long[] hash = new long[4];
    row.publicInputsHash().copyTo(hash, 0);
    for (int i = 0; i < hash.length; i++) {
      add(row.wire(i).sub(QuadraticExtension.of(hash[i])));
    }
  }

  /** Wire 0 is the sum of the limbs' powers of two; every limb is a bit. */
  private void baseSum(int limbs) {
    QuadraticExtension sum = QuadraticExtension.ZERO;
    for (int i = limbs; i >= 1; i--) {
      sum = sum.mul(TWO).add(row.wire(i));
    }
    add(sum.sub(row.wire(0)));
    for (int i = 1; i <= limbs; i++) {
      add(row.wire(i).mul(row.wire(i).sub(ONE)));
    }
  }

  /** Four wires an operation: output = c0 * x * y + c1 * addend. */
  private void arithmetic(int operations) {
    for (int i = 0; i < operations; i++) {
      QuadraticExtension product = row.wire(4 * i).mul(row.wire(4 * i + 1)).mul(row.constant(0));
      QuadraticExtension addend = row.wire(4 * i + 2).mul(row.constant(1));
      add(row.wire(4 * i + 3).sub(product.add(addend)));
    }
  }

  /** As {@link #arithmetic}, over pairs of wires. */
  private void arithmeticExtension(int operations) {
    for (int i = 0; i < operations; i++) {
      Row.Algebra product = row.algebra(8 * i).mul(row.algebra(8 * i + 2)).mul(row.constant(0));
      Row.Algebra addend = row.algebra(8 * i + 4).mul(row.constant(1));
      add(row.algebra(8 * i + 6).sub(product.add(addend)));
    }
  }

  private void mulExtension(int operations) {
    for (int i = 0; i < operations; i++) {
      Row.Algebra product = row.algebra(6 * i).mul(row.algebra(6 * i + 2)).mul(row.constant(0));
      add(row.algebra(6 * i + 4).sub(product));
    }
  }

  /** Horner's rule by alpha over base-field coefficients, each step's result in a wire pair. */
  private void reducing(int coefficients) {
    Row.Algebra alpha = row.algebra(2);
    Row.Algebra accumulator = row.algebra(4);
    for (int i = 0; i < coefficients; i++) {
      Row.Algebra next = row.algebra(i == coefficients - 1 ? 0 : 6 + coefficients + 2 * i);
      Row.Algebra coefficient = new Row.Algebra(row.wire(6 + i), QuadraticExtension.ZERO);
      add(accumulator.mul(alpha).add(coefficient).sub(next));
      accumulator = next;
    }
  }

  /** As {@link #reducing}, over pairs of wires. */
  private void reducingExtension(int coefficients) {
    Row.Algebra alpha = row.algebra(2);
    Row.Algebra accumulator = row.algebra(4);
    for (int i = 0; i < coefficients; i++) {
      Row.Algebra next = row.algebra(i == coefficients - 1 ? 0 : 6 + 2 * coefficients + 2 * i);
      add(accumulator.mul(alpha).add(row.algebra(6 + 2 * i)).sub(next));
      accumulator = next;
    }
  }

  /** Wire 0 to the power of the bits, from the highest bit down. */
  private void exponentiation(int bits) {
    QuadraticExtension base = row.wire(0);
    QuadraticExtension previous = ONE;
    for (int i = 0; i < bits; i++) {
      QuadraticExtension bit = row.wire(bits - i);
      QuadraticExtension factor = bit.mul(base).add(ONE.sub(bit));
      QuadraticExtension intermediate = row.wire(2 + bits + i);
      add(previous.mul(factor).sub(intermediate));
      previous = intermediate.square();
    }
    add(row.wire(1 + bits).sub(row.wire(1 + 2 * bits)));
  }

  /** Selects the element at an index from a list, by the bits of the index. */
  private void randomAccess(int bits, int copies, int extraConstants) {
    int size = 1 << bits;
    int routed = (2 + size) * copies + extraConstants;
    for (int copy = 0; copy < copies; copy++) {
      int start = (2 + size) * copy;
      int firstBit = routed + copy * bits;
      QuadraticExtension index = QuadraticExtension.ZERO;
      for (int i = 0; i < bits; i++) {
        QuadraticExtension bit = row.wire(firstBit + i);
        add(bit.mul(bit.sub(ONE)));
      }
      for (int i = bits - 1; i >= 0; i--) {
        index = index.add(index).add(row.wire(firstBit + i));
      }
      add(index.sub(row.wire(start)));
      add(selected(start + 2, firstBit, bits).sub(row.wire(start + 1)));
    }
    for (int i = 0; i < extraConstants; i++) {
      add(row.constant(i).sub(row.wire((2 + size) * copies + i)));
    }
  }

  private QuadraticExtension selected(int firstItem, int firstBit, int bits) {
    QuadraticExtension[] items = new QuadraticExtension[1 << bits];
    for (int i = 0; i < items.length; i++) {
      items[i] = row.wire(firstItem + i);
    }
    for (int bit = 0; bit < bits; bit++) {
      QuadraticExtension b = row.wire(firstBit + bit);
      for (int i = 0; i < items.length >> (bit + 1); i++) {
        items[i] = items[2 * i].add(b.mul(items[2 * i + 1].sub(items[2 * i])));
      }
    }
    return items[0];
  }

  /**
   * Interpolates values over a coset of the subgroup of order 2^bits and evaluates at a point.
   * Wires: shift, values, point, result, coefficients, powers of the shift, powers of the point.
   */
  private void interpolation(int subgroupBits) {
    int points = 1 << subgroupBits;
    int firstValue = 1;
    int point = firstValue + 2 * points;
    int firstCoefficient = point + 4;
    int endOfCoefficients = firstCoefficient + 2 * points;
    QuadraticExtension[] shiftPowers = new QuadraticExtension[points];
    Row.Algebra[] pointPowers = new Row.Algebra[points];
    shiftPowers[0] = ONE;
    shiftPowers[1] = row.wire(0);
    pointPowers[1] = row.algebra(point);
    for (int i = 2; i < points; i++) {
      shiftPowers[i] = row.wire(endOfCoefficients + i - 2);
      pointPowers[i] = row.algebra(endOfCoefficients + points - 2 + 2 * (i - 2));
    }
    for (int i = 2; i < points; i++) {
      add(shiftPowers[i - 1].mul(shiftPowers[1]).sub(shiftPowers[i]));
    }
    long generator = Goldilocks.primitiveRootOfUnity(subgroupBits);
    long x = 1;
    for (int i = 0; i < points; i++) {
      Row.Algebra value = Row.Algebra.ZERO;
      for (int k = points - 1; k >= 0; k--) {
        value =
            value
                .mul(QuadraticExtension.of(x))
                .add(row.algebra(firstCoefficient + 2 * k).mul(shiftPowers[k]));
      }
      add(row.algebra(firstValue + 2 * i).sub(value));
      x = Goldilocks.mul(x, generator);
    }
    for (int i = 2; i < points; i++) {
      add(pointPowers[i - 1].mul(pointPowers[1]).sub(pointPowers[i]));
    }
    Row.Algebra result = row.algebra(firstCoefficient);
    for (int i = 1; i < points; i++) {
      result = result.add(row.algebra(firstCoefficient + 2 * i).mul(pointPowers[i]));
    }
    add(row.algebra(point + 2).sub(result));
  }
}
