package io.github.por4j.testkit.v1;

import io.github.por4j.core.report.Generation;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Lie;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Dishonest rounds of zk-STARK V1, each with proofs that its prover made from the beginning. */
public final class V1Lies {
  private static final V1Coins COINS = new V1Coins(1, List.of("BTC", "ETH", "USDT"));
  private static final V1User ONE = user(1, 5, 3, 2);
  private static final V1User TWO = user(2, 9, 4, 7);

  /** Owes 20 in the first coin, and has as much in another. */
  private static final V1User SIGNED = user(3, -20, 20, 0);

  private static final V1User DEBTOR = user(3, -10, 0, 0);
  private static final String FOLDER = "inclusion_proof_data/a";
  private static final String HIDDEN = FOLDER + "0/user_[12]_.*";

  private V1Lies() {}

  /** Every one. */
  public static List<Lie> all() {
    return List.of(
        omitted(),
        negative(),
        netInFiles(),
        netHidden(),
        signed(),
        signedUnderOneId(),
        shared(),
        batchAtTwoPlaces(),
        twoRoots(),
        shifted(),
        wrapped(),
        decoupled(),
        longTrace());
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
    return new V1Round(COINS, batches).files(deceit, V1Deceit.NONE);
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
        files(V1Deceit.NONE, ONE, TWO, SIGNED).without(file(0, 2)),
        Set.of(),
        Set.of("V1-LIMIT-SIGNED-BALANCES", "v1.totals"));
  }

  private static Lie omitted() {
    return lie(
        Lie.Kind.OMITTED_USER,
        "a user who is in no sum is given a file of another batch",
        files(V1Deceit.NONE, ONE)
            .with(file(0, 1), files(V1Deceit.NONE, ONE, TWO).bytes(file(0, 1))),
        Set.of("V1-INCLUSION-BATCH-ROOT", "V1-INCLUSION-TRUNK-ROOT"),
        Set.of());
  }

  private static String file(int batch, int user) {
    return FOLDER + batch + "/user_" + user + "_inclusion_proof.json";
  }

  /** The digits of a negative number end in no zero, so that no quotient is of low degree. */
  private static Lie negative() {
    return lie(
        Lie.Kind.NEGATIVE_USER,
        "a user who does not exist owes more than he owns, and is summed as he is",
        files(V1Deceit.NONE, ONE, TWO, DEBTOR).without(file(0, 2)),
        Set.of("V1-FRI-LAST-DEGREE"),
        Set.of());
  }

  private static Lie signedUnderOneId() {
    V1User again = new V1User(TWO.id(), SIGNED.balances());
    return lie(
        Lie.Kind.NEGATIVE_USER,
        "a user stands a second time, with balances that lower the sum of a coin",
        files(V1Deceit.NONE, ONE, TWO, again),
        Set.of(),
        Set.of("V1-INCLUSION-SAME-USER", "V1-LIMIT-SIGNED-BALANCES", "v1.totals"));
  }

  private static Lie shared() {
    RoundFiles files = files(V1Deceit.NONE, ONE, TWO);
    return lie(
        Lie.Kind.SHARED_LEAF,
        "two users with equal balances are given one id and one leaf",
        files.with("other_user_inclusion_proof.json", files.bytes(file(0, 0))),
        Set.of(),
        Set.of("V1-INCLUSION-REPEATED"));
  }

  /** The leaf that the second half of the batch's users check is not the one that was summed. */
  private static Lie batchAtTwoPlaces() {
    V1Batch users = new V1Batch(16, List.of(ONE, TWO));
    V1Batch nobody = new V1Batch(16, List.of(user(9, 1, 0, 0)));
    V1Round round = new V1Round(COINS, List.of(users, nobody));
    V1Prover prover = new V1Prover(COINS, users, V1Deceit.NONE);
    V1User root = new V1User(new BigInteger(1, prover.root()), prover.lifted());
    RoundFiles files = round.files(V1Deceit.NONE, V1Deceit.shown(1, root));
    Map<String, Object> second = Json.object(Json.parse(files.bytes(file(0, 1))));
    Map<String, Object> ofNobody = Json.object(Json.parse(files.bytes(file(1, 0))));
    Json.object(second.get("batch_inclusion_proof")).put("batch_index", BigInteger.ONE);
    second.put("trunk_inclusion_proof", ofNobody.get("trunk_inclusion_proof"));
    return lie(
        Lie.Kind.SHARED_LEAF,
        "a batch stands at two places of the trunk, at one of which nobody's sums were added",
        files.without(file(1, 0)).with(file(0, 1), Json.write(second)),
        Set.of("V1-INCLUSION-BATCH-PLACES"),
        Set.of("V1-LIMIT-LEAVES-NOT-OPENED", "v1.totals"));
  }

  private static Lie twoRoots() {
    V1User other = user(1, 50, 30, 20);
    return lie(
        Lie.Kind.TWO_ROOTS,
        "a user is given a file under another root, where he owns ten times as much",
        files(V1Deceit.NONE, ONE, TWO)
            .with(file(0, 0), files(V1Deceit.NONE, other, TWO).bytes(file(0, 0))),
        Set.of("V1-INCLUSION-BATCH-ROOT", "V1-INCLUSION-TRUNK-ROOT"),
        Set.of());
  }

  /** Half of the field's order in one coin, and as little in another, in each of two batches. */
  private static Lie wrapped() {
    BigInteger half = StarkPolynomials.P.shiftRight(1);
    BigInteger rest = BigInteger.valueOf(5).subtract(half);
    List<V1Batch> batches = new ArrayList<>();
    for (long id = 1; id <= 2; id++) {
      List<BigInteger> balances = List.of(half, rest, BigInteger.ZERO);
      V1User whale = new V1User(BigInteger.valueOf(id).shiftLeft(200), balances);
      batches.add(new V1Batch(16, List.of(whale)));
    }
    return lie(
        Lie.Kind.WRAPPED_SUMS,
        "the sum of a coin over two batches is the field's order, and so a small one in the trunk",
        new V1Round(COINS, batches).files().matching("sum_proof_data/.*"),
        Set.of("V1-BATCHES-NOT-TRUNK-EXACT", "V1-SUM-RANGE"),
        Set.of());
  }

  /** A net value has 126 digits of two bits, of which every field element has fewer. */
  private static Lie longTrace() {
    List<V1Batch> batches = List.of(new V1Batch(128, List.of(ONE, TWO, DEBTOR)));
    return lie(
        Lie.Kind.FOREIGN_CIRCUIT,
        "the trace has 128 rows a user, so that what a debtor owes passes for a net value",
        new V1Round(COINS, batches).files().without(file(0, 2)),
        Set.of("V1-UTS", "V1-INCLUSION-UTS"),
        Set.of());
  }
}
