package io.github.por4j.testkit.v1;

import static io.github.por4j.testkit.v1.StarkPolynomials.P;
import static io.github.por4j.testkit.v1.StarkPolynomials.mul;

import java.math.BigInteger;
import java.util.function.IntFunction;

/** Quotients of the constraints over a whole domain (por_stark.py mk_por_proof). */
final class Quotients {
  private static final int EXTENSION = 16;
  private static final BigInteger FOUR = BigInteger.valueOf(4);

  private final int uts;
  private final BigInteger[] xs;
  private final BigInteger first;
  private final BigInteger last;
  private final BigInteger[] firstRows;
  private final BigInteger[] digits;
  private final BigInteger[] totals;
  private final BigInteger[] ends;

  Quotients(int uts, int users, BigInteger[] xs) {
    this.uts = uts;
    this.xs = xs;
    this.first = at((long) (uts - 1) * EXTENSION);
    this.last = at(((long) uts * users - 1) * EXTENSION);
    BigInteger valueStep = at((long) (uts - 2) * EXTENSION * users);
    BigInteger totalStep = at((long) (uts - 1) * EXTENSION * users);
    firstRows = inverted(i -> at((long) i * users).subtract(BigInteger.ONE));
    BigInteger[] all = inverted(i -> at((long) i * uts * users).subtract(BigInteger.ONE));
    digits =
        values(
            i -> {
              BigInteger x = at((long) i * users);
              return all[i].multiply(x.subtract(valueStep)).multiply(x.subtract(totalStep));
            });
    BigInteger[] step = inverted(i -> at((long) i * users).subtract(totalStep));
    totals = values(i -> step[i].multiply(xs[i].subtract(last)));
    ends = inverted(i -> xs[i].subtract(first).multiply(xs[i].subtract(last)));
  }

  private BigInteger at(long index) {
    return xs[(int) (index % xs.length)];
  }

  private BigInteger[] values(IntFunction<BigInteger> value) {
    BigInteger[] values = new BigInteger[xs.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(i).mod(P);
    }
    return values;
  }

  private BigInteger[] inverted(IntFunction<BigInteger> value) {
    return StarkPolynomials.invertAll(values(value));
  }

  private static BigInteger on(BigInteger[] column, int index, int steps) {
    return column[(index + steps * EXTENSION) % column.length];
  }

  BigInteger[] firstRows(BigInteger[] net) {
    return values(i -> net[i].multiply(firstRows[i]));
  }

  BigInteger[] digits(BigInteger[] net) {
    return values(
        i -> {
          BigInteger quotient = digits[i];
          BigInteger digit = on(net, i, 1).subtract(net[i].multiply(FOUR)).mod(P);
          for (int value = 0; value < 4; value++) {
            quotient = mul(quotient, digit.subtract(BigInteger.valueOf(value)));
          }
          return quotient;
        });
  }

  BigInteger[] accumulation(BigInteger[] column) {
    return values(
        i ->
            on(column, i, uts)
                .subtract(on(column, i, uts - 1))
                .subtract(column[i])
                .multiply(totals[i]));
  }

  BigInteger[] boundary(BigInteger[] column, BigInteger sum) {
    BigInteger slope = mul(last.subtract(first).modInverse(P), sum);
    return values(i -> column[i].subtract(mul(xs[i].subtract(first), slope)).multiply(ends[i]));
  }
}
