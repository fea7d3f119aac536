package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each check of an inclusion file by itself: what one change of an honest file provokes, all of it
 * and nothing else, and where. The user has place 3 of 15 in the first batch; the trunk has 7
 * places.
 */
class InclusionFindingsTest {
  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String USER = "user_3_inclusion_proof.json";
  private static final V1RoundCheck ROUND = TestRound.check(TINY);

  private static final String BATCH = "/batch_inclusion_proof";
  private static final String TRUNK = "/trunk_inclusion_proof";
  private static final String ROOT = "V1-INCLUSION-PATH " + BATCH + "/merkle_path";
  private static final String LEAF = ROOT + "/0";
  private static final String TRUNK_REACHED = "V1-INCLUSION-PATH " + TRUNK + "/merkle_path";
  private static final String BATCH_ID = "V1-INCLUSION-BATCH-ID " + TRUNK + "/batch_id";
  private static final String BATCH_TEXT = "V1-INCLUSION-BATCH-ID-TEXT " + TRUNK + "/batch_id";
  private static final String RANGE = "V1-INCLUSION-TOTAL-RANGE " + BATCH + "/total_value";

  private final Map<String, Object> file = TestJson.object(TestJson.parse(TINY.get(USER)));
  private final Map<String, Object> batch = TestJson.object(file.get("batch_inclusion_proof"));
  private final Map<String, Object> trunk = TestJson.object(file.get("trunk_inclusion_proof"));

  private V1Inclusion read() throws Exception {
    return V1Inclusion.read(Source.of("file", TestJson.write(file)));
  }

  private static Set<String> names(List<Finding> findings) {
    Set<String> names = new TreeSet<>();
    findings.forEach(f -> names.add(f.code().id() + " " + f.where().pointer()));
    return names;
  }

  private Set<String> alone() throws Exception {
    return names(InclusionCheck.byItself(read()).toList());
  }

  private Set<String> inRound(V1RoundCheck round) throws Exception {
    return names(round.checkInclusion(read()).findings());
  }

  private Set<String> inRound() throws Exception {
    return inRound(ROUND);
  }

  private static void add(Map<String, Object> half, String key, BigInteger difference) {
    half.put(key, new BigInteger(half.get(key).toString()).add(difference).toString());
  }

  private static BigInteger power(int bits) {
    return BigInteger.ONE.shiftLeft(bits);
  }

  /** Changes the last digit. */
  private static String flipped(Object word) {
    String text = word.toString();
    int last = text.length() - 1;
    return text.substring(0, last) + (text.charAt(last) == '0' ? '1' : '0');
  }

  private static List<Object> path(Map<String, Object> half) {
    return TestJson.list(half.get("merkle_path"));
  }

  @Test
  void honestFileHasNoFinding() throws Exception {
    assertEquals(Set.of(), alone());
    assertEquals(Set.of(), inRound());
    assertEquals(Set.of("V1-NO-ROUND "), names(V1InclusionResult.withoutRound(read()).findings()));
  }

  @Test
  void whatTheFileSaysIsRead() throws Exception {
    V1Inclusion read = read();
    assertEquals(batch.get("batch_mtree_root"), read.batchRoot());
    assertEquals(trunk.get("trunk_mtree_root"), read.trunkRoot());
    assertEquals(batch.get("user_id"), read.userId());
    assertEquals(new BigInteger("56806246"), read.netValue());
    assertEquals(
        List.of("85209369", "-28403123", "0", "0", "0"),
        read.balances().stream().map(BigInteger::toString).toList());
    assertEquals(3, read.userIndex());
    assertEquals(0, read.batchIndex());
    assertEquals("file", read.source());
    assertEquals(3, read.config().mainCoins());
  }

  /** Numbers may stand in any order, and the configuration first. */
  @Test
  void orderDoesNotMatter() throws Exception {
    Object btc = batch.remove("BTC");
    batch.put("BTC", btc);
    Object half = file.remove("batch_inclusion_proof");
    file.put("batch_inclusion_proof", half);
    assertEquals(Set.of(), inRound());
  }

