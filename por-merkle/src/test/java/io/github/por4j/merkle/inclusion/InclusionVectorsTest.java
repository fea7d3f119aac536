package io.github.por4j.merkle.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.vectors.Vectors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InclusionVectorsTest {
  /** What is to be said of each negative; entries of the labels with a choice are refused here. */
  private static final Map<String, List<String>> NEGATIVES =
      Map.ofEntries(
          Map.entry("01_unchanged", List.of()),
          Map.entry("02_equity_plus1", List.of("V2-ROOT-MISMATCH ")),
          Map.entry("03_debt_plus1", List.of("V2-ROOT-MISMATCH ")),
          // The leaf holds only the sums: no reader of this file can tell.
          Map.entry("04_equity_moved_between_tokens", List.of()),
          Map.entry("05_equity_one_token_array", List.of("V2-TOKEN-COUNT /account/equity")),
          Map.entry(
              "06_equity_wraps_mod_p",
              List.of(
                  "V2-AMOUNT-RANGE /account/equity/1",
                  "V2-SUM-RANGE /account/equity",
                  "V2-NET-RANGE /account")),
          Map.entry(
              "07_equity_noncanonical",
              List.of(
                  "V2-AMOUNT-RANGE /account/equity/0",
                  "V2-SUM-RANGE /account/equity",
                  "V2-NET-RANGE /account")),
          Map.entry("08_equity_plus_sign", List.of("MALFORMED /account/equity/0")),
          Map.entry("09_equity_leading_zero", List.of("MALFORMED /account/equity/0")),
          Map.entry("10_equity_not_a_number", List.of("MALFORMED /account/equity/0")),
          Map.entry("11_equity_negative", List.of("MALFORMED /account/equity/0")),
          Map.entry("12_id_digit_changed", List.of("V2-ROOT-MISMATCH ")),
          Map.entry("13_id_uppercase", List.of("MALFORMED /account/id")),
          Map.entry("14_id_short", List.of("MALFORMED /account/id")),
          Map.entry("15_id_not_hex", List.of("MALFORMED /account/id")),
          Map.entry("16_index_plus1", List.of("V2-ROOT-MISMATCH ")),
          Map.entry(
              "17_index_plus_batch_size",
              List.of("V2-PATH-LAYER-POSITION /recursive_tree_siblings/0/left_hashes")),
          Map.entry("18_sum_sibling_changed", List.of("V2-ROOT-MISMATCH ")),
          Map.entry("19_sum_sibling_removed", List.of("V2-PATH-BINARY-LENGTH /sum_tree_siblings")),
          Map.entry("20_sum_sibling_short_hex", List.of("MALFORMED /sum_tree_siblings/0")),
          Map.entry("21_sum_sibling_long_hex", List.of("MALFORMED /sum_tree_siblings/0")),
          Map.entry("22_sum_sibling_not_hex", List.of("MALFORMED /sum_tree_siblings/0")),
          Map.entry(
              "23_recursive_left_right_moved",
              List.of("V2-PATH-LAYER-POSITION /recursive_tree_siblings/0/left_hashes")),
          Map.entry(
              "24_recursive_level_removed",
              List.of("V2-PATH-LAYER-COUNT /recursive_tree_siblings")),
          Map.entry(
              "25_sum_level_expressed_as_recursive",
              List.of(
                  "V2-PATH-BINARY-LENGTH /sum_tree_siblings",
                  "V2-PATH-LAYER-COUNT /recursive_tree_siblings")),
          Map.entry("26_id_plus_sign", List.of("MALFORMED /account/id")),
          Map.entry(
              "27_truncated_json", List.of("MALFORMED /recursive_tree_siblings/0/left_hashes/0")));

  @Test
  void everyUserFileOfAnHonestRoundReachesItsRoot() throws Exception {
    Map<InclusionSets, Integer> counts =
        Map.of(InclusionSets.ONE, 10, InclusionSets.TWO, 50, InclusionSets.THREE, 150);
    for (InclusionSets set : counts.keySet()) {
      Set<Long> indices = new HashSet<>();
      for (String json : set.files()) {
        assertEquals(List.of(), set.outcome(json), json);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        indices.add(UserInclusionProof.parse(set.name(), bytes).index());
      }
      assertEquals(counts.get(set), indices.size());
    }
  }

  /** Its memory is kept between files, and never two threads' at once. */
  @Test
  void oneVerifierServesManyThreads() throws Exception {
    InclusionSets set = InclusionSets.THREE;
    List<UserInclusionProof> proofs = new ArrayList<>();
    for (String json : set.files()) {
      proofs.add(UserInclusionProof.parse(set.name(), json.getBytes(StandardCharsets.UTF_8)));
    }
    InclusionVerifier verifier = set.verifier();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Long>> parts =
          Collections.nCopies(
              4,
              () ->
                  IntStream.range(0, 20 * proofs.size())
                      .mapToObj(i -> verifier.verify(proofs.get(i % proofs.size()), set.name()))
                      .filter(findings -> !findings.isEmpty())
                      .count());
      for (Future<Long> refused : pool.invokeAll(parts)) {
        assertEquals(0, refused.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void noUserFileReachesAnotherRoot() {
    for (InclusionSets set : List.of(InclusionSets.ONE, InclusionSets.TWO, InclusionSets.THREE)) {
      HashOut other = new HashOut(set.root().e0(), set.root().e1(), set.root().e2(), 7);
      InclusionSets wrong = new InclusionSets(set.name(), set.shape(), other);
      for (String json : set.files()) {
        assertEquals(List.of("V2-ROOT-MISMATCH "), wrong.outcome(json));
      }
    }
  }

  @Test
  void negatives() {
    Map<String, List<String>> outcomes = new HashMap<>();
    for (String line : Vectors.lines("v2/user-negatives.tsv")) {
      int tab = line.indexOf('\t');
      outcomes.put(line.substring(0, tab), InclusionSets.TWO.outcome(line.substring(tab + 1)));
    }
    NEGATIVES.forEach((name, expected) -> assertEquals(expected, outcomes.get(name), name));
    assertEquals(NEGATIVES.keySet(), outcomes.keySet());
  }

  @Test
  void codesAreUniqueAndNameTheirSource() {
    Set<String> ids = new HashSet<>();
    for (InclusionCode code : InclusionCode.values()) {
      assertTrue(ids.add(code.id()), code.id());
      assertTrue(code.checked().endsWith("."), code.id());
      assertFalse(code.source().isEmpty(), code.id());
    }
  }
}
