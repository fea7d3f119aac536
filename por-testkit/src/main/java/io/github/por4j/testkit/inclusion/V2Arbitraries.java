package io.github.por4j.testkit.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.account.AccountRules;
import io.github.por4j.merkle.inclusion.RoundShape;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Honest accounts and rounds of zk-STARK V2. Everything is made from accounts, so that what jqwik
 * shrinks to is honest too.
 */
public final class V2Arbitraries {
  /** Largest amount, and largest net value. */
  public static final long MAX_AMOUNT = (1L << AccountRules.AMOUNT_BITS) - 1;

  private static final BigInteger MAX_NET = BigInteger.valueOf(MAX_AMOUNT);
  private static final long PLAIN = 1_000_000_000_000L;

  private V2Arbitraries() {}

  /** Account ids: any 256 bits. */
  public static Arbitrary<AccountId> ids() {
    return Arbitraries.strings()
        .withChars("0123456789abcdef")
        .ofLength(AccountId.DIGITS)
        .map(AccountId::new);
  }

  /** Amounts: small ones, large ones, both ends of the range. */
  public static Arbitrary<Long> amounts() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.longs().between(0, PLAIN)),
        Tuple.of(1, Arbitraries.just(0L)),
        Tuple.of(1, Arbitraries.longs().between(0, MAX_AMOUNT)),
        Tuple.of(1, Arbitraries.of(1L, MAX_AMOUNT - 1, MAX_AMOUNT)));
  }

  /**
   * Accounts that a proof may hold: plain ones, with debts, with debts as large as what is owned,
   * empty ones, whales, and net values at both ends.
   *
   * @param tokens 1..1000
   */
  public static Arbitrary<Account> accounts(int tokens) {
    Arbitrary<long[]> lists = amounts().list().ofSize(tokens).map(V2Arbitraries::toArray);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Combinators.combine(ids(), lists, lists).as(V2Arbitraries::solvent)),
        Tuple.of(2, Combinators.combine(ids(), lists).as(V2Arbitraries::withoutDebt)),
        Tuple.of(
            1, Combinators.combine(ids(), lists).as((id, own) -> solvent(id, own, own.clone()))),
        Tuple.of(1, ids().map(id -> new Account(id, new long[tokens], new long[tokens]))),
        Tuple.of(1, ids().map(id -> withoutDebt(id, whale(tokens)))));
  }

  private static long[] toArray(List<Long> list) {
    return list.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] whale(int tokens) {
    long[] equity = new long[tokens];
    equity[tokens - 1] = MAX_AMOUNT;
    return equity;
  }

  private static Account withoutDebt(AccountId id, long[] equity) {
    return solvent(id, equity, new long[equity.length]);
  }

  /** The nearest account that may be: amounts are cut until sums and net value are in range. */
  private static Account solvent(AccountId id, long[] equity, long[] debt) {
    long[] owned = cut(equity, MAX_NET);
    BigInteger most = new Account(id, owned, debt).equitySum();
    return new Account(id, owned, cut(debt, most));
  }

  /** Cuts amounts from the first on, so that their sum is at most {@code most}. */
  private static long[] cut(long[] amounts, BigInteger most) {
    long[] kept = new long[amounts.length];
    BigInteger left = most;
    for (int i = 0; i < amounts.length; i++) {
      kept[i] = BigInteger.valueOf(amounts[i]).min(left).longValue();
      left = left.subtract(BigInteger.valueOf(kept[i]));
    }
    return kept;
  }

  /** Shapes of small trees: batches of 2 to 8, up to 4 tokens, branching 2 to 5, 1 to 3 levels. */
  public static Arbitrary<RoundShape> shapes() {
    return Combinators.combine(
            Arbitraries.of(2, 4, 8),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(2, 5),
            Arbitraries.integers().between(1, 3))
        .as(RoundShape::new);
  }

  /** Rounds of small shapes. */
  public static Arbitrary<V2Round> rounds() {
    return shapes().flatMap(V2Arbitraries::rounds);
  }

  /** Rounds of one shape, of up to 20 accounts with different ids. */
  public static Arbitrary<V2Round> rounds(RoundShape shape) {
    return accounts(shape.tokenCount())
        .list()
        .uniqueElements(Account::id)
        .ofMinSize(1)
        .ofMaxSize((int) Math.min(20, shape.capacity()))
        .map(accounts -> new V2Round(shape, withinTotals(accounts)));
  }

  /** Accounts that would bring the totals out of range are emptied. */
  private static List<Account> withinTotals(List<Account> accounts) {
    List<Account> kept = new ArrayList<>();
    BigInteger equity = BigInteger.ZERO;
    for (Account account : accounts) {
      BigInteger sum = equity.add(account.equitySum());
      boolean fits = sum.compareTo(MAX_NET) <= 0;
      equity = fits ? sum : equity;
      kept.add(
          fits
              ? account
              : new Account(
                  account.id(), new long[account.equityCount()], new long[account.debtCount()]));
    }
    return kept;
  }

  /** A small fixed round, for tests that need no other: two levels, eleven accounts with debts. */
  public static V2Round example() {
    RoundShape shape = new RoundShape(4, 3, 3, 2);
    List<Account> accounts = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      long[] equity = new long[shape.tokenCount()];
      for (int j = 0; j < equity.length; j++) {
        equity[j] = 1_000L + 17L * i + 5L * j;
      }
      long[] debt = {i, 0, 2L * i};
      String id = String.format("%064x", BigInteger.valueOf(31L * i + 7).pow(20));
      accounts.add(new Account(new AccountId(id.substring(id.length() - 64)), equity, debt));
    }
    return new V2Round(shape, accounts);
  }
}
