package io.github.por4j.core.snapshotfile;

import java.math.BigInteger;

/** Exact running sum, a long as far as it goes. */
final class WideSum {
  private static final int LONG_BITS = 63;

  private long low;
  private BigInteger high = BigInteger.ZERO;

  void add(BigInteger amount) {
    if (amount.bitLength() > LONG_BITS) {
      high = high.add(amount);
      return;
    }
    long value = amount.longValue();
    long sum = low + value;
    if (((low ^ sum) & (value ^ sum)) < 0) {
      high = high.add(BigInteger.valueOf(low));
      low = value;
    } else {
      low = sum;
    }
  }

  void clear() {
    low = 0;
    high = BigInteger.ZERO;
  }

  BigInteger value() {
    return high.signum() == 0 ? BigInteger.valueOf(low) : high.add(BigInteger.valueOf(low));
  }
}
