package io.github.por4j.testkit.v1;

import io.github.por4j.testkit.Change;
import io.github.por4j.testkit.Field;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Mutator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Changes of the files of a zk-STARK V1 round. */
public final class V1Mutators {
  private static final String PROOF = "sum_proof_data/batches/.*/sum_proof\\.json";
  private static final String VALUES = "sum_proof_data/batches/.*/sum_values\\.json";
  private static final String USER = ".*inclusion_proof\\.json";
  private static final String BATCH = "/batch_inclusion_proof/";
  private static final String TRUNK = "/trunk_inclusion_proof/";
  private static final String MALFORMED = "INPUT-MALFORMED";
  private static final String PATH = "V1-INCLUSION-PATH";
  private static final int LAYERS_OF_LARGEST_DOMAIN = 13;
  private static final BigInteger LARGE = BigInteger.TWO.pow(200);

  private V1Mutators() {}

  /** Every one, for rounds of two batches whose first has two users and more. */
  public static List<Mutator> all() {
    List<Mutator> all = new ArrayList<>(sumProof());
    all.addAll(sums());
    all.addAll(inclusion());
    all.addAll(V1RoundMutators.all());
    return all;
  }

  private static Mutator proof(String pointer, Change change, String... codes) {
    return Mutator.of(new Field(PROOF, pointer), change, codes);
  }

  private static Mutator values(String pointer, Change change, String... codes) {
    return Mutator.of(new Field(VALUES, pointer), change, codes);
  }

  private static Mutator user(String pointer, Change change, String... codes) {
    return Mutator.of(new Field(USER, pointer), change, codes);
  }

  private static Change number(long value) {
    return Change.set(BigInteger.valueOf(value));
  }

  private static List<Mutator> sumProof() {
    return List.of(
        proof("/steps", number(96), "V1-STEPS"),
        proof("/uts", number(128), "V1-UTS"),
        proof("/uts", number(8), "V1-UTS-UNPUBLISHED"),
        proof("/steps", number(16), "V1-USER-NUM"),
        proof("/pow_nonce", Change.oneBit(), "V1-PROOF-OF-WORK"),
        proof("/mtree_root", Change.oneBit(), "V1-TRACE-ROOT"),
        proof("/l_mtree_root", Change.oneBit(), "V1-FRI-ROOT"),
        proof("/l_mtree_branches/0/0", Change.oneBit(), "V1-COMBINATION-ROOT", MALFORMED),
        proof("/mtree_branches/*", Change.drop(), "V1-BRANCH-COUNT"),
        proof("/mtree_branches", Change.empty(), "V1-BRANCH-INCOMPLETE"),
        proof("/mtree_branches", Change.to("shorter", V1Mutators::shorter), "V1-BRANCH-LENGTH"),
        proof("/mtree_entries_data/0", Change.to("longer", V1Mutators::longer), MALFORMED),
        proof("/mtree_entries_data", Change.to("short", V1Mutators::opened), "V1-ROW-SHORT"),
        proof("/mtree_entries_data/1/1", Change.oneBit(), "V1-ROW-HASH"),
        proof("/low_degree_proof/0", Change.drop(), "V1-FRI-DEGREE-BOUND"),
        proof("/low_degree_proof/0", Change.duplicate(), "V1-FRI-LAYER-COUNT"),
        proof("/low_degree_proof", Change.to("too long", V1Mutators::folded), "V1-FRI-FOLDED-AWAY"),
        proof("/low_degree_proof/0/0", Change.oneBit(), "V1-FRI-ROOT"),
        proof("/low_degree_proof/2", Change.truncate(), "V1-FRI-LAST-LENGTH"),
        proof("/low_degree_proof/2/*", Change.oneBit(), "V1-FRI-LAST-ROOT", MALFORMED),
        proof("/mtree_root", Change.capitals(), MALFORMED),
        proof("/*", Change.drop(), MALFORMED),
        proof("/*", Change.duplicate(), MALFORMED));
  }

  private static Object shorter(Object branches) {
    List<Object> shorter = new ArrayList<>();
    for (Object branch : (List<?>) branches) {
      List<?> words = (List<?>) branch;
      shorter.add(new ArrayList<>(words.subList(0, words.size() - 1)));
    }
    return shorter;
  }

