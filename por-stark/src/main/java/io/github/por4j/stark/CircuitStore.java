package io.github.por4j.stark;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CircuitSource;
import io.github.por4j.stark.plonky2.VerifierData;
import io.github.por4j.stark.plonky2.circuit.CircuitRebuild;
import io.github.por4j.stark.plonky2.circuit.RebuildProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rebuilds root circuits, and keeps the keys in a directory if there is one. A kept key counts only
 * for the parameters that its file names, if its checksum holds and every byte follows from its
 * cap, degree and gates.
 */
final class CircuitStore implements CircuitSource {
  private static final Logger LOG = LoggerFactory.getLogger(CircuitStore.class);

  /** Longer than any kept key. */
  private static final int MAX_BYTES = 1 << 14;

  private final Optional<Path> directory;
  private final CircuitSource rebuild;

  CircuitStore(Optional<Path> directory, Progress progress) {
    this(directory, shape -> rebuild(shape, progress));
  }

  /** Keeps what another source gives. */
  CircuitStore(Optional<Path> directory, CircuitSource rebuild) {
    this.directory = directory;
    this.rebuild = rebuild;
  }

  @Override
  public Optional<VerifierData> rootCircuit(RoundShape shape) {
    Optional<VerifierData> kept = directory.flatMap(d -> read(file(d, shape), shape));
    if (kept.isPresent()) {
      return kept;
    }
    Optional<VerifierData> rebuilt = rebuild.rootCircuit(shape);
    directory.ifPresent(d -> rebuilt.ifPresent(data -> write(file(d, shape), shape, data)));
    return rebuilt;
  }

  private static Optional<VerifierData> rebuild(RoundShape shape, Progress progress) {
    if (CircuitRebuild.memoryNeeded(shape) > Runtime.getRuntime().maxMemory()) {
      return Optional.empty();
    }
    return Optional.of(
        CircuitRebuild.root(shape, new RebuildProgress(shape, System::nanoTime, progress::update)));
  }

  private static Path file(Path directory, RoundShape shape) {
    return directory.resolve("circuit-" + parameters(shape) + ".key");
  }

  private static String parameters(RoundShape shape) {
    return shape.batchSize()
        + "-"
        + shape.tokenCount()
        + "-"
        + shape.branching()
        + "-"
        + shape.levels();
  }

  private static Optional<VerifierData> read(Path file, RoundShape shape) {
    try {
      byte[] content = Source.of(file).read(MAX_BYTES);
      List<String> lines = new String(content, StandardCharsets.US_ASCII).lines().toList();
      if (lines.size() != 3 || !lines.get(0).equals(parameters(shape))) {
        return Optional.empty();
      }
      VerifierData data = VerifierData.parse(lines.get(2), Location.of(file.toString()));
      boolean whole =
          data.sha256().equals(lines.get(1))
              && data.common()
                  .map(c -> VerifierData.of(data.constantsSigmasCap(), c).bytes())
                  .filter(implied -> Arrays.equals(implied, data.bytes()))
                  .isPresent();
      return whole ? Optional.of(data) : Optional.empty();
    } catch (IOException | MalformedInputException e) {
      // Not there, or damaged: the circuit is rebuilt and the file written again.
      return Optional.empty();
    }
  }

  private static void write(Path file, RoundShape shape, VerifierData data) {
    try {
      Files.createDirectories(file.getParent());
      Path temporary = Files.createTempFile(file.getParent(), "circuit", ".tmp");
      try {
        Files.write(
            temporary,
            List.of(parameters(shape), data.sha256(), HexFormat.of().formatHex(data.bytes())),
            StandardCharsets.US_ASCII);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      LOG.debug("cannot keep a circuit key in {}", file, e);
    }
  }
}