  @Test
  void traceSizeOfTheUser() throws Exception {
    String uts = "V1-INCLUSION-UTS " + BATCH + "/uts";
    String index = "V1-INCLUSION-USER-INDEX " + BATCH;
    Map<Integer, Set<String>> found = new TreeMap<>();
    found.put(0, Set.of(uts, RANGE, ROOT));
    found.put(1, Set.of(uts, RANGE, ROOT));
    found.put(2, Set.of(uts, RANGE, ROOT));
    found.put(3, Set.of(uts, RANGE, ROOT));
    found.put(4, Set.of(RANGE, ROOT));
    found.put(8, Set.of(RANGE, ROOT));
    found.put(24, Set.of(uts, ROOT));
    found.put(32, Set.of(ROOT));
    // (3 + 2) * 64 steps are more than 256.
    found.put(64, Set.of(index, ROOT));
    found.put(65, Set.of(uts, index, ROOT));
    found.put(128, Set.of(uts, index, ROOT));
    for (Map.Entry<Integer, Set<String>> size : found.entrySet()) {
      batch.put("uts", size.getKey());
      assertEquals(size.getValue(), alone(), "uts " + size.getKey());
      Set<String> alsoOfBatch = new TreeSet<>(size.getValue());
      alsoOfBatch.add("V1-INCLUSION-BATCH-UTS " + BATCH + "/uts");
      assertEquals(alsoOfBatch, inRound(), "uts " + size.getKey());
    }
  }

  @Test
  void placesOfTheTrees() throws Exception {
    batch.put("user_index", 14);
    assertEquals(Set.of(ROOT), alone());
    batch.put("user_index", 15);
    Finding finding = InclusionCheck.byItself(read()).toList().get(0);
    assertEquals("V1-INCLUSION-USER-INDEX", finding.code().id());
    assertEquals("below 15", finding.expected());
    assertEquals("15", finding.actual());
    batch.put("user_index", 3);
    batch.put("batch_index", 6);
    assertEquals(Set.of(TRUNK_REACHED), alone());
    batch.put("batch_index", 7);
    assertEquals(Set.of("V1-INCLUSION-BATCH-INDEX " + TRUNK, TRUNK_REACHED), alone());
  }

  @Test
  void totalIsTheSumOfTheCoins() throws Exception {
    add(batch, "BTC", BigInteger.ONE);
    assertEquals(Set.of("V1-INCLUSION-TOTAL-NOT-SUM " + BATCH + "/total_value", LEAF), alone());
    add(batch, "ETH", BigInteger.ONE.negate());
    assertEquals(Set.of(LEAF), alone());
    add(trunk, "total_value", BigInteger.ONE);
    assertEquals(Set.of(LEAF, "V1-INCLUSION-TOTAL-NOT-SUM " + TRUNK + "/total_value"), alone());
  }

  private Set<String> withTotal(BigInteger total) throws Exception {
    BigInteger difference = total.subtract(new BigInteger(batch.get("total_value").toString()));
    add(batch, "BTC", difference);
    add(batch, "total_value", difference);
    return alone();
  }

  @Test
  void totalIsInTheRangeOfTheProof() throws Exception {
    String bytes = "V1-INCLUSION-TOTAL-BYTES " + BATCH + "/total_value";
    String value = "V1-INCLUSION-VALUE-RANGE " + BATCH + "/BTC";
    assertEquals(Set.of(LEAF), withTotal(BigInteger.ZERO));
    assertEquals(Set.of(LEAF), withTotal(power(28).subtract(BigInteger.ONE)));
    assertEquals(Set.of(LEAF, RANGE), withTotal(power(28)));
    assertEquals(Set.of(RANGE, bytes), withTotal(BigInteger.ONE.negate()));
    assertEquals(Set.of(LEAF, RANGE, value), withTotal(power(256).subtract(BigInteger.ONE)));
    assertEquals(Set.of(RANGE, bytes, value), withTotal(power(256)));
  }

  @Test
  void balancesAreBounded() throws Exception {
    BigInteger total = new BigInteger("56806246");
    BigInteger most = power(127).subtract(BigInteger.ONE);
    batch.put("BTC", most.toString());
    batch.put("ETH", most.negate().toString());
    batch.put("XRP", total.toString());
    assertEquals(Set.of(LEAF), alone());
    add(batch, "ETH", BigInteger.ONE.negate());
    add(batch, "XRP", BigInteger.ONE);
    assertEquals(Set.of(LEAF, "V1-INCLUSION-VALUE-RANGE " + BATCH + "/ETH"), alone());
    add(batch, "ETH", BigInteger.ONE);
    add(batch, "BTC", BigInteger.ONE);
    add(batch, "XRP", BigInteger.TWO.negate());
    assertEquals(Set.of(LEAF, "V1-INCLUSION-VALUE-RANGE " + BATCH + "/BTC"), alone());
  }

