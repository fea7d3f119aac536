package io.github.por4j.stark.v1;

import java.math.BigInteger;

/** Quotients of the constraints over a whole domain (por_stark.py mk_por_proof). */
final class TestQuotients {
  private static final int S = StarkField.SIZE;
  private static final int EXTENSION = 16;

  private final int uts;
  private final int size;
  private final long[] xs;
  private final long[] first;
  private final long[] last;

  /** 1/(x^users - 1), the divisor of the digits inverted, (x - last)/(x^users - w^(uts-1)). */
  private final long[] firstRowsInverse;

  private final long[] digitsInverse;
  private final long[] totalsInverse;
  private final long[] endsInverse;

  TestQuotients(int uts, int users, int logDomain, long[] xs) {
    this.uts = uts;
    this.size = 1 << logDomain;
    this.xs = xs;
    this.first = point((uts - 1) * EXTENSION);
    this.last = point((uts * users - 1) * EXTENSION);
    long[] valueStep = point((uts - 2) * EXTENSION * users);
    long[] totalStep = point((uts - 1) * EXTENSION * users);
    firstRowsInverse = new long[xs.length];
    digitsInverse = new long[xs.length];
    totalsInverse = new long[xs.length];
    endsInverse = new long[xs.length];
    long[] one = new long[S];
    StarkField.one(one, 0);
    long[] a = new long[S];
    for (int i = 0; i < size; i++) {
      int at = i * S;
      int users16 = (int) ((long) i * users % size) * S;
      int steps16 = (int) ((long) i * uts * users % size) * S;
      StarkField.sub(xs, users16, one, 0, firstRowsInverse, at);
      StarkField.sub(xs, steps16, one, 0, digitsInverse, at);
      StarkField.sub(xs, users16, totalStep, 0, totalsInverse, at);
      StarkField.sub(xs, at, first, 0, a, 0);
      StarkField.sub(xs, at, last, 0, endsInverse, at);
      StarkField.mul(endsInverse, at, a, 0, endsInverse, at);
    }
    StarkInverses.invertAll(firstRowsInverse, size);
    StarkInverses.invertAll(digitsInverse, size);
    StarkInverses.invertAll(totalsInverse, size);
    StarkInverses.invertAll(endsInverse, size);
    for (int i = 0; i < size; i++) {
      int at = i * S;
      int users16 = (int) ((long) i * users % size) * S;
      StarkField.sub(xs, users16, valueStep, 0, a, 0);
      StarkField.mul(digitsInverse, at, a, 0, digitsInverse, at);
      StarkField.sub(xs, users16, totalStep, 0, a, 0);
      StarkField.mul(digitsInverse, at, a, 0, digitsInverse, at);
      StarkField.sub(xs, at, last, 0, a, 0);
      StarkField.mul(totalsInverse, at, a, 0, totalsInverse, at);
    }
  }

  private long[] point(int index) {
    long[] point = new long[S];
    StarkField.copy(xs, index % size * S, point, 0);
    return point;
  }

  private int stepsOn(int index, int steps) {
    return (index + steps * EXTENSION) % size * S;
  }

  long[] firstRows(long[] net) {
    long[] q = new long[net.length];
    for (int at = 0; at < q.length; at += S) {
      StarkField.mul(net, at, firstRowsInverse, at, q, at);
    }
    return q;
  }

  long[] digits(long[] net) {
    long[] q = new long[net.length];
    long[] four = new long[S];
    long[] one = new long[S];
    long[] d = new long[S];
    StarkField.small(4, four, 0);
    StarkField.one(one, 0);
    for (int i = 0; i < size; i++) {
      int at = i * S;
      StarkField.mul(net, at, four, 0, d, 0);
      StarkField.sub(net, stepsOn(i, 1), d, 0, d, 0);
      StarkField.copy(digitsInverse, at, q, at);
      for (int digit = 0; digit < 4; digit++) {
        StarkField.mul(q, at, d, 0, q, at);
        StarkField.sub(d, 0, one, 0, d, 0);
      }
    }
    return q;
  }

  long[] accumulation(long[] column) {
    long[] q = new long[column.length];
    for (int i = 0; i < size; i++) {
      int at = i * S;
      StarkField.sub(column, stepsOn(i, uts), column, stepsOn(i, uts - 1), q, at);
      StarkField.sub(q, at, column, at, q, at);
      StarkField.mul(q, at, totalsInverse, at, q, at);
    }
    return q;
  }

  long[] boundary(long[] column, BigInteger sum) {
    long[] slope = new long[S];
    StarkField.sub(last, 0, first, 0, slope, 0);
    StarkInverses.invert(slope, 0, slope, 0);
    StarkField.mul(slope, 0, Naive.element(sum.mod(Naive.P)), 0, slope, 0);
    long[] q = new long[column.length];
    long[] line = new long[S];
    for (int at = 0; at < q.length; at += S) {
      StarkField.sub(xs, at, first, 0, line, 0);
      StarkField.mul(line, 0, slope, 0, line, 0);
      StarkField.sub(column, at, line, 0, q, at);
      StarkField.mul(q, at, endsInverse, at, q, at);
    }
    return q;
  }
}
