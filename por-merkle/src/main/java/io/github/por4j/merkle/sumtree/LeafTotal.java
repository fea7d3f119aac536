package io.github.por4j.merkle.sumtree;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** Exact sum of any number of balances, as long as it fits in words at each step. */
final class LeafTotal {
  private static final int COINS = CoinBalances.COINS.size();

  private final long[] words = new long[COINS];
  private final BigInteger[] carried = new BigInteger[COINS];

  LeafTotal() {
    Arrays.fill(carried, BigInteger.ZERO);
  }

  /** Adds the three amounts at {@code at}. */
  void add(long[] block, int at) {
    for (int i = 0; i < COINS; i++) {
      long amount = block[at + i];
      long sum = words[i] + amount;
      if (((words[i] ^ sum) & (amount ^ sum)) < 0) {
        carried[i] = carried[i].add(BigInteger.valueOf(words[i]));
        sum = amount;
      }
      words[i] = sum;
    }
  }

  /** The sum; empty if it is beyond what balances can be. */
  Optional<CoinBalances> value() {
    long[] units = new long[COINS];
    for (int i = 0; i < COINS; i++) {
      BigInteger exact = carried[i].add(BigInteger.valueOf(words[i]));
      if (exact.bitLength() >= Long.SIZE) {
        return Optional.empty();
      }
      units[i] = exact.longValue();
    }
    return Optional.of(PairCheck.balances(units, 0));
  }
}
