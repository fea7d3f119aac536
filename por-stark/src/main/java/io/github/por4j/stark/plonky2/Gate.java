package io.github.por4j.stark.plonky2;

import java.util.List;

/**
 * The gates of the published recursive circuits, with the parameters that the published
 * configurations give them (okx/plonky2 gates/*.rs, new_from_config). Declared in the order of
 * circuits: by degree, then by the original's id.
 */
enum Gate {
  NOOP(9, 0, 0),
  CONSTANT(10, 1, 2, 2),
  POSEIDON_MDS(11, 1, 24),
  PUBLIC_INPUT(12, 1, 4),
  BASE_SUM(2, 2, 64, 63),
  LOW_DEGREE_INTERPOLATION(4, 2, 76, 4),
  RANDOM_ACCESS_1(14, 2, 60, 1, 20, 0),
  REDUCING_EXTENSION(15, 2, 64, 32),
  REDUCING(16, 2, 86, 43),
  ARITHMETIC_EXTENSION(1, 3, 20, 10),
  ARITHMETIC(0, 3, 20, 20),
  MUL_EXTENSION(8, 3, 26, 13),
  EXPONENTIATION(5, 4, 67, 66),
  RANDOM_ACCESS_4(14, 5, 26, 4, 4, 2),
  POSEIDON(13, 7, 123);

  private final int tag;
  private final int degree;
  private final int constraints;
  private final int size;
  private final int copies;
  private final int extraConstants;
  private final int parameterCount;

  Gate(int tag, int degree, int constraints) {
    this(tag, degree, constraints, 0, 0, 0, 0);
  }

  Gate(int tag, int degree, int constraints, int size) {
    this(tag, degree, constraints, size, 0, 0, 1);
  }

  Gate(int tag, int degree, int constraints, int bits, int copies, int extraConstants) {
    this(tag, degree, constraints, bits, copies, extraConstants, 3);
  }

  Gate(
      int tag,
      int degree,
      int constraints,
      int size,
      int copies,
      int extraConstants,
      int parameterCount) {
    this.tag = tag;
    this.degree = degree;
    this.constraints = constraints;
    this.size = size;
    this.copies = copies;
    this.extraConstants = extraConstants;
    this.parameterCount = parameterCount;
  }

  /** Tag of the type in serialised data (gate_serialization.rs DefaultGateSerializer). */
  int tag() {
    return tag;
  }

  /** Highest degree of a constraint. */
  int degree() {
    return degree;
  }

  /** Number of constraints. */
  int constraints() {
    return constraints;
  }

  /** What follows the tag in serialised data, a 64-bit word each. */
  List<Integer> parameters() {
    return List.of(size, copies, extraConstants).subList(0, parameterCount);
  }

  /** Operations, limbs, coefficients or bits, depending on the gate. */
  int size() {
    return size;
  }

  /** Lists a random-access row selects from. */
  int copies() {
    return copies;
  }

  /** Constants that a random-access row holds besides. */
  int extraConstants() {
    return extraConstants;
  }

  /** Number of parameters of the gates with this tag; -1 if there are none. */
  static int parameterCount(long tag) {
    for (Gate gate : values()) {
      if (gate.tag == tag) {
        return gate.parameterCount;
      }
    }
    return -1;
  }
}
