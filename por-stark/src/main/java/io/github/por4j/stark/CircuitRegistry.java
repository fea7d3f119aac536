package io.github.por4j.stark;

import io.github.por4j.merkle.inclusion.RoundShape;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Keys of root circuits that were rebuilt from their parameters, so that a round with these needs
 * no rebuild. Lines: key, batch size, token count, branching, levels, as {@code por circuit
 * --format registry} prints them.
 */
final class CircuitRegistry {
  private static final String RESOURCE = "circuit-registry.csv";

  private CircuitRegistry() {}

  /** The parameters each key belongs to. */
  static Map<String, RoundShape> load() {
    try (InputStream in = CircuitRegistry.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, RoundShape> parse(BufferedReader lines) throws IOException {
    Map<String, RoundShape> pins = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.startsWith("#")) {
        String[] fields = line.split(",", -1);
        pins.put(
            fields[0],
            new RoundShape(
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                Integer.parseInt(fields[4])));
      }
    }
    return pins;
  }
}