  /** The first layer again, until the domain of the last one would have no point left. */
  private static Object folded(Object layers) {
    List<Object> more = new ArrayList<>(Json.list(layers));
    while (more.size() < LAYERS_OF_LARGEST_DOMAIN) {
      more.add(0, more.get(0));
    }
    return more;
  }

  /** Every row of a position itself becomes a net value and an id, without quotients. */
  private static Object opened(Object rows) {
    List<Object> shorter = new ArrayList<>();
    for (Object row : Json.list(rows)) {
      shorter.add(row instanceof String text ? text.substring(0, 2 * 64) : row);
    }
    return shorter;
  }

  private static Object longer(Object row) {
    return row + "0".repeat(64);
  }

  private static List<Mutator> sums() {
    return List.of(
        values("/BTC", Change.drop(), "V1-SUM-COIN-MISSING"),
        values("/BTC", Change.oneBit(), "V1-TOTAL-NOT-SUM"),
        values("/BTC", Change.plus(StarkPolynomials.P), "V1-SUM-FIELD-RANGE"),
        values("/BTC", Change.plus(LARGE), "V1-SUM-RANGE"),
        values("/ETH", Change.set(StarkPolynomials.P.subtract(BigInteger.ONE)), "V1-SUM-NEGATIVE"),
        values("/total_value", Change.oneBit(), "V1-TOTAL-NOT-SUM"),
        values("/total_value", Change.plus(LARGE), "V1-TOTAL-RANGE"),
        values("/BTC", Change.oneBit(), "V1-BATCHES-NOT-TRUNK"));
  }

  private static List<Mutator> inclusion() {
    return List.of(
        user(BATCH + "batch_mtree_root", Change.oneBit(), "V1-INCLUSION-BATCH-ROOT"),
        user(TRUNK + "trunk_mtree_root", Change.oneBit(), "V1-INCLUSION-TRUNK-ROOT"),
        user(TRUNK + "batch_id", Change.oneBit(), "V1-INCLUSION-BATCH-ID"),
        user(TRUNK + "batch_id", Change.capitals(), "V1-INCLUSION-BATCH-ID-TEXT"),
        user(BATCH + "random_number", Change.capitals(), "V1-INCLUSION-CAPITALS"),
        user(BATCH + "random_number", Change.oneBit(), PATH),
        user(BATCH + "user_id", Change.set("1".repeat(64)), PATH),
        user(BATCH + "merkle_path/*", Change.oneBit(), PATH),
        user(BATCH + "merkle_path", Change.truncate(), "V1-INCLUSION-PATH-LENGTH"),
        user(BATCH + "merkle_path", Change.empty(), "V1-INCLUSION-PATH-SHORT"),
        user(BATCH + "uts", number(3), "V1-INCLUSION-UTS"),
        user(BATCH + "uts", number(32), "V1-INCLUSION-BATCH-UTS"),
        user(BATCH + "user_index", number(900), "V1-INCLUSION-USER-INDEX"),
        user(BATCH + "batch_index", number(900), "V1-INCLUSION-BATCH-INDEX"),
        user(BATCH + "BTC", Change.plus(LARGE), "V1-INCLUSION-VALUE-RANGE"),
        user(BATCH + "total_value", Change.set("-1"), "V1-INCLUSION-TOTAL-BYTES"),
        user(BATCH + "total_value", Change.plus(LARGE), "V1-INCLUSION-TOTAL-RANGE"),
        user(BATCH + "total_value", Change.oneBit(), "V1-INCLUSION-TOTAL-NOT-SUM"),
        user(TRUNK + "BTC", Change.oneBit(), "V1-INCLUSION-BATCH-SUMS"),
        user("/config/main_coins_num", number(2), "V1-INCLUSION-CONFIG"),
        user("/config/main_coins_num", number(0), "V1-INCLUSION-MAIN-COINS"),
        user("/config/coins", Change.truncate(), MALFORMED),
        user("/*", Change.drop(), MALFORMED));
  }
}
