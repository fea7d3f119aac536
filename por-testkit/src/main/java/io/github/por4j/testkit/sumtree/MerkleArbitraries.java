package io.github.por4j.testkit.sumtree;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Honest users and rounds of both Merkle generations. */
public final class MerkleArbitraries {
  /** Units of a whale; twenty times three of them are still an amount. */
  private static final long WHALE = 100_000_000_000_000_000L;

  private static final int MAX_USERS = 20;

  private MerkleArbitraries() {}

  /** Amounts in units of 10^-8: of any number of places, none, and very large. */
  public static Arbitrary<Long> amounts() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.longs().between(0, 1_000_000_000_000L)),
        Tuple.of(1, Arbitraries.of(0L, 1L, 100_000_000L, WHALE)));
  }

  /** Balances in three coins, not all of them nothing. */
  public static Arbitrary<Balances> balances() {
    return Combinators.combine(amounts(), amounts(), amounts())
        .as((b, e, u) -> new Balances(b, e, b + e + u == 0 ? 1 : u));
  }

  private static Arbitrary<String> nonces() {
    return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
  }

  /** Rounds of 2 to 20 users. */
  public static Arbitrary<MerkleV1Round> v1Rounds() {
    return Combinators.combine(nonces(), balances())
        .as(MerkleV1Round.User::new)
        .list()
        .uniqueElements(MerkleV1Round.User::nonce)
        .ofMinSize(2)
        .ofMaxSize(MAX_USERS)
        .map(MerkleV1Round::new);
  }

  /** Rounds of 2 to 20 users, split over 1 to 3 leaves each. */
  public static Arbitrary<MerkleV2Round> v2Rounds() {
    return Combinators.combine(nonces(), balances().list().ofMinSize(1).ofMaxSize(3))
        .as(MerkleV2Round.User::new)
        .list()
        .uniqueElements(MerkleV2Round.User::nonce)
        .ofMinSize(2)
        .ofMaxSize(MAX_USERS)
        .map(MerkleV2Round::new);
  }

  /** A small fixed round of five users, so that there is padding. */
  public static MerkleV1Round v1Example() {
    return new MerkleV1Round(List.of(v1(1, 7), v1(2, 20), v1(3, 150_000_000), v1(4, 9), v1(5, 31)));
  }

  private static MerkleV1Round.User v1(int nonce, long amount) {
    return new MerkleV1Round.User("a" + nonce, new Balances(amount, 2 * amount, nonce));
  }

  /** A small fixed round of five users with seven leaves. */
  public static MerkleV2Round v2Example() {
    return new MerkleV2Round(
        List.of(v2(1, 7), v2(2, 20, 30), v2(3, 150_000_000), v2(4, 9, 8), v2(5, 31)));
  }

  private static MerkleV2Round.User v2(int nonce, long... amounts) {
    List<Balances> parts =
        Arrays.stream(amounts).mapToObj(a -> new Balances(a, 2 * a, nonce)).toList();
    return new MerkleV2Round.User("b" + nonce, parts);
  }
}
