package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the readers refuse, and where they say it is. */
class ReaderTest {
  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String USER = "user_3_inclusion_proof.json";
  private static final String BATCH = "sum_proof_data/batches/a0/sum_proof.json";

  private static Source text(String json) {
    return Source.of("file", TestRound.utf8(json));
  }

  private static String of(String name) {
    return new String(TINY.get(name), StandardCharsets.US_ASCII);
  }

  @Test
  void sumsAreCanonicalIntegers() throws Exception {
    assertEquals(
        new BigInteger("-12345678901234567890"),
        SumValues.read(text("{\"A\": -12345678901234567890, \"total_value\": 0}"))
            .coins()
            .get("A"));
    for (String value :
        List.of(
            "-0",
            "01",
            "1.0",
            "1e3",
            "true",
            "null",
            "\"1\"",
            "[]",
            "{}",
            "+1",
            "1_0",
            "0x1",
            "",
            "9".repeat(82),
            "-" + "9".repeat(81),
            "9".repeat(2000))) {
      assertThrows(
          MalformedInputException.class,
          () -> SumValues.read(text("{\"A\": " + value + ", \"total_value\": 0}")),
          value);
    }
  }

  @Test
  void sumsAreOneObjectWithATotal() {
    for (String json :
        List.of(
            "{}",
            "{\"A\": 1}",
            "[]",
            "{\"total_value\": 1, \"total_value\": 1}",
            "{\"total_value\": 1} x",
            "{\"total_value\": 1}{}",
            "\ufeff{\"total_value\": 1}",
            "")) {
      assertThrows(MalformedInputException.class, () -> SumValues.read(text(json)), json);
    }
  }

  @Test
  void otherEncodingsAreRefused() {
    byte[] utf16 = "{\"total_value\": 1}".getBytes(StandardCharsets.UTF_16LE);
    assertThrows(MalformedInputException.class, () -> SumValues.read(Source.of("file", utf16)));
  }

  @Test
  void configurationsNameDistinctCoins() throws Exception {
    assertEquals(
        new V1Config(1, List.of("A", "B")),
        V1Config.read(text("{\"coins\": [\"A\", \"B\"], \"main_coins_num\": 1}")));
    for (String json :
        List.of(
            "{\"main_coins_num\": 1, \"coins\": []}",
            "{\"main_coins_num\": 1, \"coins\": [\"A\", \"A\"]}",
            "{\"main_coins_num\": 2, \"coins\": [\"A\"]}",
            "{\"main_coins_num\": -1, \"coins\": [\"A\"]}",
            "{\"main_coins_num\": 1.0, \"coins\": [\"A\"]}",
            "{\"main_coins_num\": \"1\", \"coins\": [\"A\"]}",
            "{\"main_coins_num\": 1, \"coins\": [\"\"]}",
            "{\"main_coins_num\": 1, \"coins\": [\"total_value\"]}",
            "{\"main_coins_num\": 1, \"coins\": [\"uts\"]}",
            "{\"main_coins_num\": 1, \"coins\": [1]}",
            "{\"main_coins_num\": 1}",
            "{\"main_coins_num\": 1, \"coins\": [\"A\"], \"more\": 1}")) {
      assertThrows(MalformedInputException.class, () -> V1Config.read(text(json)), json);
    }
  }

  @Test
  void inclusionFilesAreOfThePublishedForm() throws Exception {
    String file = of(USER);
    assertEquals(3, V1Inclusion.read(text(file)).userIndex());
    List<String> changed = new ArrayList<>();
    changed.add(file.replace("\"BTC\": \"85209369\"", "\"BTC\": \"085209369\""));
    changed.add(file.replace("\"BTC\": \"85209369\"", "\"BTC\": \"+85209369\""));
    changed.add(file.replace("\"BTC\": \"85209369\"", "\"BTC\": \" 85209369\""));
    changed.add(file.replace("\"BTC\": \"85209369\"", "\"BTC\": \"85_209369\""));
    changed.add(file.replace("\"BTC\": \"85209369\"", "\"BTC\": 85209369.0"));
    changed.add(file.replace("\"BTC\": \"85209369\", ", ""));
    changed.add(file.replace("\"BTC\": \"85209369\"", "\"BTC\": \"85209369\", \"DOGE\": \"0\""));
    changed.add(file.replace("\"BTC\": \"85209369\"", "\"BTC\": \"1\", \"BTC\": \"85209369\""));
    changed.add(file.replace("\"user_index\": 3, ", ""));
    changed.add(file.replace("\"user_index\": 3", "\"user_index\": \"3\""));
    changed.add(file.replace("\"user_index\": 3", "\"user_index\": -3"));
    changed.add(file.replace("\"user_index\": 3", "\"user_index\": 99999999999"));
    changed.add(file.replace("257c620f81b4", "257c620f81bg"));
    changed.add(file.replace("257c620f81b4", "257c620f81b"));
    changed.add(file.replace("257c620f81b4", "257c 620f81b4"));
    changed.add(file + "1");
    for (String json : changed) {
      assertTrue(!json.equals(file));
      assertThrows(MalformedInputException.class, () -> V1Inclusion.read(text(json)), json);
    }
  }

