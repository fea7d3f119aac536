package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.util.List;

/**
 * A user of a zk-STARK V1 round.
 *
 * @param id 256 bits
 * @param balances signed, in the order of the coins
 */
public record V1User(BigInteger id, List<BigInteger> balances) {
  /** Copies the balances. */
  public V1User {
    balances = List.copyOf(balances);
  }

  /** Sum of the balances. */
  public BigInteger net() {
    return balances.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
