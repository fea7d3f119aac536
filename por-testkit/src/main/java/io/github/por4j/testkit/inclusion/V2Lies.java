package io.github.por4j.testkit.inclusion;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.report.Generation;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Lie;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dishonest rounds of zk-STARK V2, made from an honest one; its root is the one that everybody
 * compares with, unless a lie says otherwise.
 */
public final class V2Lies {
  /**
   * A lie and the round whose root the exchange published.
   *
   * @param published the round to check against
   */
  public record Told(Lie lie, V2Round published) {}

  private static final BigInteger ORDER = new BigInteger(Long.toUnsignedString(Goldilocks.ORDER));

  private final V2Round honest;
  private final RoundFiles files;

  private V2Lies(V2Round honest) {
    this.honest = honest;
    this.files = honest.files();
  }

  /**
   * Every kind that user files can carry.
   *
   * @param honest at least 5 accounts, 2 tokens, the first account with an equity in the first
   *     token
   */
  public static List<Told> all(V2Round honest) {
    V2Lies lies = new V2Lies(honest);
    List<Told> all = new ArrayList<>();
    all.add(lies.omittedWithFile());
    all.add(lies.omittedInSilence());
    all.add(lies.negative());
    all.add(lies.shared());
    all.add(lies.twice());
    all.add(lies.twoRoots());
    all.add(lies.shifted());
    all.add(lies.gross());
    all.add(lies.wrapped());
    all.add(lies.decoupled());
    return all;
  }

  private Told told(
      Lie.Kind kind,
      String says,
      V2Round published,
      RoundFiles given,
      Set<String> provokes,
      Set<String> limits) {
    return new Told(new Lie(kind, Generation.STARK_V2, says, given, provokes, limits), published);
  }

  private String name(V2Round round, int index) {
    return round.accounts().get(index).id() + "_inclusion_proof.json";
  }

  private V2Round withoutLast() {
    List<Account> accounts = honest.accounts();
    return honest.of(accounts.subList(0, accounts.size() - 1));
  }

  private Told omittedWithFile() {
    String last = name(honest, honest.accounts().size() - 1);
    return told(
        Lie.Kind.OMITTED_USER,
        "a user who is in no sum is given a file of another tree",
        withoutLast(),
        withoutLast().files().with(last, files.bytes(last)),
        Set.of("V2-ROOT-MISMATCH"),
        Set.of());
  }

  private Told omittedInSilence() {
    return told(
        Lie.Kind.OMITTED_USER,
        "a user who is in no sum is given no file",
        withoutLast(),
        withoutLast().files(),
        Set.of(),
        Set.of("v2.net"));
  }

  private V2Round withOneMore(Account account) {
    List<Account> accounts = new ArrayList<>(honest.accounts());
    accounts.add(account);
    return honest.of(accounts);
  }

  private Told negative() {
    int tokens = honest.shape().tokenCount();
    long[] debt = new long[tokens];
    debt[0] = 1_000_000;
    AccountId id = new AccountId("d".repeat(AccountId.DIGITS));
    V2Round round = withOneMore(new Account(id, new long[tokens], debt));
    return told(
        Lie.Kind.NEGATIVE_USER,
        "a user who does not exist lowers the sums, and the file is shown",
        round,
        round.files(),
        Set.of("V2-NEGATIVE-NET"),
        Set.of());
  }

  /** The leaf binds the sums only, so that a file with another split of them passes as well. */
  private Told shared() {
    Account one = honest.accounts().get(0);
    V2Tree tree = honest.tree();
    RoundFiles given =
        files.with("z_" + name(honest, 0), Json.write(tree.document(otherSplit(one), 0)));
    return told(
        Lie.Kind.SHARED_LEAF,
        "two users with equal sums are given one id and one leaf",
        honest,
        given,
        Set.of(),
        Set.of("V2-OTHER-SPLIT"));
  }

