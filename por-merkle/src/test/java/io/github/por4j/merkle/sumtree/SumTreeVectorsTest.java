package io.github.por4j.merkle.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.Vectors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumTreeVectorsTest {
  private static final String V1_EXAMPLE = "merkle_proof_file.json";
  private static final String V2_TREE = "full-liabilities-merkle-tree.txt";
  private static final String V2_USER = "user_info_file.json";

  private static final List<String> V1_LIMITS =
      List.of("MERKLE-V1-SUM-UNBOUND ", "MERKLE-V1-TEXT-AMBIGUOUS ");
  private static final List<String> V2_LIMITS =
      List.of("MERKLE-V2-SUM-UNBOUND ", "MERKLE-V2-FOREIGN-LEAVES ", "MERKLE-V2-TEXT-AMBIGUOUS ");

  /**
   * What is to be found besides the limits; places of V2 say in which of the two files. The
   * example's path has padding above height 22, which then has another neighbour too.
   */
  private static final Map<String, List<String>> EXPECTED =
      Map.ofEntries(
          Map.entry("v1/01_self_balance", List.of("MERKLE-V1-LEAF-HASH /self/hash")),
          Map.entry("v1/03_self_hash_upper", List.of("MALFORMED /self/hash")),
          Map.entry("v1/04_same_side", List.of("MERKLE-V1-SAME-SIDE /path/0/type")),
          Map.entry(
              "v1/06_sibling_hash",
              List.of("MERKLE-V1-PADDING /path/21", "MERKLE-V1-ROOT-HASH /path/23/hash")),
          Map.entry(
              "v1/07_sibling_balance",
              List.of(
                  "MERKLE-V1-PADDING /path/21",
                  "MERKLE-V1-ROOT-BALANCES /path/23/balances",
                  "MERKLE-V1-ROOT-HASH /path/23/hash")),
          Map.entry("v1/10_root_hash", List.of("MERKLE-V1-ROOT-HASH /path/23/hash")),
          Map.entry("v1/12_root_height", List.of("MERKLE-V1-HEIGHT /path/23/height")),
          Map.entry("v1/13_type_5", List.of("MERKLE-V1-NODE-TYPE /path/3/type")),
          Map.entry("v1/15_balance_trailing_zero", List.of("MALFORMED /path/7/balances/BTC")),
          Map.entry("v1/16_balance_exponent", List.of("MALFORMED /path/7/balances/BTC")),
          // Our choice: the root is labelled as the published one is.
          Map.entry("v1/18_root_type_and_audit", List.of("MERKLE-V1-NODE-TYPE /path/23/type")),
          Map.entry("v1/19_type_2_for_4", List.of("MERKLE-V1-PADDING /path/21")),
          Map.entry(
              "v1/21_compensated_siblings", List.of("MERKLE-V1-NEGATIVE-AMOUNT /path/5/balances")),
          Map.entry(
              "v1/22_self_balance_key_order", List.of("MERKLE-V1-KEY-IGNORED /self/balances/DOGE")),
          Map.entry(
              "v2/02_user_hash",
              List.of(
                  "MERKLE-V2-USER-HASH user /hash",
                  "MERKLE-V2-USER-LEAF-HASH user /nodes/0/hash",
                  "MERKLE-V2-USER-LEAF-HASH user /nodes/1/hash")),
          Map.entry(
              "v2/03_total",
              List.of(
                  "MERKLE-V2-USER-HASH user /hash", "MERKLE-V2-USER-TOTAL user /totalBalances")),
          Map.entry(
              "v2/05_node_hash",
              List.of(
                  "MERKLE-V2-USER-LEAF-HASH user /nodes/0/hash",
                  "MERKLE-V2-LEAF-MISSING user /nodes/0")),
          Map.entry("v2/06_node_missing", List.of("MERKLE-V2-USER-TOTAL user /totalBalances")),
          Map.entry(
              "v2/08_leaf_balance_in_tree",
              List.of(
                  "MERKLE-V2-NODE-SUM tree line 22",
                  "MERKLE-V2-LEAF-TOTAL tree line 1",
                  "MERKLE-V2-LEAF-BALANCES user /nodes/0")),
          Map.entry("v2/09_leaf_on_level_2", List.of("MERKLE-V2-LEVEL tree line 40")),
          Map.entry("v2/11_no_nodes", List.of("MERKLE-V2-USER-NO-LEAVES user /nodes")),
          Map.entry("v2/12_tree_hash_upper", List.of("MALFORMED tree line 40")),
          Map.entry("v2/14_inner_nodes_gone", List.of("MERKLE-V2-ROOT-LEVEL tree line 1")),
          Map.entry("v2/15_inner_hashes_wrong", List.of("MERKLE-V2-NODE-HASH tree line 1")),
          Map.entry("v2/17_other_leaves_removed", List.of("MERKLE-V2-ROOT-LEVEL tree line 1")),
          Map.entry("v2/18_user_hash_upper", List.of("MALFORMED user /hash")),
          Map.entry("forged/v1_sum_flaw_a_owner_of_10", List.of()),
          Map.entry("forged/v1_sum_flaw_b_owner_of_7", List.of()),
          Map.entry(
              "forged/v1_negative_sibling", List.of("MERKLE-V1-NEGATIVE-AMOUNT /path/0/balances")));

  private static List<String> v1(String file) {
    return SumTrees.v1(Vectors.bytes("merkle/" + file));
  }

  private static List<String> v2(String tree, String user) {
    return SumTrees.v2(SumTrees.bytesOr(tree, V2_TREE), Vectors.bytes("merkle/" + user));
  }

  private static List<String> withLimits(List<String> expected, List<String> limits) {
    boolean malformed = expected.stream().anyMatch(e -> e.startsWith("MALFORMED"));
    return malformed ? expected : Stream.concat(expected.stream(), limits.stream()).toList();
  }

  @Test
  void examplesOfTheOriginal() throws Exception {
    assertEquals(V1_LIMITS, v1(V1_EXAMPLE));
    MerkleV1Proof proof = SumTrees.readV1(Vectors.bytes("merkle/" + V1_EXAMPLE));
    assertEquals(
        "ac6b39d2a0aa8112bd1aadff5e7d4b5c2b91cd54d595262ba4367f5d2db4160d",
        proof.root().hash().toString());
    assertEquals(
        "95088.55505656 BTC, 939953.49090361 ETH, 3137909428.88369702 USDT",
        proof.root().balances().toString());
    assertEquals("1.00006900", proof.own().balances().amount(0).toPlainString());

    MerkleV2Result result =
        SumTrees.verifyV2(Vectors.bytes("merkle/" + V2_TREE), Vectors.bytes("merkle/" + V2_USER));
    assertEquals(V2_LIMITS, result.findings().stream().map(SumTrees::brief).toList());
    assertEquals(
        "9e98ebde32ef22ded88a5fb2d5e53d76ed57cb9c6b2c966f250721defe6ab041",
        result.root().orElseThrow().toString());
    assertEquals(
        Optional.of(new CoinBalances(5_000, 10_000_000, 142_045_977)), result.rootBalances());
    assertEquals(result.rootBalances(), result.leafTotal());
    assertTrue(result.complete());
    assertEquals(21, result.leaves());
    assertEquals(Map.of("user", true), result.users());
  }

  @Test
  void everyCaseOfTheIndex() {
    Map<String, List<String>> actual = new HashMap<>();
    for (Object item : JsonText.list(JsonText.parse(Vectors.text("merkle/index.json")))) {
      Map<String, Object> entry = JsonText.object(item);
      String file = (String) entry.get("file");
      String strict = (String) entry.get("strict");
      String name = name(file);
      List<String> outcome;
      if (entry.get("tree") != null) {
        outcome = v2((String) entry.get("tree"), file);
      } else {
        outcome = v1(file);
      }
      actual.put(name, outcome);
      List<String> limits = entry.get("tree") != null ? V2_LIMITS : V1_LIMITS;
      if (name.equals("v1/09_path_entry_removed")) {
        // Every entry above the gap has another height than its place says.
        assertTrue(outcome.contains("MERKLE-V1-HEIGHT /path/22/height"), outcome.toString());
      } else {
        assertEquals(withLimits(EXPECTED.get(name), limits), outcome, name);
      }
      assertEquals(!strict.equals("accept") && !strict.equals("flag"), refused(outcome), name);
      if (entry.get("also") != null) {
        String also = (String) entry.get("also");
        actual.put(name(also), v1(also));
        assertEquals(limits, v1(also));
      }
    }
    Set<String> listed = new HashSet<>(actual.keySet());
    assertTrue(listed.remove("v1/09_path_entry_removed"));
    assertEquals(EXPECTED.keySet(), listed);
  }

  private static String name(String file) {
    return file.replaceFirst("^negatives_", "").replaceFirst("(\\.user)?\\.json$", "");
  }

  private static boolean refused(List<String> outcome) {
    return outcome.stream()
        .anyMatch(o -> o.startsWith("MALFORMED") || severity(o).compareTo(Severity.WARNING) > 0);
  }

  private static Severity severity(String outcome) {
    String id = outcome.substring(0, outcome.indexOf(' '));
    return codes().filter(c -> c.id().equals(id)).findFirst().orElseThrow().severity();
  }

  private static Stream<FindingCode> codes() {
    return Stream.concat(Stream.of(MerkleV1Code.values()), Stream.of(MerkleV2Code.values()));
  }

  @Test
  void twoUsersUnderOneRootAreWarnedOfTheFlaw() throws Exception {
    List<MerkleV1Proof> proofs =
        List.of(
            SumTrees.readV1(Vectors.bytes("merkle/forged/v1_sum_flaw_a_owner_of_10.json")),
            SumTrees.readV1(Vectors.bytes("merkle/forged/v1_sum_flaw_b_owner_of_7.json")));
    assertEquals(proofs.get(0).root(), proofs.get(1).root());
    assertNotEquals(proofs.get(0).path().get(0), proofs.get(1).path().get(0));
    for (MerkleV1Proof proof : proofs) {
      List<Finding> findings = MerkleV1Verifier.verify(proof, "proof");
      assertTrue(Refusals.none(findings));
      assertTrue(findings.stream().anyMatch(f -> f.code() == MerkleV1Code.SUM_UNBOUND));
    }
    MerkleV1Contradictions shown = new MerkleV1Contradictions();
    assertEquals(Optional.empty(), shown.add(proofs.get(0), "a"));
    assertEquals(Optional.empty(), shown.add(proofs.get(0), "a again"));
    Finding finding = shown.add(proofs.get(1), "b").orElseThrow();
    assertEquals(MerkleV1Code.CONTRADICTION, finding.code());
    assertEquals("b", finding.where().source());
  }

  @Test
  void codesAreUniqueAndNameTheirSource() {
    Set<String> ids = new HashSet<>();
    codes()
        .forEach(
            code -> {
              assertTrue(ids.add(code.id()), code.id());
              assertTrue(code.checked().endsWith("."), code.id());
              assertFalse(code.source().isEmpty(), code.id());
            });
  }
}
