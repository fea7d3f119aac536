package io.github.por4j.cli;

import io.github.por4j.core.report.ReportText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where a command writes its result. */
final class Output {
  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the report to a file, and the verdict alone to standard output.")
  private Path file;

  @Option(names = "--quiet", description = "Print nothing; the exit code is the answer.")
  private boolean quiet;

  boolean isQuiet() {
    return quiet;
  }

  /** Refuses, before any work, a file that is one of the inputs or that cannot be written. */
  void check(List<Path> inputs) throws IOException {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw refused("is a directory");
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw refused("is in a directory that is not there");
    }
    for (Path input : inputs) {
      if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
        throw refused("is an input");
      }
    }
  }

  private CommandLine.ParameterException refused(String reason) {
    return new CommandLine.ParameterException(
        spec.commandLine(), "--out: " + ReportText.oneLine("\"" + file + "\"") + " " + reason);
  }

  /**
   * Writes a report.
   *
   * @param summary one line for standard output where the report goes to a file
   */
  void write(String report, String summary) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (file != null) {
      Files.writeString(file, report, StandardCharsets.UTF_8);
      if (!quiet) {
        out.println(ReportText.oneLine(summary + "  " + file));
      }
    } else if (!quiet) {
      out.print(report);
    }
    out.flush();
  }
}
