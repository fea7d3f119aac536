package io.github.por4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.Progress;
import io.github.por4j.stark.circuit.Circuits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code por circuit}. */
@Command(
    name = "circuit",
    mixinStandardHelpOptions = true,
    description = {
      "Rebuilds the circuits of a zk-STARK V2 round from its parameters alone and prints their"
          + " keys.",
      "",
      "A round's parameters stand in its sum_proof_data.json under general; levels is the number of"
          + " its recursive_circuit_configs. Published rounds have batch size 1024 and branching"
          + " 64."
    })
final class CircuitCommand implements Callable<Integer> {
  /** How circuits are shown. */
  enum Format {
    TEXT,
    JSON,
    REGISTRY
  }

  private static final JsonFactory JSON =
      JsonFactory.builder().configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false).build();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--batch-size", defaultValue = "1024", description = "Default 1024.")
  private int batchSize;

  @Option(
      names = "--token-num",
      required = true,
      paramLabel = "N[-M]",
      converter = TokenRange.Converter.class,
      description = "Number of tokens; with --find, the numbers to try, in this order.")
  private TokenRange tokens;

  @Option(
      names = "--find",
      paramLabel = "KEY",
      description =
          "Rebuild for one number of tokens after another until the root circuit has this key;"
              + " each takes as long as one round.")
  private String wantedKey;

  @Option(names = "--branching", defaultValue = "64", description = "Default 64.")
  private int branching;

  @Option(names = "--levels", required = true, description = "Recursive levels.")
  private int levels;

  @Option(
      names = "--format",
      paramLabel = "text|json|registry",
      defaultValue = "TEXT",
      description = "registry prints lines of circuit-registry.csv, for every level as root.")
  private Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write to a file.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    TerminalProgress terminal = new TerminalProgress(spec.commandLine().getErr());
    Progress progress = Boolean.getBoolean(TerminalProgress.PROPERTY) ? terminal : Progress.NONE;
    if (wantedKey != null) {
      return find(progress, terminal);
    }
    if (tokens.first() != tokens.last()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--token-num: several numbers are for --find");
    }
    RoundShape shape = shape(tokens.first());
    long start = System.nanoTime();
    List<Circuits.Circuit> circuits = Circuits.rebuild(shape, format == Format.REGISTRY, progress);
    terminal.finish();
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    String text =
        switch (format) {
          case TEXT -> text(shape, circuits, seconds);
          case JSON -> json(circuits);
          case REGISTRY -> registry(shape, circuits);
        };
    if (out == null) {
      PrintWriter writer = spec.commandLine().getOut();
      writer.print(text);
      writer.flush();
    } else {
      Files.writeString(out, text, StandardCharsets.UTF_8);
    }
    return 0;
  }

  /** Tells each number tried, so that a search that was stopped can go on from there. */
  private int find(Progress progress, TerminalProgress terminal) {
    if (!wantedKey.matches("[0-9a-f]{64}")) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--find: a key has 64 lower-case hexadecimal digits");
    }
    PrintWriter writer = spec.commandLine().getOut();
    for (int count : tokens.numbers()) {
      RoundShape shape = shape(count);
      List<Circuits.Circuit> circuits = Circuits.rebuild(shape, false, progress);
      terminal.finish();
      String line = registry(shape, circuits);
      writer.print(line);
      writer.flush();
      if (line.startsWith(wantedKey)) {
        return 0;
      }
    }
    return ExitCode.NOT_FOUND;
  }

  private RoundShape shape(int tokenCount) {
    RoundShape shape;
    try {
      shape = new RoundShape(batchSize, tokenCount, branching, levels);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "No round has this: " + e.getMessage(), e);
    }
    long needed = Circuits.memoryNeeded(shape);
    if (needed > Runtime.getRuntime().maxMemory()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "About "
              + (needed >> 20)
              + " MB of heap are needed: POR_JAVA_OPTS=-Xmx"
              + ((needed >> 20) + 1)
              + "m");
    }
    return shape;
  }

  private static String text(RoundShape shape, List<Circuits.Circuit> circuits, long seconds) {
    StringBuilder text = new StringBuilder();
    text.append("Circuits for ").append(shape).append('\n');
    for (Circuits.Circuit circuit : circuits) {
      text.append(circuit.level() == 0 ? "batch" : "level " + circuit.level());
      text.append(": 2^").append(circuit.degreeBits()).append(" rows\n");
      text.append("  digest  ").append(circuit.digest()).append('\n');
      text.append("          ").append(elements(circuit.digest())).append('\n');
      circuit.root().ifPresent(r -> text.append("  key     ").append(r.key()).append('\n'));
      circuit
          .rows()
          .forEach((gate, rows) -> text.append(String.format("  %,10d  %s%n", rows, gate)));
    }
    Runtime runtime = Runtime.getRuntime();
    text.append(seconds).append(" s, heap ").append(runtime.totalMemory() >> 20).append(" MB\n");
    return text.toString();
  }

  private static String elements(HashOut hash) {
    return Long.toUnsignedString(hash.e0())
        + " "
        + Long.toUnsignedString(hash.e1())
        + " "
        + Long.toUnsignedString(hash.e2())
        + " "
        + Long.toUnsignedString(hash.e3());
  }

  private static String registry(RoundShape shape, List<Circuits.Circuit> circuits) {
    StringBuilder lines = new StringBuilder();
    for (Circuits.Circuit circuit : circuits) {
      circuit
          .root()
          .ifPresent(
              r ->
                  lines.append(
                      String.format(
                          "%s,%d,%d,%d,%d%n",
                          r.key(),
                          shape.batchSize(),
                          shape.tokenCount(),
                          shape.branching(),
                          circuit.level())));
    }
    return lines.toString();
  }

  private static String json(List<Circuits.Circuit> circuits) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator g = JSON.createGenerator(text)) {
      g.useDefaultPrettyPrinter();
      g.writeStartArray();
      for (Circuits.Circuit circuit : circuits) {
        g.writeStartObject();
        g.writeNumberField("level", circuit.level());
        g.writeNumberField("degree_bits", circuit.degreeBits());
        g.writeStringField("digest", circuit.digest().toHex());
        g.writeStringField("digest_elements", elements(circuit.digest()));
        g.writeObjectFieldStart("rows");
        for (var gate : circuit.rows().entrySet()) {
          g.writeNumberField(gate.getKey(), gate.getValue());
        }
        g.writeEndObject();
        if (circuit.root().isPresent()) {
          g.writeStringField("key", circuit.root().get().key());
          g.writeStringField("root_verifier_data_hex", circuit.root().get().verifierData());
        }
        g.writeEndObject();
      }
      g.writeEndArray();
    }
    return text.append('\n').toString();
  }
}