  @Test
  void placesAreNamed() {
    assertEquals(
        "/batch_inclusion_proof/user_index",
        placeOf(() -> V1Inclusion.read(text(of(USER).replace("_index\": 3", "_index\": true")))));
    assertEquals("/coins/0", placeOf(() -> V1Config.read(text("{\"coins\": [1]}"))));
  }

  /** A call that reads. */
  @FunctionalInterface
  private interface Reading {
    void read() throws IOException, MalformedInputException;
  }

  private static String placeOf(Reading reading) {
    return assertThrows(MalformedInputException.class, reading::read).where().pointer();
  }

  @Test
  void sumProofsAreOfThePublishedForm() throws Exception {
    Object proof = TestJson.parse(TINY.get(BATCH));
    assertEquals(256, SumProofReader.read(Source.of("file", TestJson.write(proof))).steps());
    List<Object> rows = TestJson.list(TestJson.object(proof).get("mtree_entries_data"));
    refused(proof, () -> rows.add(rows.get(0)), () -> rows.remove(64));
    Object row = rows.get(0);
    refused(proof, () -> rows.set(0, row + "00"), () -> rows.set(0, row));
    refused(proof, () -> rows.set(0, row + "0".repeat(64)), () -> rows.set(0, row));
    refused(proof, () -> rows.set(0, "f" + row.toString().substring(1)), () -> rows.set(0, row));
    refused(proof, () -> rows.set(0, rows.get(1)), () -> rows.set(0, row));
    List<Object> branches = TestJson.list(TestJson.object(proof).get("mtree_branches"));
    List<Object> branch = TestJson.list(branches.get(5));
    Object last = branch.get(branch.size() - 1);
    refused(proof, () -> branch.remove(branch.size() - 1), () -> branch.add(last));
    Object leaf = branch.get(0);
    refused(proof, () -> branch.set(0, ""), () -> branch.set(0, leaf));
    List<Object> fri = TestJson.list(TestJson.object(proof).get("low_degree_proof"));
    Object direct = fri.get(3);
    refused(proof, () -> fri.remove(3), () -> fri.add(direct));
    refused(proof, () -> fri.add(direct), () -> fri.remove(4));
    refused(proof, () -> fri.add(fri.get(0)), () -> fri.remove(4));
    List<Object> layer = TestJson.list(fri.get(0));
    Object column = layer.get(1);
    refused(proof, () -> layer.set(1, layer.get(0)), () -> layer.set(1, column));
    assertEquals(256, SumProofReader.read(Source.of("file", TestJson.write(proof))).steps());
  }

  /** A list of so many copies of one item. */
  private static List<Object> copies(Object item, int count) {
    return new ArrayList<>(Collections.nCopies(count, item));
  }

  private static SumProof readProof(Object json) throws Exception {
    return SumProofReader.read(Source.of("file", TestJson.write(json)));
  }

