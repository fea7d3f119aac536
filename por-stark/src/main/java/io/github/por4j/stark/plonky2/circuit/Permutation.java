package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.stark.plonky2.CommonData;
import java.util.Arrays;

/**
 * The permutation of routed wires that copy constraints imply (plonk/permutation_argument.rs): the
 * wires that are tied together form a cycle, in the order of rows and columns.
 */
final class Permutation {
  private static final int ROUTED = CommonData.ROUTED_WIRES;
  private static final int NONE = -1;

  private Permutation() {}

  /** For each routed wire, by {@code row * 80 + column}, the next one of its cycle. */
  static int[] of(Layout layout) {
    int wires = layout.rows() * ROUTED;
    int[] parents = new int[wires + layout.virtualTargets()];
    Arrays.setAll(parents, i -> i);
    IntList ties = layout.ties();
    for (int i = 0; i < ties.size(); i += 2) {
      int one = find(parents, place(ties.get(i), wires));
      int other = find(parents, place(ties.get(i + 1), wires));
      parents[other] = one;
    }
    return cycles(parents, wires);
  }

  private static int place(int target, int wires) {
    return Target.isVirtual(target)
        ? wires + Target.number(target)
        : Target.row(target) * ROUTED + Target.column(target);
  }

  /** The representative; every second node on the way is moved up. */
  private static int find(int[] parents, int place) {
    int node = place;
    while (parents[node] != node) {
      parents[node] = parents[parents[node]];
      node = parents[node];
    }
    return node;
  }

  /** Walking backwards, each wire's successor is the wire of its set seen last. */
  private static int[] cycles(int[] parents, int wires) {
    int[] next = new int[wires];
    int[] seen = new int[parents.length];
    Arrays.fill(seen, NONE);
    for (int wire = wires - 1; wire >= 0; wire--) {
      int set = find(parents, wire);
      next[wire] = seen[set];
      seen[set] = wire;
    }
    for (int wire = 0; wire < wires; wire++) {
      if (next[wire] == NONE) {
        next[wire] = seen[find(parents, wire)];
      }
    }
    return next;
  }

  /** The polynomial's values for one routed wire: the place that each row's value moves to. */
  static long[] column(int[] next, int wire, long[] shifts, long[] subgroup) {
    long[] column = new long[subgroup.length];
    for (int row = 0; row < column.length; row++) {
      int neighbour = next[row * ROUTED + wire];
      column[row] =
          Goldilocks.canonical(
              Goldilocks.mul(shifts[neighbour % ROUTED], subgroup[neighbour / ROUTED]));
    }
    return column;
  }
}