  private static Account otherSplit(Account account) {
    long[] equity = new long[account.equityCount()];
    long[] debt = new long[account.debtCount()];
    for (int i = 0; i < equity.length; i++) {
      equity[i] = account.equity(i);
      debt[i] = account.debt(i);
    }
    equity[0]--;
    equity[1]++;
    return new Account(account.id(), equity, debt);
  }

  private Told twice() {
    V2Round round = honest.with(1, honest.accounts().get(0));
    return told(
        Lie.Kind.SHARED_LEAF,
        "one account stands at two indices, in place of another user's",
        round,
        round.files(),
        Set.of("V2-DUPLICATE-ID"),
        Set.of());
  }

  private Told twoRoots() {
    V2Round other = honest.with(0, otherSums(honest.accounts().get(0)));
    RoundFiles given = files;
    for (int i = 0; i < honest.accounts().size(); i += 2) {
      given = given.with(name(honest, i), other.files().bytes(name(other, i)));
    }
    return told(
        Lie.Kind.TWO_ROOTS,
        "every second user is given a file under another root",
        honest,
        given,
        Set.of("V2-ROOT-MISMATCH"),
        Set.of());
  }

  private static Account otherSums(Account account) {
    long[] equity = new long[account.equityCount()];
    for (int i = 0; i < equity.length; i++) {
      equity[i] = account.equity(i);
    }
    equity[0]++;
    return new Account(account.id(), equity, new long[account.debtCount()]);
  }

  private Told shifted() {
    V2Round round = honest.with(0, otherSplit(honest.accounts().get(0)));
    return told(
        Lie.Kind.SHIFTED_COINS,
        "a balance stands under another token of the same user",
        round,
        round.files(),
        Set.of(),
        Set.of("v2.per-token"));
  }

  private Told gross() {
    long[] both = new long[honest.shape().tokenCount()];
    both[0] = 1_000_000;
    V2Round round =
        withOneMore(new Account(new AccountId("e".repeat(AccountId.DIGITS)), both, both));
    return told(
        Lie.Kind.SHIFTED_GROSS,
        "a user who does not exist owns what he owes",
        round,
        round.files(),
        Set.of(),
        Set.of("v2.gross"));
  }

  /** The tree holds the sums modulo p, which are small. */
  private Told wrapped() {
    Account one = honest.accounts().get(0);
    BigInteger sum = ORDER.add(one.equitySum());
    long[] equity = new long[one.equityCount()];
    BigInteger half = sum.shiftRight(1);
    equity[0] = half.longValue();
    equity[1] = sum.subtract(half).longValue();
    long[] debt = new long[one.debtCount()];
    for (int i = 0; i < debt.length; i++) {
      debt[i] = one.debt(i);
    }
    V2Round round = honest.with(0, new Account(one.id(), equity, debt));
    return told(
        Lie.Kind.WRAPPED_SUMS,
        "a user's sum is the published one plus the field's order",
        round,
        round.files(),
        Set.of("V2-SUM-RANGE", "V2-AMOUNT-RANGE", "V2-NET-RANGE"),
        Set.of());
  }

  /** The batch's node is given as if it were the leaf of a tree that is shallower. */
  private Told decoupled() {
    Map<String, byte[]> given = new HashMap<>();
    for (String name : files.names()) {
      Map<String, Object> file = Json.object(Json.parse(files.bytes(name)));
      List<Object> binary = Json.list(file.get("sum_tree_siblings"));
      Map<String, Object> layer = new HashMap<>();
      layer.put("left_hashes", List.of());
      layer.put("right_hashes", List.of(binary.remove(binary.size() - 1)));
      Json.list(file.get("recursive_tree_siblings")).add(0, layer);
      given.put(name, Json.write(file));
    }
    return told(
        Lie.Kind.DECOUPLED_LEAVES,
        "paths have another shape than the tree that was summed",
        honest,
        RoundFiles.of(given),
        Set.of("V2-PATH-BINARY-LENGTH", "V2-PATH-LAYER-COUNT"),
        Set.of());
  }
}
