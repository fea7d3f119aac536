package io.github.por4j.stark.v1;

/**
 * Divisors of the constraints at the opened positions x, one element for each, with g the generator
 * of the domain and w = g^(16 users) (por_stark.py, z1 to z4). An inverse of zero is zero, as in
 * the original; it occurs only where the trace has no room for a user, which is refused for its
 * shape.
 */
final class Divisors {
  private static final int S = StarkField.SIZE;

  private final long[] firstRows;
  private final long[] digitRows;
  private final long[] totalRows;
  private final long[] ends;
  private final long[] line;
  private final long[] degreeShift;

  Divisors(SumProof proof, int[] positions) {
    int count = positions.length;
    firstRows = new long[count * S];
    digitRows = new long[count * S];
    totalRows = new long[count * S];
    ends = new long[count * S];
    line = new long[count * S];
    degreeShift = new long[count * S];

    int logDomain = SumProofCheck.logSteps(proof) + SumProofCheck.LOG_EXTENSION;
    long users = proof.steps() / proof.uts();
    long[] valueStep = power(logDomain, trace(proof.uts() - 2L) * users);
    long[] totalStep = power(logDomain, trace(proof.uts() - 1L) * users);
    long[] first = power(logDomain, trace(proof.uts() - 1L));
    long[] last = power(logDomain, trace(proof.steps() - 1L));
    long[] one = new long[S];
    StarkField.one(one, 0);

    // What is divided by: for each position (x^users - w^(uts-2))(x^users - w^(uts-1)) and x -
    // last,
    // and once last - first.
    long[] inverses = new long[(2 * count + 1) * S];
    long[] x = new long[S];
    long[] xUsers = new long[count * S];
    long[] xSteps = new long[S];
    long[] other = new long[S];
    for (int i = 0; i < count; i++) {
      int at = i * S;
      StarkRoots.rootPower(logDomain, positions[i], x, 0);
      StarkRoots.rootPower(logDomain, positions[i] * users, xUsers, at);
      StarkRoots.rootPower(logDomain, (long) positions[i] * proof.steps(), xSteps, 0);
      StarkField.square(xSteps, 0, degreeShift, at);
      StarkField.mul(degreeShift, at, xSteps, 0, degreeShift, at);
      StarkField.sub(xUsers, at, one, 0, firstRows, at);
      StarkField.sub(xSteps, 0, one, 0, digitRows, at);
      StarkField.sub(x, 0, first, 0, line, at);
      StarkField.sub(x, 0, last, 0, ends, at);

      StarkField.sub(xUsers, at, valueStep, 0, other, 0);
      StarkField.sub(xUsers, at, totalStep, 0, totalRows, at);
      StarkField.mul(other, 0, totalRows, at, inverses, 2 * at);
      StarkField.copy(ends, at, inverses, 2 * at + S);
      StarkField.mul(ends, at, line, at, ends, at);
    }
    StarkField.sub(last, 0, first, 0, inverses, 2 * count * S);
    StarkInverses.invertAll(inverses, 2 * count + 1);
    for (int i = 0; i < count; i++) {
      int at = i * S;
      StarkField.mul(digitRows, at, inverses, 2 * at, digitRows, at);
      StarkField.mul(totalRows, at, inverses, 2 * at + S, totalRows, at);
      StarkField.mul(line, at, inverses, 2 * count * S, line, at);
    }
  }

  /** Domain index of a step. */
  private static long trace(long step) {
    return step << SumProofCheck.LOG_EXTENSION;
  }

  private static long[] power(int log, long exponent) {
    long[] r = new long[S];
    StarkRoots.rootPower(log, exponent, r, 0);
    return r;
  }

  /** x^users - 1: zero at the first step of every user. */
  long[] firstRows() {
    return firstRows;
  }

  /** Zero at every step but the last two of every user. */
  long[] digitRows() {
    return digitRows;
  }

  /** Zero at the last step of every user but the last. */
  long[] totalRows() {
    return totalRows;
  }

  /** (x - first)(x - last): zero at the last step of the first and of the last user. */
  long[] ends() {
    return ends;
  }

  /** (x - first) / (last - first): times a sum, the line from 0 to it. */
  long[] line() {
    return line;
  }

  /** x^(3 steps), which brings columns to the degree of the second quotient. */
  long[] degreeShift() {
    return degreeShift;
  }
}
