package io.github.por4j.testkit.v1;

import io.github.por4j.core.report.Generation;
import io.github.por4j.testkit.Lie;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Dishonest rounds of zk-STARK V1, each with proofs that its prover made from the beginning. */
public final class V1Lies {
  private static final V1Coins COINS = new V1Coins(1, List.of("BTC", "ETH", "USDT"));
  private static final V1User ONE = user(1, 5, 3, 2);
  private static final V1User TWO = user(2, 9, 4, 7);

  /** Owes 20 in the first coin, and has as much in another. */
  private static final V1User SIGNED = user(3, -20, 20, 0);

  private static final V1User DEBTOR = user(3, -10, 0, 0);
  private static final String HIDDEN = "inclusion_proof_data/a0/user_[12]_.*";

  private V1Lies() {}

  /** Every one. */
  public static List<Lie> all() {
    return List.of(decoupled(), shifted(), netInFiles(), netHidden(), signed(), omitted());
  }

  private static V1User user(long id, long... balances) {
    List<BigInteger> values = new ArrayList<>();
    for (long balance : balances) {
      values.add(BigInteger.valueOf(balance));
    }
    return new V1User(BigInteger.valueOf(id).shiftLeft(200), values);
  }

  private static RoundFiles files(V1Deceit deceit, V1User... users) {
    V1Batch other = new V1Batch(16, List.of(user(9, 8, 8, 8)));
    List<V1Batch> batches = List.of(new V1Batch(16, List.of(users)), other);
    return new V1Round(COINS, batches).files(deceit);
  }

  private static Lie lie(
      Lie.Kind kind, String says, RoundFiles files, Set<String> provokes, Set<String> limits) {
    return new Lie(kind, Generation.STARK_V1, says, files, provokes, limits);
  }

  private static Lie decoupled() {
    return lie(
        Lie.Kind.DECOUPLED_LEAVES,
        "a user's leaf holds a thousand times what was summed",
        files(V1Deceit.shown(0, user(1, 5000, 3000, 2000)), ONE, TWO),
        Set.of(),
        Set.of("V1-LIMIT-LEAVES-NOT-OPENED", "v1.totals"));
  }

  private static Lie shifted() {
    return lie(
        Lie.Kind.SHIFTED_COINS,
        "a part of one coin's sum is published under another, neither a main coin",
        files(V1Deceit.sums(0, -6, 6), ONE, TWO),
        Set.of(),
        Set.of("V1-LIMIT-OTHER-COINS", "v1.other-coins"));
  }

  private static Lie netInFiles() {
    return lie(
        Lie.Kind.NEGATIVE_USER,
        "a debtor's net value is 0, another user's too low by the debt, and their files are shown",
        files(V1Deceit.nets(0, -10, 10), ONE, TWO, DEBTOR),
        Set.of("V1-INCLUSION-TOTAL-NOT-SUM"),
        Set.of("V1-LIMIT-NET-NOT-TIED", "v1.non-negative"));
  }

  private static Lie netHidden() {
    RoundFiles all = files(V1Deceit.nets(0, -10, 10), ONE, TWO, DEBTOR);
    return lie(
        Lie.Kind.NEGATIVE_USER,
        "as above, and the two have no files",
        all.matching("(?!" + HIDDEN + ").*"),
        Set.of(),
        Set.of("V1-LIMIT-NET-NOT-TIED", "v1.non-negative"));
  }

  private static Lie signed() {
    return lie(
        Lie.Kind.NEGATIVE_USER,
        "a user who does not exist lowers the sum of a coin",
        files(V1Deceit.of(V1Departure.NONE), ONE, TWO, SIGNED)
            .without("inclusion_proof_data/a0/user_2_inclusion_proof.json"),
        Set.of(),
        Set.of("V1-LIMIT-SIGNED-BALANCES", "v1.totals"));
  }

  private static Lie omitted() {
    return lie(
        Lie.Kind.OMITTED_USER,
        "a user who is in no sum is given a file of another batch",
        files(V1Deceit.of(V1Departure.NONE), ONE)
            .with(
                "inclusion_proof_data/a0/user_1_inclusion_proof.json",
                files(V1Deceit.of(V1Departure.NONE), ONE, TWO)
                    .bytes("inclusion_proof_data/a0/user_1_inclusion_proof.json")),
        Set.of("V1-INCLUSION-BATCH-ROOT", "V1-INCLUSION-TRUNK-ROOT"),
        Set.of());
  }
}
