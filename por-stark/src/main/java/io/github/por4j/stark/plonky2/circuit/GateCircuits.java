package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.stark.plonky2.Gate;
import java.util.ArrayList;
import java.util.List;

/**
 * The constraints of each gate laid out as rows, in exactly the original's order of operations
 * (okx/plonky2 gates/*.rs eval_unfiltered_circuit).
 */
final class GateCircuits {
  private static final long NEGATIVE_ONE = Goldilocks.ORDER - 1;

  private final CircuitBuilder builder;
  private final Ext[] constants;
  private final Ext[] wires;
  private final int[] publicInputsHash;
  private final List<Ext> constraints = new ArrayList<>();

  private GateCircuits(
      CircuitBuilder builder, Ext[] constants, Ext[] wires, int[] publicInputsHash) {
    this.builder = builder;
    this.constants = constants;
    this.wires = wires;
    this.publicInputsHash = publicInputsHash;
  }

  /**
   * Lays out one gate's constraints.
   *
   * @param constants of the inner circuit, without selectors
   */
  static List<Ext> of(
      Gate gate, CircuitBuilder builder, Ext[] constants, Ext[] wires, int[] publicInputsHash) {
    GateCircuits g = new GateCircuits(builder, constants, wires, publicInputsHash);
    switch (gate) {
      case NOOP -> {}
      case CONSTANT -> g.constant(gate.size());
      case POSEIDON_MDS -> g.poseidonMds();
      case PUBLIC_INPUT -> g.publicInput();
      case BASE_SUM -> g.baseSum(gate.size());
      case LOW_DEGREE_INTERPOLATION -> g.interpolation(gate.size());
      case RANDOM_ACCESS_1, RANDOM_ACCESS_4 ->
          g.randomAccess(gate.size(), gate.copies(), gate.extraConstants());
      case REDUCING_EXTENSION -> g.reducingExtension(gate.size());
      case REDUCING -> g.reducing(gate.size());
      case ARITHMETIC_EXTENSION -> g.arithmeticExtension(gate.size());
      case ARITHMETIC -> g.arithmetic(gate.size());
      case MUL_EXTENSION -> g.mulExtension(gate.size());
      case EXPONENTIATION -> g.exponentiation(gate.size());
      case POSEIDON -> g.poseidon();
    }
    return g.constraints;
  }

  private Ext.Algebra algebra(int firstWire) {
    return new Ext.Algebra(wires[firstWire], wires[firstWire + 1]);
  }

  private void add(Ext constraint) {
    constraints.add(constraint);
  }

  private void add(Ext.Algebra constraint) {
    constraints.add(constraint.x());
    constraints.add(constraint.y());
  }

  private void constant(int count) {
    for (int i = 0; i < count; i++) {
      add(builder.sub(constants[i], wires[i]));
    }
  }

  private void publicInput() {
    for (int i = 0; i < publicInputsHash.length; i++) {
      Ext part = builder.toExtension(publicInputsHash[i]);
      add(builder.sub(wires[i], part));
    }
  }

  private void baseSum(int limbs) {
    Ext base = builder.toExtension(builder.constant(2));
    Ext[] terms = new Ext[limbs];
    System.arraycopy(wires, 1, terms, 0, limbs);
    add(builder.sub(Gadgets.reduce(builder, base, terms), wires[0]));
    for (Ext limb : terms) {
      Ext product = builder.oneExtension();
      product = builder.arithmetic(1, 0, product, limb, product);
      add(builder.arithmetic(1, NEGATIVE_ONE, product, limb, product));
    }
  }

  private void arithmetic(int operations) {
    for (int i = 0; i < operations; i++) {
      Ext product = builder.mulMany(constants[0], wires[4 * i], wires[4 * i + 1]);
      Ext sum = builder.mulAdd(constants[1], wires[4 * i + 2], product);
      add(builder.sub(wires[4 * i + 3], sum));
    }
  }

  private void arithmeticExtension(int operations) {
    for (int i = 0; i < operations; i++) {
      Ext.Algebra product = builder.mul(algebra(8 * i), algebra(8 * i + 2));
      Ext.Algebra scaled = builder.scale(constants[0], product);
      Ext.Algebra sum = builder.scaleAdd(constants[1], algebra(8 * i + 4), scaled);
      add(builder.sub(algebra(8 * i + 6), sum));
    }
  }

