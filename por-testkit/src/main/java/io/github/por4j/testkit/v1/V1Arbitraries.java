package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Honest users and small rounds of zk-STARK V1. Users are made of a net value and of what the coins
 * but the first hold, so that whatever is drawn, or shrunk to, is honest.
 */
public final class V1Arbitraries {
  private static final int ID_BYTES = 32;
  private static final int TRUNK_UTS = 32;
  private static final List<String> NAMES = List.of("BTC", "ETH", "USDT", "USDC", "XRP");

  /** What another coin holds at most, a debt where it is negative. */
  private static final BigInteger OTHER = BigInteger.TWO.pow(100);

  private V1Arbitraries() {}

  /** The largest net value that fits into the rows of a user: 4^(uts-2) - 1. */
  public static BigInteger mostNet(int uts) {
    return BigInteger.TWO.pow(2 * (uts - 2)).subtract(BigInteger.ONE);
  }

  /** Net values: of any size, none, one, and the largest or the next. */
  public static Arbitrary<BigInteger> nets(int uts) {
    BigInteger most = mostNet(uts);
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.bigIntegers().between(BigInteger.ZERO, most)),
        Tuple.of(
            2,
            Arbitraries.of(BigInteger.ZERO, BigInteger.ONE, most.subtract(BigInteger.ONE), most)));
  }

  /** Coins: one to five, of which one or more are main coins. */
  public static Arbitrary<V1Coins> coins() {
    return Arbitraries.integers()
        .between(1, NAMES.size())
        .flatMap(
            count ->
                Arbitraries.integers()
                    .between(1, count)
                    .map(main -> new V1Coins(main, NAMES.subList(0, count))));
  }

  /**
   * Users with ids of 256 bits: whales, empty accounts, accounts of debts in one coin that others
   * cover, so that the net value is what was drawn.
   */
  public static Arbitrary<V1User> users(int coins, int uts) {
    Arbitrary<BigInteger> others =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.bigIntegers().between(OTHER.negate(), OTHER)),
            Tuple.of(2, Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(6))),
            Tuple.of(1, Arbitraries.of(BigInteger.ZERO, OTHER, OTHER.negate())));
    return Combinators.combine(
            Arbitraries.bytes().array(byte[].class).ofSize(ID_BYTES),
            nets(uts),
            others.list().ofSize(coins - 1))
        .as(V1Arbitraries::user);
  }

  private static V1User user(byte[] id, BigInteger net, List<BigInteger> others) {
    List<BigInteger> balances = new ArrayList<>();
    balances.add(others.stream().reduce(net, BigInteger::subtract));
    balances.addAll(others);
    return new V1User(new BigInteger(1, id), balances);
  }

  /** Batches of one to six users with 16 or 32 rows each. */
  public static Arbitrary<V1Batch> batches(int coins) {
    return Arbitraries.of(16, 32)
        .flatMap(
            uts ->
                users(coins, uts)
                    .list()
                    .uniqueElements(V1User::id)
                    .ofMinSize(1)
                    .ofMaxSize(6)
                    .map(users -> new V1Batch(uts, withinTotal(users))));
  }

  /**
   * The trunk holds a batch's net value as that of a user of 32 rows: users who would bring it out
   * of range own nothing on balance.
   */
  private static List<V1User> withinTotal(List<V1User> users) {
    BigInteger most = mostNet(TRUNK_UTS);
    List<V1User> kept = new ArrayList<>();
    BigInteger total = BigInteger.ZERO;
    for (V1User user : users) {
      BigInteger sum = total.add(user.net());
      boolean fits = sum.compareTo(most) <= 0;
      total = fits ? sum : total;
      List<BigInteger> balances = new ArrayList<>(user.balances());
      balances.set(0, fits ? balances.get(0) : balances.get(0).subtract(user.net()));
      kept.add(new V1User(user.id(), balances));
    }
    return kept;
  }

  /** Rounds of one or two batches. */
  public static Arbitrary<V1Round> rounds() {
    return coins()
        .flatMap(
            coins ->
                batches(coins.names().size())
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(2)
                    .map(batches -> new V1Round(coins, batches)));
  }
}
