package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.SoundnessFigure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoundnessTest {
  /**
   * By the number of rows: conjectured, capacity, Johnson bound, unique decoding, permutation,
   * Poseidon. Computed in Python from the formulas as the papers write them, products and quotients
   * before one logarithm, the capacity by 300 bisections.
   */
  private static final Map<Integer, List<String>> FIGURES =
      Map.of(
          5, List.of("100.0", "98.6", "57.7", "39.2", "105.3", "95.0"),
          15, List.of("100.0", "98.6", "56.2", "39.2", "85.3", "95.0"),
          18, List.of("100.0", "98.6", "54.7", "39.2", "79.3", "95.0"),
          19, List.of("100.0", "98.6", "54.1", "39.2", "77.3", "95.0"),
          24, List.of("100.0", "98.6", "50.4", "39.2", "67.3", "95.0"));

  @Test
  void figuresAreThoseOfTheFormulas() throws Exception {
    List<Gate> gates =
        VerifierData.parse(Vectors.verifierDataHex("tiny_1level"), Location.of("vector"))
            .common()
            .orElseThrow()
            .gates();
    Map<Integer, List<String>> figures = new LinkedHashMap<>();
    for (int degreeBits : FIGURES.keySet()) {
      figures.put(
          degreeBits,
          Soundness.of(new CommonData(degreeBits, gates)).stream()
              .map(SoundnessFigure::bits)
              .map(BigDecimal::toPlainString)
              .toList());
    }
    assertEquals(FIGURES, figures);
  }
}
