package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.stark.plonky2.CommonData;
import io.github.por4j.stark.plonky2.Gate;
import io.github.por4j.stark.plonky2.RowCheck;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A witness of a circuit, filled in row by row from its inputs, and whether the circuit accepts it:
 * every gate's constraints hold, and what is tied together is equal. Slow and obvious.
 */
final class Witness {
  private static final int WIRES = CommonData.WIRES;

  private final Layout layout;
  private final int[] parents;
  private final boolean[] known;
  private final long[] values;
  private final List<Integer> computed = new ArrayList<>();
  private boolean consistent = true;
  private HashOut publicInputsHash = new HashOut(0, 0, 0, 0);

  Witness(CircuitTable table) {
    layout = table.layout();
    parents = new int[layout.rows() * WIRES + layout.virtualTargets()];
    Arrays.setAll(parents, i -> i);
    IntList ties = layout.ties();
    for (int i = 0; i < ties.size(); i += 2) {
      parents[find(place(ties.get(i + 1)))] = find(place(ties.get(i)));
    }
    known = new boolean[parents.length];
    values = new long[parents.length];
  }

  private int place(int target) {
    return Target.isVirtual(target) ? layout.rows() * WIRES + Target.number(target) : target;
  }

  private int find(int place) {
    int node = place;
    while (parents[node] != node) {
      node = parents[node];
    }
    return node;
  }

  void set(int target, long value) {
    int set = find(place(target));
    if (known[set]) {
      consistent &= values[set] == Goldilocks.canonical(value);
    } else {
      known[set] = true;
      values[set] = Goldilocks.canonical(value);
    }
  }

  long get(int target) {
    return values[find(place(target))];
  }

  private boolean isKnown(int target) {
    return known[find(place(target))];
  }

  private void compute(int row, int column, long value) {
    set(Target.wire(row, column), value);
    computed.add(Target.wire(row, column));
  }

  /** Fills in what follows from the inputs; the circuit has no gate but these. */
  void solve(List<Integer> publicInputs) {
    boolean[] done = new boolean[layout.rows()];
    int before = -1;
    while (computed.size() > before) {
      before = computed.size();
      for (int row = 0; row < done.length; row++) {
        if (!done[row]) {
          done[row] =
              switch (layout.gate(row)) {
                case CONSTANT -> constants(row);
                case ARITHMETIC -> arithmetic(row);
                case BASE_SUM -> baseSum(row);
                case POSEIDON -> poseidon(row);
                case PUBLIC_INPUT, NOOP -> true;
                default -> throw new AssertionError(layout.gate(row));
              };
        }
      }
    }
    long[] inputs = publicInputs.stream().mapToLong(this::get).toArray();
    publicInputsHash = Poseidon.hashNoPad(inputs);
  }

  private boolean constants(int row) {
    for (int i = 0; i < 2; i++) {
      compute(row, i, layout.constant(row, i));
    }
    return true;
  }

  /** Operations of a row become known one after another; those not used stay zero. */
  private boolean arithmetic(int row) {
    boolean all = true;
    for (int i = 0; i < Gate.ARITHMETIC.size(); i++) {
      int x = Target.wire(row, 4 * i);
      if (isKnown(x) && isKnown(x + 1) && isKnown(x + 2)) {
        if (!isKnown(x + 3)) {
          long product =
              Goldilocks.mul(layout.constant(row, 0), Goldilocks.mul(get(x), get(x + 1)));
          long addend = Goldilocks.mul(layout.constant(row, 1), get(x + 2));
          compute(row, 4 * i + 3, Goldilocks.add(product, addend));
        }
      } else {
        all = false;
      }
    }
    return all;
  }

  private boolean baseSum(int row) {
    int sum = Target.wire(row, 0);
    if (!isKnown(sum)) {
      return false;
    }
    for (int i = 0; i < Gate.BASE_SUM.size(); i++) {
      compute(row, 1 + i, get(sum) >>> i & 1);
    }
    return true;
  }

  /**
   * Outputs by the permutation; the wires between are what makes each constraint zero in turn, the
   * constraint of wire w being number w - 24, in which it stands with factor 1 or -1.
   */
  private boolean poseidon(int row) {
    for (int i = 0; i < Poseidon.WIDTH; i++) {
      if (!isKnown(Target.wire(row, i))) {
        return false;
      }
    }
    int swap = 24;
    if (!isKnown(Target.wire(row, swap)) || get(Target.wire(row, swap)) != 0) {
      throw new AssertionError("no batch circuit swaps");
    }
    long[] state = Arrays.copyOf(wires(row), Poseidon.WIDTH);
    Poseidon.permute(state);
    for (int i = 0; i < Poseidon.WIDTH; i++) {
      compute(row, Poseidon.WIDTH + i, state[i]);
    }
    int from = swap + 1;
    while (from < WIRES) {
      int width = from < 29 ? 4 : from >= 65 && from < 87 ? 1 : Poseidon.WIDTH;
      long[] wires = wires(row);
      Arrays.fill(wires, from, WIRES, 0);
      long[] atZero = constraints(row, wires);
      Arrays.fill(wires, from, from + width, 1);
      long[] atOne = constraints(row, wires);
      for (int i = from; i < from + width; i++) {
        boolean plus = Goldilocks.canonical(Goldilocks.sub(atOne[i - 24], atZero[i - 24])) == 1;
        compute(row, i, plus ? Goldilocks.sub(0, atZero[i - 24]) : atZero[i - 24]);
      }
      from += width;
    }
    return true;
  }

  private long[] wires(int row) {
    long[] wires = new long[WIRES];
    for (int i = 0; i < WIRES; i++) {
      wires[i] = get(Target.wire(row, i));
    }
    return wires;
  }

  private long[] constraints(int row, long[] wires) {
    return RowCheck.constraints(
        layout.gate(row),
        wires,
        layout.constant(row, 0),
        layout.constant(row, 1),
        publicInputsHash);
  }

  boolean isAccepted() {
    for (int row = 0; row < layout.rows(); row++) {
      for (long constraint : constraints(row, wires(row))) {
        if (constraint != 0) {
          return false;
        }
      }
    }
    return consistent;
  }

  /** Wires that were computed, any of which changed makes another witness. */
  List<Integer> computed() {
    return computed;
  }

  /** Changes a value and all that are tied to it. */
  void change(int wire, long value) {
    values[find(place(wire))] = Goldilocks.canonical(value);
  }
}