  private void mulExtension(int operations) {
    for (int i = 0; i < operations; i++) {
      Ext.Algebra product = builder.mul(algebra(6 * i), algebra(6 * i + 2));
      Ext.Algebra scaled = builder.scale(constants[0], product);
      add(builder.sub(algebra(6 * i + 4), scaled));
    }
  }

  private void reducing(int coefficients) {
    Ext.Algebra accumulator = algebra(4);
    for (int i = 0; i < coefficients; i++) {
      Ext.Algebra next = algebra(i == coefficients - 1 ? 0 : 6 + coefficients + 2 * i);
      Ext.Algebra coefficient = new Ext.Algebra(wires[6 + i], builder.zeroExtension());
      Ext.Algebra sum = builder.mulAdd(accumulator, algebra(2), coefficient);
      add(builder.sub(sum, next));
      accumulator = next;
    }
  }

  private void reducingExtension(int coefficients) {
    Ext.Algebra accumulator = algebra(4);
    for (int i = 0; i < coefficients; i++) {
      Ext.Algebra next = algebra(i == coefficients - 1 ? 0 : 6 + 2 * coefficients + 2 * i);
      Ext.Algebra sum = builder.mulAdd(accumulator, algebra(2), algebra(6 + 2 * i));
      add(builder.sub(sum, next));
      accumulator = next;
    }
  }

  private void exponentiation(int bits) {
    Ext one = builder.oneExtension();
    for (int i = 0; i < bits; i++) {
      Ext previous = i == 0 ? one : builder.square(wires[2 + bits + i - 1]);
      Ext factor = builder.select(wires[bits - i], wires[0], one);
      add(builder.mulSub(previous, factor, wires[2 + bits + i]));
    }
    add(builder.sub(wires[1 + bits], wires[1 + 2 * bits]));
  }

  private void randomAccess(int bits, int copies, int extraConstants) {
    Ext zero = builder.zeroExtension();
    Ext two = builder.constantExtension(2);
    int size = 1 << bits;
    int routed = (2 + size) * copies + extraConstants;
    for (int copy = 0; copy < copies; copy++) {
      int start = (2 + size) * copy;
      int firstBit = routed + copy * bits;
      for (int i = 0; i < bits; i++) {
        Ext bit = wires[firstBit + i];
        add(builder.mulSub(bit, bit, bit));
      }
      Ext index = zero;
      for (int i = bits - 1; i >= 0; i--) {
        index = builder.mulAdd(index, two, wires[firstBit + i]);
      }
      add(builder.sub(index, wires[start]));
      Ext[] items = new Ext[size];
      System.arraycopy(wires, start + 2, items, 0, size);
      for (int bit = 0; bit < bits; bit++) {
        for (int i = 0; i < size >> (bit + 1); i++) {
          items[i] = builder.select(wires[firstBit + bit], items[2 * i + 1], items[2 * i]);
        }
      }
      add(builder.sub(items[0], wires[start + 1]));
    }
    for (int i = 0; i < extraConstants; i++) {
      add(builder.sub(constants[i], wires[(2 + size) * copies + i]));
    }
  }

  private void interpolation(int subgroupBits) {
    int points = 1 << subgroupBits;
    int point = 1 + 2 * points;
    int firstCoefficient = point + 4;
    int end = firstCoefficient + 2 * points;
    Ext[] shiftPowers = new Ext[points];
    Ext.Algebra[] pointPowers = new Ext.Algebra[points];
    shiftPowers[1] = wires[0];
    pointPowers[1] = algebra(point);
    for (int i = 2; i < points; i++) {
      shiftPowers[i] = wires[end + i - 2];
      pointPowers[i] = algebra(end + points - 2 + 2 * (i - 2));
      add(builder.mulSub(shiftPowers[i - 1], shiftPowers[1], shiftPowers[i]));
    }
    shiftPowers[0] = builder.oneExtension();
    Ext.Algebra[] shifted = new Ext.Algebra[points];
    for (int i = 0; i < points; i++) {
      shifted[i] = builder.scale(shiftPowers[i], algebra(firstCoefficient + 2 * i));
    }
    long generator = Goldilocks.primitiveRootOfUnity(subgroupBits);
    long x = 1;
    for (int i = 0; i < points; i++) {
      Ext at = builder.constantExtension(x);
      Ext.Algebra value = builder.zeroAlgebra();
      for (int k = points - 1; k >= 0; k--) {
        value = builder.scaleAdd(at, value, shifted[k]);
      }
      add(builder.sub(algebra(1 + 2 * i), value));
      x = Goldilocks.canonical(Goldilocks.mul(x, generator));
    }
    for (int i = 2; i < points; i++) {
      Ext negativeOne = builder.constantExtension(NEGATIVE_ONE);
      Ext.Algebra negated = builder.scale(negativeOne, pointPowers[i]);
      add(builder.mulAdd(pointPowers[1], pointPowers[i - 1], negated));
    }
    Ext.Algebra result = algebra(firstCoefficient);
    for (int i = 1; i < points; i++) {
      result = builder.mulAdd(pointPowers[i], algebra(firstCoefficient + 2 * i), result);
    }
    add(builder.sub(algebra(point + 2), result));
  }

