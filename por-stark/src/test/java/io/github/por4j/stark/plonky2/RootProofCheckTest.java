package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.Vectors.Node;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Root proofs of the original prover, and what was done to them. */
class RootProofCheckTest {
  private static final CircuitPolicy ANY = CircuitPolicy.NONE.withAny();
  private static final Map<String, RoundShape> SHAPES =
      Map.of(
          "tiny_1level", new RoundShape(4, 3, 4, 1),
          "tiny_2level", new RoundShape(4, 3, 4, 2),
          "tiny_3level", new RoundShape(4, 3, 4, 3),
          "mid_2level", new RoundShape(32, 3, 42, 2),
          "prod_1level", new RoundShape(1024, 22, 64, 1));

  /** Equity, debt and root of each set, from its README. */
  private static final Map<String, List<String>> TOTALS =
      Map.of(
          "tiny_1level",
          List.of(
              "6190396",
              "1656893",
              "a3daf6d80c32c1614ca8804ca2fd1f1ffbfe8f735f26075ff606619779a30093"),
          "tiny_2level",
          List.of(
              "51322317",
              "5930866",
              "1458e528c18837e365672b0ad893ca3bb2c0548dc6003a5a1783060cf9fb4376"),
          "tiny_3level",
          List.of(
              "161079628",
              "16216791",
              "3d446e252c094c9f7d3997e0b01be02b48aea12c5fff5b814e783a6e94dd33f1"),
          "mid_2level",
          List.of(
              "11591278955658814",
              "157603811520250",
              "5a7a24500124a35aab8308c8ed6e4ddd57b69a5c56bf669aaee5dd8bd17ac033"),
          "prod_1level",
          List.of(
              "10196721644822777",
              "28864381735752",
              "469da2cbdc1ea548df92724324f4b29416f907e451de7e102c0ddb2366065504"));

