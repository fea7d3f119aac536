package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.stark.plonky2.Gate;
import java.util.Arrays;

/** Bits, hashing, selection and reduction laid out as rows (okx/plonky2 gadgets/*.rs). */
final class Gadgets {
  private Gadgets() {}

  // Bits (gadgets/split_join.rs, range_check.rs, split_base.rs)

  /** The lowest bits of a target that is below 2^count; count up to 64. */
  static int[] splitLittleEndian(CircuitBuilder builder, int target, int count) {
    int limbs = Gate.BASE_SUM.size();
    int[] rows = new int[(count + limbs - 1) / limbs];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = builder.addGate(Gate.BASE_SUM);
    }
    int[] bits = new int[count];
    for (int i = 0; i < rows.length * limbs; i++) {
      int bit = Target.wire(rows[i / limbs], 1 + i % limbs);
      if (i < count) {
        bits[i] = bit;
      } else {
        builder.connect(bit, builder.zero());
      }
    }
    int accumulator = builder.zero();
    for (int i = rows.length - 1; i >= 0; i--) {
      int base = builder.constant(1L << limbs);
      accumulator = builder.mulAdd(base, accumulator, Target.wire(rows[i], 0));
    }
    builder.connect(accumulator, target);
    return bits;
  }

  static void rangeCheck(CircuitBuilder builder, int target, int bits) {
    splitLittleEndian(builder, target, bits);
  }

  /** Sum of at most 21 bits by their powers of two. */
  static int littleEndianSum(CircuitBuilder builder, int[] bits) {
    int two = builder.constant(2);
    int sum = bits[bits.length - 1];
    for (int i = bits.length - 2; i >= 0; i--) {
      sum = builder.mulAdd(two, sum, bits[i]);
    }
    return sum;
  }

  /** A constant to the power of bits, lowest first (gadgets/arithmetic.rs). */
  static int powerOfConstant(CircuitBuilder builder, long base, int[] bits) {
    int baseTarget = builder.constant(base);
    if (bits.length > Gate.ARITHMETIC.size()) {
      return powerInRow(builder, baseTarget, bits);
    }
    int product = builder.one();
    long square = base;
    for (int bit : bits) {
      long factor = Goldilocks.canonical(Goldilocks.sub(square, 1));
      product = builder.arithmetic(factor, 1, product, bit, product);
      square = Goldilocks.canonical(Goldilocks.square(square));
    }
    return product;
  }

  private static int powerInRow(CircuitBuilder builder, int base, int[] bits) {
    int zero = builder.zero();
    int size = Gate.EXPONENTIATION.size();
    int row = builder.addGate(Gate.EXPONENTIATION);
    builder.connect(base, Target.wire(row, 0));
    for (int i = 0; i < size; i++) {
      builder.connect(i < bits.length ? bits[i] : zero, Target.wire(row, 1 + i));
    }
    return Target.wire(row, 1 + size);
  }

  // Hashing and selection (hash/poseidon.rs, hash/hashing.rs, gadgets/random_access.rs)

  /** Applies the permutation, swapping the first two hashes if the bit is one. */
  static int[] permute(CircuitBuilder builder, int[] state, int swap) {
    int row = builder.addGate(Gate.POSEIDON);
    builder.connect(swap, Target.wire(row, 2 * Poseidon.WIDTH));
    int[] outputs = new int[Poseidon.WIDTH];
    for (int i = 0; i < Poseidon.WIDTH; i++) {
      builder.connect(state[i], Target.wire(row, i));
      outputs[i] = Target.wire(row, Poseidon.WIDTH + i);
    }
    return outputs;
  }

  static int[] permute(CircuitBuilder builder, int[] state) {
    return permute(builder, state, builder.zero());
  }

  static int[] zeroState(CircuitBuilder builder) {
    int[] state = new int[Poseidon.WIDTH];
    Arrays.fill(state, builder.zero());
    return state;
  }

  static int[] hash(CircuitBuilder builder, int[] input) {
    int[] state = zeroState(builder);
    for (int from = 0; from < input.length; from += Poseidon.RATE) {
      System.arraycopy(input, from, state, 0, Math.min(Poseidon.RATE, input.length - from));
      state = permute(builder, state);
    }
    return Arrays.copyOf(state, HashOut.ELEMENTS);
  }

  /** The element of a list of 2 or 16 at an index. */
  static int randomAccess(CircuitBuilder builder, int index, int... list) {
    Gate gate = list.length == 2 ? Gate.RANDOM_ACCESS_1 : Gate.RANDOM_ACCESS_4;
    int claimed = builder.virtualTarget();
    CircuitBuilder.Slot slot = builder.takeSlot(gate, gate.copies(), 0, 0);
    int first = (2 + list.length) * slot.operation();
    for (int i = 0; i < list.length; i++) {
      builder.connect(list[i], Target.wire(slot.row(), first + 2 + i));
    }
    builder.connect(index, Target.wire(slot.row(), first));
    builder.connect(claimed, Target.wire(slot.row(), first + 1));
    return claimed;
  }

  // Reducing by powers (util/reducing.rs ReducingFactorTarget)

  /** Sum of terms by powers of base. */
  static Ext reduce(CircuitBuilder builder, Ext base, Ext... terms) {
    if (terms.length <= Gate.ARITHMETIC_EXTENSION.size() + 1) {
      Ext sum = builder.zeroExtension();
      for (int i = terms.length - 1; i >= 0; i--) {
        sum = builder.mulAdd(base, sum, terms[i]);
      }
      return sum;
    }
    int size = Gate.REDUCING_EXTENSION.size();
    Ext zero = builder.zeroExtension();
    Ext accumulator = zero;
    int padded = (terms.length + size - 1) / size * size;
    for (int end = padded; end > 0; end -= size) {
      int row = builder.addGate(Gate.REDUCING_EXTENSION);
      builder.connect(base, Ext.wires(row, 2));
      builder.connect(accumulator, Ext.wires(row, 4));
      for (int i = 0; i < size; i++) {
        int term = end - 1 - i;
        builder.connect(term < terms.length ? terms[term] : zero, Ext.wires(row, 6 + 2 * i));
      }
      accumulator = Ext.wires(row, 0);
    }
    return accumulator;
  }

  /** As above, for terms of the base field. */
  static Ext reduceBase(CircuitBuilder builder, Ext base, int... terms) {
    if (terms.length <= Gate.ARITHMETIC_EXTENSION.size() + 1) {
      Ext[] extended = new Ext[terms.length];
      for (int i = 0; i < terms.length; i++) {
        extended[i] = builder.toExtension(terms[i]);
      }
      return reduce(builder, base, extended);
    }
    int size = Gate.REDUCING.size();
    int zero = builder.zero();
    Ext accumulator = builder.zeroExtension();
    int padded = (terms.length + size - 1) / size * size;
    for (int end = padded; end > 0; end -= size) {
      int row = builder.addGate(Gate.REDUCING);
      builder.connect(base, Ext.wires(row, 2));
      builder.connect(accumulator, Ext.wires(row, 4));
      for (int i = 0; i < size; i++) {
        int term = end - 1 - i;
        builder.connect(term < terms.length ? terms[term] : zero, Target.wire(row, 6 + i));
      }
      accumulator = Ext.wires(row, 0);
    }
    return accumulator;
  }
}