  private void poseidonMds() {
    int width = Poseidon.WIDTH;
    Ext.Algebra[] outputs = new Ext.Algebra[width];
    for (int r = 0; r < width; r++) {
      Ext.Algebra sum = builder.zeroAlgebra();
      for (int i = 0; i < width; i++) {
        int column = (i + r) % width;
        long entry = Poseidon.mdsEntry(1, (i + 1) % width);
        sum = builder.scaleAdd(builder.constantExtension(entry), algebra(2 * column), sum);
      }
      long diagonal = Poseidon.mdsEntry(r, r) - Poseidon.mdsEntry(1, 1);
      outputs[r] = builder.scaleAdd(builder.constantExtension(diagonal), algebra(2 * r), sum);
    }
    for (int r = 0; r < width; r++) {
      add(builder.sub(algebra(2 * (width + r)), outputs[r]));
    }
  }

  private void poseidon() {
    int width = Poseidon.WIDTH;
    int half = Poseidon.HALF_FULL_ROUNDS;
    Ext swap = wires[2 * width];
    int delta = 2 * width + 1;
    add(builder.mulSub(swap, swap, swap));
    for (int i = 0; i < 4; i++) {
      Ext difference = builder.sub(wires[i + 4], wires[i]);
      add(builder.mulSub(swap, difference, wires[delta + i]));
    }
    Ext[] state = new Ext[width];
    builder.zeroExtension();
    for (int i = 0; i < 4; i++) {
      state[i] = builder.add(wires[i], wires[delta + i]);
      state[i + 4] = builder.sub(wires[i + 4], wires[delta + i]);
    }
    System.arraycopy(wires, 8, state, 8, width - 8);
    int next = delta + 4;
    int round = 0;
    for (int r = 0; r < half; r++) {
      addRoundConstants(state, round++);
      if (r > 0) {
        next = replace(state, width, next);
      }
      substituteAll(state);
      state = mdsRow(state);
    }
    for (int r = 0; r < Poseidon.PARTIAL_ROUNDS; r++) {
      addRoundConstants(state, round++);
      next = replace(state, 1, next);
      state[0] = builder.power(state[0], 7);
      state = mdsRow(state);
    }
    for (int r = 0; r < half; r++) {
      addRoundConstants(state, round++);
      next = replace(state, width, next);
      substituteAll(state);
      state = mdsRow(state);
    }
    for (int i = 0; i < width; i++) {
      add(builder.sub(state[i], wires[width + i]));
    }
  }

  private int replace(Ext[] state, int count, int firstWire) {
    for (int i = 0; i < count; i++) {
      add(builder.sub(state[i], wires[firstWire + i]));
      state[i] = wires[firstWire + i];
    }
    return firstWire + count;
  }

  private void addRoundConstants(Ext[] state, int round) {
    for (int i = 0; i < state.length; i++) {
      Ext constant = builder.constantExtension(Poseidon.roundConstant(round, i));
      state[i] = builder.add(state[i], constant);
    }
  }

  private void substituteAll(Ext[] state) {
    for (int i = 0; i < state.length; i++) {
      state[i] = builder.power(state[i], 7);
    }
  }

  /** A linear layer takes a row of its own gate. */
  private Ext[] mdsRow(Ext[] state) {
    int row = builder.addGate(Gate.POSEIDON_MDS);
    Ext[] outputs = new Ext[state.length];
    for (int i = 0; i < state.length; i++) {
      builder.connect(state[i], Ext.wires(row, 2 * i));
      outputs[i] = Ext.wires(row, 2 * (state.length + i));
    }
    return outputs;
  }
}