  @Test
  void everyWordOfALeafAndOfAPath() throws Exception {
    for (String name : List.of("user_id", "random_number")) {
      Object word = batch.put(name, flipped(batch.get(name)));
      assertEquals(Set.of(LEAF), alone());
      batch.put(name, word);
    }
    trunk.put("random_number", flipped(trunk.get("random_number")));
    assertEquals(Set.of(TRUNK_REACHED + "/0"), alone());
    for (int i = 0; i < path(batch).size(); i++) {
      Object word = path(batch).set(i, flipped(path(batch).get(i)));
      assertEquals(Set.of(i == 0 ? LEAF : ROOT), alone(), "word " + i);
      path(batch).set(i, word);
    }
  }

  @Test
  void rootsAndBatchId() throws Exception {
    Object root = batch.get("batch_mtree_root");
    batch.put("batch_mtree_root", flipped(root));
    assertEquals(Set.of(ROOT, BATCH_ID, BATCH_TEXT), alone());
    assertEquals(
        Set.of(
            ROOT, BATCH_ID, BATCH_TEXT, "V1-INCLUSION-BATCH-ROOT " + BATCH + "/batch_mtree_root"),
        inRound());
    batch.put("batch_mtree_root", root);
    trunk.put("batch_id", flipped(root));
    assertEquals(Set.of(TRUNK_REACHED + "/0", BATCH_ID, BATCH_TEXT), alone());
    trunk.put("batch_id", root);
    trunk.put("trunk_mtree_root", flipped(trunk.get("trunk_mtree_root")));
    assertEquals(Set.of(TRUNK_REACHED), alone());
    assertEquals(
        Set.of(TRUNK_REACHED, "V1-INCLUSION-TRUNK-ROOT " + TRUNK + "/trunk_mtree_root"), inRound());
  }

  private static String capitals(Object word) {
    return word.toString().toUpperCase(Locale.ROOT);
  }

  @Test
  void capitalsAreNamedWhereverTheyStand() throws Exception {
    for (Map<String, Object> half : List.of(batch, trunk)) {
      String random = half.get("random_number").toString();
      half.put("random_number", capitals(random));
      assertEquals(Set.of("V1-INCLUSION-CAPITALS "), alone());
      half.put("random_number", random);
      Object sibling = path(half).get(2);
      path(half).set(2, capitals(sibling));
      assertEquals(Set.of("V1-INCLUSION-CAPITALS "), alone());
      path(half).set(2, sibling);
    }
    String root = batch.get("batch_mtree_root").toString();
    batch.put("batch_mtree_root", capitals(root));
    assertEquals(Set.of("V1-INCLUSION-CAPITALS ", BATCH_TEXT), alone());
    trunk.put("batch_id", capitals(root));
    assertEquals(Set.of("V1-INCLUSION-CAPITALS "), alone());
  }

  @Test
  void shortPaths() throws Exception {
    String tooShort = "V1-INCLUSION-PATH-SHORT " + BATCH + "/merkle_path";
    List<Object> whole = List.copyOf(path(batch));
    for (int words = 0; words < 3; words++) {
      batch.put("merkle_path", whole.subList(0, words));
      assertEquals(Set.of(tooShort), alone(), words + " words");
      assertTrue(ROUND.path(ROUND.checkInclusion(read())).steps().isEmpty());
    }
    batch.put("merkle_path", whole.subList(0, 3));
    assertEquals(Set.of("V1-INCLUSION-USER-INDEX " + BATCH, ROOT), alone());
    assertEquals(3, ROUND.path(ROUND.checkInclusion(read())).steps().size());
    batch.put("merkle_path", whole);
    withTotal(BigInteger.ONE.negate());
    assertTrue(ROUND.path(ROUND.checkInclusion(read())).steps().isEmpty());
  }

