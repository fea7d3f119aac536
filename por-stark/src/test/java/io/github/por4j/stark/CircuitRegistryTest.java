package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The keys we ship are those of the circuits in proofs that OKX's own prover made. */
class CircuitRegistryTest {
  @Test
  void keysOfTheOriginal() throws Exception {
    Map<String, RoundShape> sets = new LinkedHashMap<>();
    sets.put("tiny_1level", new RoundShape(4, 3, 4, 1));
    sets.put("tiny_2level", new RoundShape(4, 3, 4, 2));
    sets.put("tiny_3level", new RoundShape(4, 3, 4, 3));
    sets.put("mid_2level", new RoundShape(32, 3, 42, 2));
    sets.put("prod_1level", new RoundShape(1024, 22, 64, 1));
    Map<String, RoundShape> registry = CircuitRegistry.load();
    for (Map.Entry<String, RoundShape> set : sets.entrySet()) {
      byte[] data = HexFormat.of().parseHex(Vectors.verifierDataHex(set.getKey()));
      String key = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
      assertEquals(set.getValue(), registry.get(key), set.getKey());
    }
    assertEquals(13, registry.size());
  }

  /**
   * OKX published the verifier data of round 508787475 without parameters. The proof here is
   * another round's: only who vouches for the circuit is asked, and for which parameters.
   */
  @Test
  void circuitOfRound508787475() throws IOException {
    VerificationReport right = withTokens(204);
    assertEquals(CircuitTrust.PINNED, right.trust());
    assertEquals(List.of(), codes(right, "V2-PINNED-PARAMETERS"));
    for (int tokens : new int[] {22, 203, 205, 220}) {
      VerificationReport wrong = withTokens(tokens);
      assertEquals(CircuitTrust.SELF_DECLARED, wrong.trust());
      assertEquals(List.of("V2-PINNED-PARAMETERS"), codes(wrong, "V2-PINNED-PARAMETERS"));
      assertEquals(Verdict.INVALID, wrong.verdict());
    }
  }

  private static VerificationReport withTokens(int tokens) throws IOException {
    String json =
        new String(Vectors.negative("round_508787475_no_info"), StandardCharsets.UTF_8)
            .replace("\"recursion_branchout_num\":4", "\"recursion_branchout_num\":64")
            .replace("\"batch_size\":4", "\"batch_size\":1024")
            .replace("\"token_num\":3", "\"token_num\":" + tokens);
    Source source = Source.of("sum_proof_data.json", json.getBytes(StandardCharsets.UTF_8));
    return PorVerifier.strict().verify(List.of(source)).reports().get(0);
  }

  private static List<String> codes(VerificationReport report, String code) {
    return report.findings().stream().map(f -> f.code().id()).filter(code::equals).toList();
  }

  @Test
  void aKeyHasOneMeaning() {
    String key = "0".repeat(64);
    RoundShape shape = new RoundShape(4, 3, 4, 1);
    CircuitPolicy policy = CircuitPolicy.NONE.withPin(key, shape);
    assertEquals(policy, policy.withPin(key, shape));
    RoundShape other = new RoundShape(4, 3, 4, 2);
    assertThrows(IllegalArgumentException.class, () -> policy.withPin(key, other));
  }
}
