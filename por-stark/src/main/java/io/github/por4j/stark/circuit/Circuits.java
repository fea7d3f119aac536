package io.github.por4j.stark.circuit;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.Progress;
import io.github.por4j.stark.plonky2.Gate;
import io.github.por4j.stark.plonky2.VerifierData;
import io.github.por4j.stark.plonky2.circuit.CircuitRebuild;
import io.github.por4j.stark.plonky2.circuit.RebuildProgress;
import io.github.por4j.stark.plonky2.circuit.RebuiltCircuit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rebuilds the circuits of zk-STARK V2 rounds from their parameters alone. */
public final class Circuits {
  /**
   * A rebuilt circuit.
   *
   * @param level 0 for the batch circuit, 1 for the lowest recursive one
   * @param degreeBits log2 of the number of rows
   * @param digest as OKX publishes it
   * @param rows number of rows of each gate, by name, padding included
   * @param root key and verifier data of this circuit as a round's root; recursive circuits only
   */
  public record Circuit(
      int level, int degreeBits, HashOut digest, Map<String, Integer> rows, Optional<Root> root) {}

  /**
   * A circuit as a round's root.
   *
   * @param digest of the circuit with blinding
   * @param key SHA-256 of the verifier data, hexadecimal
   * @param verifierData hexadecimal, as in {@code root_verifier_data_hex}
   */
  public record Root(HashOut digest, String key, String verifierData) {}

  private Circuits() {}

  /**
   * All circuits of a round, the batch circuit first. Published parameters take minutes and about
   * 1.5 GB a level.
   *
   * @param everyRoot whether every recursive circuit is wanted as a root, not only the last
   */
  public static List<Circuit> rebuild(RoundShape shape, boolean everyRoot, Progress progress) {
    List<Circuit> circuits = new ArrayList<>();
    for (RebuiltCircuit rebuilt :
        CircuitRebuild.rebuild(
            shape, everyRoot, new RebuildProgress(shape, System::nanoTime, progress::update))) {
      circuits.add(
          new Circuit(
              rebuilt.level(),
              rebuilt.common().degreeBits(),
              rebuilt.digest(),
              named(rebuilt.rows()),
              rebuilt.asRoot().map(Circuits::root)));
    }
    return List.copyOf(circuits);
  }

  /** Bytes of heap that a rebuild needs, estimated from above. */
  public static long memoryNeeded(RoundShape shape) {
    return CircuitRebuild.memoryNeeded(shape);
  }

  private static Root root(VerifierData data) {
    return new Root(data.digest(), data.sha256(), HexFormat.of().formatHex(data.bytes()));
  }

  private static Map<String, Integer> named(Map<Gate, Integer> rows) {
    Map<String, Integer> named = new TreeMap<>();
    rows.forEach((gate, count) -> named.put(gate.name(), count));
    return named;
  }
}