  @Test
  void pathsAreAsLongAsTheTreesAreHigh() throws Exception {
    for (Map<String, Object> half : List.of(batch, trunk)) {
      String at = half == batch ? BATCH : TRUNK;
      Set<String> expected =
          Set.of(
              "V1-INCLUSION-PATH " + at + "/merkle_path",
              "V1-INCLUSION-PATH-LENGTH " + at + "/merkle_path");
      List<Object> path = path(half);
      path.add(path.get(0));
      assertEquals(expected, inRound());
      path.remove(13);
      Object last = path.remove(12);
      Set<String> found = inRound();
      assertTrue(found.containsAll(expected), found.toString());
      path.add(last);
    }
    assertEquals(Set.of(), inRound());
  }

  @Test
  void configurationIsThatOfTheRound() throws Exception {
    Map<String, Object> config = TestJson.object(file.get("config"));
    config.put("main_coins_num", 2);
    assertEquals(Set.of(), alone());
    assertEquals(Set.of("V1-INCLUSION-CONFIG /config"), inRound());
    config.put("main_coins_num", 0);
    assertEquals(Set.of("V1-INCLUSION-MAIN-COINS /config/main_coins_num"), alone());
  }

  @Test
  void sumsInTheTrunkAreThoseOfTheBatch() throws Exception {
    String sums = "V1-INCLUSION-BATCH-SUMS " + TRUNK;
    add(trunk, "USDC", BigInteger.ONE);
    add(trunk, "XRP", BigInteger.ONE.negate());
    assertEquals(Set.of(TRUNK_REACHED + "/0", sums), inRound());
    add(trunk, "XRP", BigInteger.ONE);
    add(trunk, "total_value", BigInteger.ONE);
    assertEquals(Set.of(TRUNK_REACHED + "/0", sums + "/total_value"), inRound());
  }

  /** A refused file is not what later ones are compared with. */
  @Test
  void refusedFilesAreRefusedAgain() throws Exception {
    V1RoundCheck round = TestRound.check(TINY);
    trunk.put("random_number", flipped(trunk.get("random_number")));
    assertEquals(Set.of(TRUNK_REACHED + "/0"), inRound(round));
    assertEquals(Set.of(TRUNK_REACHED + "/0"), inRound(round));
    trunk.put("random_number", "0c04b0fa1d8da379a76c4e1fbc8db49da6c73071073d5f860982da4c520556f0");
    assertEquals(Set.of(), inRound(round));
    trunk.put("random_number", flipped(trunk.get("random_number")));
    assertEquals(Set.of(TRUNK_REACHED + "/0"), inRound(round));
    assertFalse(round.checkInclusion(read()).isIncluded());
  }

  @Test
  void unreadableBatchesMayBeTheOne() throws Exception {
    String unread = "V1-INCLUSION-BATCH-NOT-READ " + BATCH + "/batch_mtree_root";
    Map<String, byte[]> files = new TreeMap<>(TINY);
    files.remove("sum_proof_data/batches/a0/sum_values.json");
    assertEquals(Set.of(unread), inRound(TestRound.check(files)));
    files.remove(TestRound.TRUNK + "/sum_proof.json");
    assertEquals(Set.of(unread), inRound(TestRound.check(files)));
    files.put(
        "sum_proof_data/batches/a0/sum_values.json",
        TINY.get("sum_proof_data/batches/a0/sum_values.json"));
    assertEquals(Set.of("V1-INCLUSION-BATCH-NOT-READ "), inRound(TestRound.check(files)));
  }

  /** Only then is a half not hashed again. */
  @Test
  void halvesAreTheSameInEveryPart() throws Exception {
    V1Inclusion.Half half = read().trunk();
    assertTrue(half.isSame(read().trunk()));
    for (String key : List.of("trunk_mtree_root", "batch_id", "random_number")) {
      Object word = trunk.put(key, flipped(trunk.get(key)));
      assertFalse(half.isSame(read().trunk()), key);
      trunk.put(key, word);
    }
    for (String key : List.of("total_value", "BTC", "XRP")) {
      Object value = trunk.put(key, "1");
      assertFalse(half.isSame(read().trunk()), key);
      trunk.put(key, value);
    }
    Object last = path(trunk).remove(12);
    assertFalse(half.isSame(read().trunk()));
    path(trunk).add(flipped(last));
    assertFalse(half.isSame(read().trunk()));
    path(trunk).set(12, last);
    assertTrue(half.isSame(read().trunk()));
  }
}
