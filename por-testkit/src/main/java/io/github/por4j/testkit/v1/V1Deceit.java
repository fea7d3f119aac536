package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How the prover of a batch lies; where nothing is given, he does not.
 *
 * @param shown by place in the batch, users as committed in the leaf that they check
 * @param nets added to the net value of each user, in order
 * @param sums added to the sum of each coin, in order
 */
record V1Deceit(
    V1Departure departure,
    Map<Integer, V1User> shown,
    List<BigInteger> nets,
    List<BigInteger> sums) {
  static final V1Deceit NONE = of(V1Departure.NONE);

  static V1Deceit of(V1Departure departure) {
    return new V1Deceit(departure, Map.of(), List.of(), List.of());
  }

  static V1Deceit shown(int place, V1User user) {
    return new V1Deceit(V1Departure.NONE, Map.of(place, user), List.of(), List.of());
  }

  static V1Deceit nets(long... added) {
    return new V1Deceit(V1Departure.NONE, Map.of(), numbers(added), List.of());
  }

  static V1Deceit sums(long... added) {
    return new V1Deceit(V1Departure.NONE, Map.of(), List.of(), numbers(added));
  }

  private static List<BigInteger> numbers(long[] values) {
    return Arrays.stream(values).mapToObj(BigInteger::valueOf).toList();
  }

  BigInteger net(int place, V1User user) {
    return user.net().add(place < nets.size() ? nets.get(place) : BigInteger.ZERO);
  }

  BigInteger sum(int coin) {
    return coin < sums.size() ? sums.get(coin) : BigInteger.ZERO;
  }
}
