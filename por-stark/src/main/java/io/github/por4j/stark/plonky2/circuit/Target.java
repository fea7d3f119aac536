package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.stark.plonky2.CommonData;

/**
 * A place for a field element (iop/target.rs Target), as an int: a wire is {@code row * 135 +
 * column}, a virtual target is negative.
 */
final class Target {
  private Target() {}

  static int wire(int row, int column) {
    return row * CommonData.WIRES + column;
  }

  /** The virtual target with this number, from 0 on. */
  static int virtual(int number) {
    return ~number;
  }

  static boolean isVirtual(int target) {
    return target < 0;
  }

  static int number(int virtual) {
    return ~virtual;
  }

  static int row(int wire) {
    return wire / CommonData.WIRES;
  }

  static int column(int wire) {
    return wire % CommonData.WIRES;
  }

  /** Only routed wires can be tied to others. */
  static boolean isRoutable(int target) {
    return isVirtual(target) || column(target) < CommonData.ROUTED_WIRES;
  }
}
