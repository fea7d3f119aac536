package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Honest users and small rounds of zk-STARK V1. */
public final class V1Arbitraries {
  /** The largest net value of a user with 16 rows, so that three of them fit into a batch's. */
  private static final long WHALE = (1L << 28) - 1;

  private static final int ID_BITS = 200;
  private static final V1Coins COINS = new V1Coins(1, List.of("BTC", "ETH"));

  private V1Arbitraries() {}

  /** Net values of a user with 16 rows: of any size, none, and the largest. */
  public static Arbitrary<Long> nets() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.longs().between(0, WHALE)), Tuple.of(1, Arbitraries.of(0L, WHALE)));
  }

  /** Users with two coins, the second negative now and then, and never a negative net value. */
  public static Arbitrary<V1User> users() {
    return Combinators.combine(
            Arbitraries.longs().greaterOrEqual(1), nets(), Arbitraries.longs().between(-1000, 1000))
        .as(V1Arbitraries::user);
  }

  private static V1User user(long id, long net, long second) {
    List<BigInteger> balances =
        List.of(BigInteger.valueOf(net - second), BigInteger.valueOf(second));
    return new V1User(BigInteger.valueOf(id).shiftLeft(ID_BITS - Long.SIZE), balances);
  }

  /** The sum of a coin is published, and is not negative. */
  private static boolean isOwed(List<V1User> users) {
    for (int i = 0; i < COINS.names().size(); i++) {
      int coin = i;
      if (users.stream()
              .map(u -> u.balances().get(coin))
              .reduce(BigInteger.ZERO, BigInteger::add)
              .signum()
          < 0) {
        return false;
      }
    }
    return true;
  }

  /** Rounds of one batch of 1 to 3 users. */
  public static Arbitrary<V1Round> rounds() {
    return users()
        .list()
        .uniqueElements(V1User::id)
        .ofMinSize(1)
        .ofMaxSize(3)
        .filter(V1Arbitraries::isOwed)
        .map(users -> new V1Round(COINS, List.of(new V1Batch(16, users))));
  }
}
