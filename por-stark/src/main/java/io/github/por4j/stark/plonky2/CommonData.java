package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.field.Goldilocks;
import java.util.ArrayList;
import java.util.List;

/**
 * What a verifier knows of a root circuit besides its constants (plonk/circuit_data.rs
 * CommonCircuitData). The circuit digest binds only the degree of it, so nothing but the degree and
 * which optional gates occur is taken from a file: everything else follows from these and the
 * published configuration.
 *
 * @param degreeBits log2 of the number of rows
 * @param gates in the order of {@link Gate}
 */
record CommonData(int degreeBits, List<Gate> gates) {
  static final int MIN_DEGREE_BITS = 10;
  static final int MAX_DEGREE_BITS = 24;

  static final int WIRES = 135;
  static final int ROUTED_WIRES = 80;
  static final int GATE_CONSTANTS = 2;
  static final int CHALLENGES = 2;
  static final int QUOTIENT_DEGREE_FACTOR = 8;
  static final int PARTIAL_PRODUCTS = ROUTED_WIRES / QUOTIENT_DEGREE_FACTOR - 1;
  static final int SALT_ELEMENTS = 4;

  static final int RATE_BITS = 3;
  static final int CAP_HEIGHT = 1;
  static final int QUERY_ROUNDS = 28;
  static final int PROOF_OF_WORK_BITS = 16;
  static final int ARITY_BITS = 4;
  static final int FINAL_POLY_BITS = 5;

  /** Gates of every published recursive circuit; CONSTANT and EXPONENTIATION may be there too. */
  private static final List<Gate> REQUIRED_GATES =
      List.of(Gate.values()).stream()
          .filter(g -> g != Gate.CONSTANT && g != Gate.EXPONENTIATION)
          .toList();

  CommonData {
    gates = List.copyOf(gates);
    if (!isPublishable(degreeBits, gates)) {
      throw new IllegalArgumentException("not a published recursive circuit");
    }
  }

  /** Whether a published recursive circuit can have this degree and these gates. */
  static boolean isPublishable(int degreeBits, List<Gate> gates) {
    boolean sorted = true;
    for (int i = 1; i < gates.size(); i++) {
      sorted &= gates.get(i - 1).compareTo(gates.get(i)) < 0;
    }
    return degreeBits >= MIN_DEGREE_BITS
        && degreeBits <= MAX_DEGREE_BITS
        && sorted
        && gates.containsAll(REQUIRED_GATES);
  }

  /** First gate of each selector group, and the number of gates (gates/selectors.rs). */
  List<Integer> groupStarts() {
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    while (start < gates.size()) {
      starts.add(start);
      int size = 0;
      while (start + size < gates.size()
          && size + gates.get(start + size).degree() <= QUOTIENT_DEGREE_FACTOR) {
        size++;
      }
      start += size;
    }
    starts.add(gates.size());
    return starts;
  }

  /** Number of selector polynomials, which are the first constants. */
  int selectors() {
    return groupStarts().size() - 1;
  }

  /** Number of constant polynomials, selectors included. */
  int constants() {
    return selectors() + GATE_CONSTANTS;
  }

  /** Number of constraints a row has: the most of any gate. */
  int gateConstraints() {
    return gates.stream().mapToInt(Gate::constraints).max().orElseThrow();
  }

  /** log2 of the size of the low-degree extension. */
  int ldeBits() {
    return degreeBits + RATE_BITS;
  }

  /** Number of FRI reductions, each by 2^ARITY_BITS (fri/reduction_strategies.rs). */
  int reductions() {
    int reductions = 0;
    int bits = degreeBits;
    while (bits > FINAL_POLY_BITS && bits + RATE_BITS - ARITY_BITS >= CAP_HEIGHT) {
      reductions++;
      bits -= ARITY_BITS;
    }
    return reductions;
  }

  /** Number of coefficients of the final polynomial. */
  int finalPolyLength() {
    return 1 << (degreeBits - ARITY_BITS * reductions());
  }

  /** Number of polynomials of each oracle: constants and sigmas, wires, products, quotients. */
  int[] oracleSizes() {
    return new int[] {
      constants() + ROUTED_WIRES,
      WIRES,
      CHALLENGES * (1 + PARTIAL_PRODUCTS),
      CHALLENGES * QUOTIENT_DEGREE_FACTOR
    };
  }

  /** Coset shift 7^i of routed wire i in the permutation argument (circuit_builder.rs k_is). */
  static long[] cosetShifts() {
    long[] shifts = new long[ROUTED_WIRES];
    shifts[0] = 1;
    for (int i = 1; i < ROUTED_WIRES; i++) {
      shifts[i] = Goldilocks.canonical(Goldilocks.mul(shifts[i - 1], Goldilocks.GENERATOR));
    }
    return shifts;
  }
}
