package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.Vectors;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
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
    assertEquals(10, registry.size());
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
