package io.github.por4j.cli;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.CheckHtml;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.ReportJson;
import io.github.por4j.core.report.ReportText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How the commands that work figures out say what they found. */
final class CheckOutput {
  /** Works out a report. */
  @FunctionalInterface
  interface Work {
    CheckReport run() throws IOException, MalformedInputException;
  }

  /** How a report is shown. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      defaultValue = "TEXT",
      description = "Form of the report on standard output; default text.")
  private Format format;

  @Option(names = "--quiet", description = "Print nothing; the exit code is the answer.")
  private boolean quiet;

  /** Whether nothing is to be printed. */
  boolean isQuiet() {
    return quiet;
  }

  /** Does the work, prints the report and gives the exit code. */
  int show(CommandLine.Model.CommandSpec spec, Work work) throws IOException {
    CheckReport report;
    try {
      report = work.run();
    } catch (MalformedInputException e) {
      report =
          new CheckReport(
              e.where().source(), List.of(), List.of(), List.of(InputCode.malformed(e)));
    } catch (NoSuchFileException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "There is no file or directory " + ReportText.oneLine("\"" + e.getMessage() + "\""),
          e);
    }
    if (!quiet) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(
          switch (format) {
            case TEXT -> ReportText.render(report);
            case JSON -> ReportJson.render(report);
            case HTML -> CheckHtml.render(report);
          });
      out.flush();
    }
    return ExitCode.of(report.verdict());
  }
}