  private static void refusedAt(String pointer, String reason, Object json) {
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> readProof(json), pointer);
    assertEquals(pointer, e.where().pointer());
    assertTrue(e.reason().contains(reason), e.reason());
  }

  @Test
  void everyValueOfASumProofIsAnElement() throws Exception {
    Object proof = TestJson.parse(TINY.get(BATCH));
    String p = Naive.hex(Naive.word(Naive.P));
    String most = Naive.hex(Naive.word(Naive.P.subtract(BigInteger.ONE)));
    String all = "f".repeat(64);
    List<Object> rows = TestJson.list(TestJson.object(proof).get("mtree_entries_data"));
    String reason = "not a field element";
    for (int i : new int[] {0, 60}) {
      String row = rows.get(i).toString();
      for (int at : new int[] {0, row.length() - 64}) {
        rows.set(i, row.substring(0, at) + p + row.substring(at + 64));
        refusedAt("/mtree_entries_data/" + i, reason, proof);
        rows.set(i, row.substring(0, at) + most + row.substring(at + 64));
        readProof(proof);
      }
      rows.set(i, row);
      for (int row2 = 1; row2 < 4; row2++) {
        List<Object> words = TestJson.list(rows.get(i + row2));
        for (int word = 0; word < 4; word++) {
          Object honest = words.set(word, word == 1 && row2 > 1 ? all.repeat(5) : all);
          // Hashes, ids and random numbers are any 32 bytes.
          if (word == 0 || word == 1 && row2 > 1) {
            String list = "/mtree_entries_data/" + (i + row2);
            refusedAt(list + (row2 == 1 || word == 0 ? "" : "/1"), reason, proof);
          } else {
            readProof(proof);
          }
          words.set(word, honest);
        }
      }
    }
    List<Object> branch =
        TestJson.list(TestJson.list(TestJson.object(proof).get("l_mtree_branches")).get(2));
    Object leaf = branch.set(0, p);
    refusedAt("/l_mtree_branches/2/0", reason, proof);
    branch.set(0, leaf);
    List<Object> last =
        TestJson.list(TestJson.list(TestJson.object(proof).get("low_degree_proof")).get(3));
    last.set(63, p);
    refusedAt("/low_degree_proof/3", reason, proof);
  }

  @Test
  void listsAreBounded() throws Exception {
    Map<String, Object> proof = TestJson.object(TestJson.parse(TINY.get(BATCH)));
    List<Object> branches = TestJson.list(proof.get("l_mtree_branches"));
    proof.put("l_mtree_branches", copies(branches.get(0), 256));
    assertEquals(256, readProof(proof).combinationBranches().count());
    proof.put("l_mtree_branches", copies(branches.get(0), 257));
    refused(proof, () -> {}, () -> {});
    List<Object> branch = new ArrayList<>(TestJson.list(branches.get(0)));
    branch.addAll(copies("", 25 - branch.size()));
    proof.put("l_mtree_branches", copies(branch, 16));
    assertEquals(25, readProof(proof).combinationBranches().length());
    branch.add("");
    refused(proof, () -> {}, () -> {});
    proof.put("l_mtree_branches", branches);

    List<Object> fri = TestJson.list(proof.get("low_degree_proof"));
    List<Object> last = TestJson.list(fri.remove(3));
    fri.addAll(copies(fri.get(2), 9));
    fri.add(copies(last.get(0), 256));
    assertEquals(12, readProof(proof).layers().size());
    assertEquals(256, readProof(proof).lastCount());
    fri.set(12, copies(last.get(0), 257));
    refused(proof, () -> {}, () -> {});
    fri.set(12, last);
    fri.add(0, fri.get(0));
    refused(proof, () -> {}, () -> {});
  }

  @Test
  void friLayersAreARootAndTwoListsOfBranches() {
    Object proof = TestJson.parse(TINY.get(BATCH));
    List<Object> fri = TestJson.list(TestJson.object(proof).get("low_degree_proof"));
    List<Object> layer = TestJson.list(fri.get(0));
    List<List<Object>> others =
        List.of(
            List.of(layer.get(1), layer.get(1), layer.get(2)),
            List.of(layer.get(0), layer.get(1), layer.get(2), layer.get(2)),
            List.of(layer.get(0), layer.get(1), layer.get(2), layer.get(0)),
            List.of(layer.get(0), layer.get(0), layer.get(2)),
            List.of(layer.get(0), layer.get(1), layer.get(0)),
            List.of(layer.get(0), layer.get(1)));
    for (List<Object> other : others) {
      fri.set(0, other);
      assertThrows(MalformedInputException.class, () -> readProof(proof));
    }
  }

  @Test
  void nothingFollowsASumProof() {
    assertThrows(MalformedInputException.class, () -> SumProofReader.read(text(of(BATCH) + "{}")));
    assertThrows(
        MalformedInputException.class, () -> V1Config.read(text(of(TestRound.CONFIG) + "1")));
  }

  @Test
  void numbersOfASumProofAreBounded() throws Exception {
    Map<String, Object> proof = TestJson.object(TestJson.parse(TINY.get(BATCH)));
    for (String name : List.of("steps", "uts")) {
      Object honest = proof.get(name);
      proof.put(name, 1 << 30);
      readProof(proof);
      proof.put(name, (1 << 30) + 1);
      refusedAt("/" + name, "", proof);
      proof.put(name, 0);
      if (name.equals("uts")) {
        refusedAt("/uts", "no rows", proof);
      } else {
        assertEquals(0, readProof(proof).steps());
      }
      proof.put(name, honest);
    }
  }

  private static void refused(Object json, Runnable change, Runnable back) {
    change.run();
    byte[] bytes = TestJson.write(json);
    assertThrows(
        MalformedInputException.class, () -> SumProofReader.read(Source.of("file", bytes)));
    back.run();
  }

  @Test
  void codesAreDistinctAndComplete() {
    List<V1Code> codes = new ArrayList<>();
    codes.addAll(List.of(SumProofCode.values()));
    codes.addAll(List.of(V1RoundCode.values()));
    codes.addAll(List.of(V1InclusionCode.values()));
    codes.addAll(List.of(V1LimitCode.values()));
    Set<String> ids = new HashSet<>();
    for (V1Code code : codes) {
      assertTrue(ids.add(code.id()), code.id());
      assertTrue(code.id().matches("V1(-[A-Z0-9]+)+"), code.id());
      assertTrue(code.checked().endsWith("."), code.id());
      assertTrue(!code.source().isEmpty(), code.id());
    }
  }
}