  private static RootProofCheck check(byte[] json, CircuitPolicy policy) {
    try {
      return RootProofCheck.of(Source.of("proof.json", json), policy, Optional.empty());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Verdict verdict(RootProofCheck check) {
    return check.findings().stream()
        .map(f -> f.severity().verdict())
        .reduce(Verdict.VALID, Verdict::worst);
  }

  private static Set<String> codes(RootProofCheck check) {
    return Set.copyOf(check.findings().stream().map(f -> f.code().id()).toList());
  }

  @TestFactory
  Stream<DynamicTest> everySetVerifies() {
    return Vectors.SETS.stream()
        .map(set -> DynamicTest.dynamicTest(set, () -> assertVerifies(set)));
  }

  private static void assertVerifies(String set) {
    byte[] json = Vectors.rootProof(set);
    RootProofCheck any = check(json, ANY);
    assertEquals(Verdict.VALID, verdict(any));
    assertEquals(CircuitTrust.SELF_DECLARED, any.trust());
    assertTrue(codes(any).contains("V2-CIRCUIT-SELF-DECLARED"));
    assertTrue(codes(any).contains("V2-INNER-CIRCUITS"));
    assertEquals(Optional.of(SHAPES.get(set)), any.shape());
    RootTotals totals = any.totals().orElseThrow();
    assertEquals(TOTALS.get(set).get(0), totals.equityValue().toString());
    assertEquals(TOTALS.get(set).get(1), totals.debtValue().toString());
    assertEquals(TOTALS.get(set).get(2), totals.root().toHex());

    assertEquals(Verdict.INCONCLUSIVE, verdict(check(json, CircuitPolicy.NONE)));
    String key = any.circuit().orElseThrow();
    RootProofCheck accepted = check(json, CircuitPolicy.NONE.withAccepted(key));
    assertEquals(Verdict.VALID, verdict(accepted));
    assertEquals(CircuitTrust.SELF_DECLARED, accepted.trust());
    RootProofCheck pinned = check(json, CircuitPolicy.NONE.withPin(key, SHAPES.get(set)));
    assertEquals(Verdict.VALID, verdict(pinned));
    assertEquals(CircuitTrust.PINNED, pinned.trust());
  }

  @Test
  void aPinHoldsForItsParametersOnly() {
    byte[] json = Vectors.rootProof("tiny_2level");
    String key = check(json, ANY).circuit().orElseThrow();
    for (RoundShape other :
        List.of(
            new RoundShape(8, 3, 4, 2),
            new RoundShape(4, 4, 4, 2),
            new RoundShape(4, 3, 5, 2),
            new RoundShape(4, 3, 4, 3))) {
      RootProofCheck check = check(json, CircuitPolicy.NONE.withPin(key, other));
      assertEquals(Verdict.INVALID, verdict(check));
      assertTrue(codes(check).contains("V2-PINNED-PARAMETERS"));
      assertEquals(CircuitTrust.SELF_DECLARED, check.trust());
    }
    String otherKey = "0".repeat(64);
    assertEquals(
        Verdict.INCONCLUSIVE, verdict(check(json, CircuitPolicy.NONE.withAccepted(otherKey))));
  }

  @Test
  void expectedRoot() throws IOException {
    Source source = Source.of("p", Vectors.rootProof("tiny_1level"));
    HashOut root = HashOut.parse(TOTALS.get("tiny_1level").get(2)).orElseThrow();
    HashOut other = HashOut.parse(TOTALS.get("tiny_2level").get(2)).orElseThrow();
    assertEquals(Verdict.VALID, verdict(RootProofCheck.of(source, ANY, Optional.of(root))));
    RootProofCheck wrong = RootProofCheck.of(source, ANY, Optional.of(other));
    assertEquals(Verdict.INVALID, verdict(wrong));
    assertTrue(codes(wrong).contains("V2-EXPECTED-ROOT"));
  }

  /** What each mutated root proof is refused for; every entry of the vectors stands here. */
  private static final Map<String, FindingCode> NEGATIVES =
      Map.ofEntries(
          Map.entry("pi_equity_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("pi_debt_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("pi_root_hash_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("pi_swap_equity_debt", RootProofCode.CONSTRAINTS),
          Map.entry("pi_extra", RootProofCode.PUBLIC_INPUTS),
          Map.entry("pi_missing", RootProofCode.PUBLIC_INPUTS),
          Map.entry("wires_cap_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("zs_cap_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("quotient_cap_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("opening_wire_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("opening_quotient_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("opening_constants_swapped", RootProofCode.CONSTRAINTS),
          Map.entry("opening_zs_next_plus1", RootProofCode.CONSTRAINTS),
          Map.entry("opening_wires_short", RootProofCode.SHAPE),
          Map.entry("fri_initial_eval_plus1", RootProofCode.MERKLE_PATH),
          Map.entry("fri_salt_plus1", RootProofCode.MERKLE_PATH),
          Map.entry("fri_leaf_short", RootProofCode.SHAPE),
          Map.entry("fri_initial_sibling_plus1", RootProofCode.MERKLE_PATH),
          Map.entry("fri_initial_sibling_removed", RootProofCode.SHAPE),
          Map.entry("fri_initial_tree_removed", RootProofCode.SHAPE),
          Map.entry("fri_step_eval_plus1", RootProofCode.FRI_CONSISTENCY),
          Map.entry("fri_step_sibling_plus1", RootProofCode.MERKLE_PATH),
          Map.entry("fri_step_removed", RootProofCode.SHAPE),
          Map.entry("fri_round_dropped", RootProofCode.SHAPE),
          Map.entry("fri_round_duplicated", RootProofCode.SHAPE),
          Map.entry("fri_rounds_swapped", RootProofCode.MERKLE_PATH),
          Map.entry("fri_all_rounds_removed", RootProofCode.SHAPE),
          Map.entry("pow_witness_plus1", RootProofCode.PROOF_OF_WORK),
          Map.entry("final_poly_plus1", RootProofCode.PROOF_OF_WORK),
          Map.entry("final_poly_short", RootProofCode.SHAPE),
          Map.entry("commit_cap_plus1", RootProofCode.FRI_CONSISTENCY),
          Map.entry("commit_cap_removed", RootProofCode.SHAPE),
          Map.entry("commit_cap_extra", RootProofCode.SHAPE),
          Map.entry("wires_cap_three", RootProofCode.SHAPE),
          Map.entry("wires_cap_empty", RootProofCode.SHAPE),
          Map.entry("root_vd_digest_plus1", RootProofCode.ROOT_CIRCUIT_DIGEST),
          Map.entry("digest_changed_in_both", RootProofCode.CIRCUIT_DIGEST),
          Map.entry("circuits_info_of_1level", RootProofCode.ROOT_CIRCUIT_DIGEST),
          Map.entry("circuits_info_of_3level", RootProofCode.ROOT_CIRCUIT_DIGEST),
          Map.entry("circuits_info_and_digest_of_3level", RootProofCode.CONSTRAINTS),
          Map.entry("proof_of_3level", RootProofCode.CONSTRAINTS),
          Map.entry("circuits_info_removed", RootProofCode.CIRCUITS_INFO),
          Map.entry("round_508787475_no_info", RootProofCode.ROOT_CIRCUIT_DIGEST),
          Map.entry("branchout_64", RootProofCode.CIRCUIT_SIZE),
          Map.entry("batch_size_3", RootProofCode.PARAMETERS),
          Map.entry("configs_empty", RootProofCode.PARAMETERS),
          Map.entry("configs_all_zk", RootProofCode.CONFIGURATION),
          Map.entry("configs_weak_fri", RootProofCode.CONFIGURATION),
          Map.entry("hex_odd", InputCode.MALFORMED),
          Map.entry("hex_truncated", InputCode.MALFORMED),
          Map.entry("hex_trailing", InputCode.MALFORMED),
          Map.entry("hex_cap_flipped", RootProofCode.CIRCUIT_DIGEST),
          Map.entry("hex_gate_tag_bad", InputCode.MALFORMED),
          Map.entry("downgrade_1_query", RootProofCode.CIRCUIT_DATA),
          Map.entry("downgrade_0_query_pow0", RootProofCode.CIRCUIT_DATA),
          Map.entry("noncanonical_equity", InputCode.MALFORMED),
          Map.entry("noncanonical_debt", InputCode.MALFORMED),
          Map.entry("noncanonical_pow", InputCode.MALFORMED),
          Map.entry("negative_number", InputCode.MALFORMED),
          Map.entry("float_number", InputCode.MALFORMED),
          Map.entry("string_number", InputCode.MALFORMED),
          // The label leaves this one to us: a key that nobody reads is refused.
          Map.entry("unknown_key", InputCode.MALFORMED),
          Map.entry("digest_five_elements", InputCode.MALFORMED),
          Map.entry("u64_overflow", InputCode.MALFORMED),
          Map.entry("duplicate_key", InputCode.MALFORMED),
          Map.entry("truncated_json", InputCode.MALFORMED),
          Map.entry("trailing_garbage", InputCode.MALFORMED),
          Map.entry("empty_object", InputCode.MALFORMED),
          Map.entry("empty_file", InputCode.MALFORMED));

  /** What a proof file alone cannot show: VALID only if the caller accepts any circuit. */
  private static final Set<String> LEFT_TO_THE_CIRCUIT = Set.of("batch_size_8", "token_num_4");

  /** Controls; nothing binds the round number. */
  private static final Set<String> ACCEPTED = Set.of("unchanged", "round_num_changed");

  @TestFactory
  Stream<DynamicTest> everyNegative() {
    List<Node> negatives = Vectors.json("negatives.json").list();
    assertEquals(73, negatives.size());
    return negatives.stream()
        .map(n -> DynamicTest.dynamicTest(n.get("name").text(), () -> assertRefused(n)));
  }

  private static void assertRefused(Node negative) {
    byte[] json = Vectors.negative(negative);
    RootProofCheck check = check(json, ANY);
    RootProofCheck strict = check(json, CircuitPolicy.NONE);
    String name = negative.get("name").text();
    if (ACCEPTED.contains(name) || LEFT_TO_THE_CIRCUIT.contains(name)) {
      assertEquals(Verdict.VALID, verdict(check), name);
      assertEquals(Verdict.INCONCLUSIVE, verdict(strict), name);
      return;
    }
    FindingCode expected = NEGATIVES.get(name);
    List<Finding> hits = check.findings().stream().filter(f -> f.code() == expected).toList();
    assertTrue(!hits.isEmpty(), () -> name + " gave " + check.findings());
    assertEquals("proof.json", hits.get(0).where().source());
    assertTrue(verdict(check).compareTo(Verdict.MALFORMED) >= 0, name);
    assertTrue(verdict(strict).compareTo(Verdict.MALFORMED) >= 0, name);
  }

  @Test
  void theForeignCircuitIsNeverValid() {
    String json = new String(Vectors.bytes("forged.sum_proof_data.json"), StandardCharsets.UTF_8);
    assertEquals(Verdict.MALFORMED, verdict(check(json.getBytes(StandardCharsets.UTF_8), ANY)));

    // The original writes elements unreduced; with these reduced the circuit itself is judged.
    BigInteger order = new BigInteger(Long.toUnsignedString(Goldilocks.ORDER));
    String canonical =
        Pattern.compile("(?<![0-9a-f])\\d{20}(?![0-9a-f])")
            .matcher(json)
            .replaceAll(m -> new BigInteger(m.group()).mod(order).toString());
    RootProofCheck check = check(canonical.getBytes(StandardCharsets.UTF_8), ANY);
    assertEquals(Verdict.INVALID, verdict(check));
    assertTrue(codes(check).contains("V2-CIRCUIT-DATA"), () -> codes(check).toString());
  }

  @Test
  void verifierDataOfRound508787475() throws Exception {
    String hex = RootProofChecker.dataOfRoundWithoutCircuitsInfo();
    VerifierData data = VerifierData.parse(hex, Location.of("round"));
    CommonData common = data.common().orElseThrow();
    byte[] encoded = VerifierData.encode(data.constantsSigmasCap(), data.digest(), common);
    assertArrayEquals(HexFormat.of().parseHex(hex), encoded);
    assertEquals(
        data.digest(), VerifierData.digest(data.constantsSigmasCap(), common.degreeBits()));

    Node decoded = Vectors.json("round-508787475.json");
    assertEquals(decoded.get("degree_bits").integer(), common.degreeBits());
    assertEquals(decoded.get("verifier_only").get("circuit_digest").hash(), data.digest());
    assertEquals(decoded.get("gates").list().size(), common.gates().size());
    assertEquals(decoded.get("num_constants").integer(), common.constants());
  }

  /** Every byte of the verifier data matters, except that no proof here is made for the change. */
  @Test
  void everyByteOfVerifierDataIsCompared() throws Exception {
    String hex = Vectors.parsed("tiny_1level").circuitsInfo().orElseThrow().verifierDataHex();
    String json = new String(Vectors.rootProof("tiny_1level"), StandardCharsets.UTF_8);
    EnumSet<Severity> seen = EnumSet.noneOf(Severity.class);
    List<String> survivors = new ArrayList<>();
    for (int i = 0; i < hex.length(); i += 2) {
      int changed = Integer.parseInt(hex.substring(i, i + 2), 16) ^ 1;
      String other = hex.substring(0, i) + String.format("%02x", changed) + hex.substring(i + 2);
      RootProofCheck check = check(json.replace(hex, other).getBytes(StandardCharsets.UTF_8), ANY);
      Severity worst =
          check.findings().stream().map(Finding::severity).max(Severity::compareTo).orElseThrow();
      seen.add(worst);
      if (worst.compareTo(Severity.MALFORMED) < 0) {
        survivors.add("byte " + i / 2);
      }
    }
    assertEquals(List.of(), survivors);
    assertEquals(EnumSet.of(Severity.MALFORMED, Severity.INVALID), seen);
  }

  @Test
  void soundnessFigures() {
    RootProofCheck check = check(Vectors.rootProof("prod_1level"), ANY);
    Map<String, String> bits = new HashMap<>();
    check.soundness().forEach(s -> bits.put(s.name(), s.bits().toPlainString()));
    // Figures of the published analysis: 28 queries at rate 1/8 and 16 bits of work.
    assertEquals("100.0", bits.get("FRI, conjectured"));
    assertEquals("98.6", bits.get("FRI, list-decoding capacity"));
    assertEquals("39.2", bits.get("FRI, proven, unique decoding"));
    // winterfell's security.rs gives 54 for these parameters (256 batched polynomials, 2^19 rows).
    assertEquals("54.1", bits.get("FRI, proven, Johnson bound"));
  }
}
