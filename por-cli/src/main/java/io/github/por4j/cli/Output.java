package io.github.por4j.cli;

import io.github.por4j.core.report.ReportText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where a command writes its result. */
final class Output {
  /** What a published file in a directory is not named; a report there may be written again. */
  private static final Pattern RESULT = Pattern.compile(".*\\.(html|csv)");

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
    if (Files.exists(file)) {
      Path own = file.toRealPath();
      for (Path input : inputs) {
        boolean inside = Files.exists(input) && own.startsWith(input.toRealPath());
        boolean named = inside && own.equals(input.toRealPath());
        if (named || inside && !RESULT.matcher(own.toString()).matches()) {
          throw refused("is an input");
        }
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
