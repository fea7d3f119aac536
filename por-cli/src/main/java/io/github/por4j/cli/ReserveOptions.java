package io.github.por4j.cli;

import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How reserve files are verified. */
final class ReserveOptions {
  private static final String PHASE = "addresses";

  @Option(
      names = "--message",
      paramLabel = "TEXT",
      description = {
        "A text that rows must sign, to the letter; may be given several times. A row that signs"
            + " another has failed.",
        "Without it, the texts known from published files count; they name no date, and do not say"
            + " which exchange uses the file."
      })
  private List<String> messages = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; default one for each processor.")
  private Integer threads;

  /** As asked for; null for one for each processor. */
  Integer threads() {
    return threads;
  }

  /** Verifies with progress on a terminal. */
  ReserveReport verify(List<Path> files, CommandLine.Model.CommandSpec spec, boolean quiet)
      throws IOException {
    ReserveVerifier verifier = verifier(spec);
    TerminalProgress terminal = new TerminalProgress(spec.commandLine().getErr());
    boolean interactive = Boolean.getBoolean(TerminalProgress.PROPERTY) && !quiet;
    try {
      ReserveVerifier shown =
          interactive ? verifier.progress(rows -> terminal.update(PHASE, rows)) : verifier;
      return shown.verify(files.toArray(Path[]::new));
    } finally {
      terminal.finish();
    }
  }

  private ReserveVerifier verifier(CommandLine.Model.CommandSpec spec) {
    ReserveVerifier verifier = ReserveVerifier.strict();
    if (!messages.isEmpty()) {
      verifier = verifier.expectMessage(messages.toArray(String[]::new));
    }
    try {
      return threads == null ? verifier : verifier.threads(threads);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--threads: " + e.getMessage(), e);
    }
  }
}
