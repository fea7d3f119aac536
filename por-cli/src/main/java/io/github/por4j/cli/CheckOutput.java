package io.github.por4j.cli;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.ReportHtml;
import io.github.por4j.core.report.ReportJson;
import io.github.por4j.core.report.ReportText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the commands that work figures out say what they found. */
final class CheckOutput {
  /** Works out a report. */
  @FunctionalInterface
  interface Work {
    CheckReport run() throws IOException, MalformedInputException;
  }

  @Option(
      names = "--format",
      paramLabel = "text|json|html",
      defaultValue = "TEXT",
      description = "Form of the report; default text. html is one self-contained page.")
  private VerifyCommand.Format format;

  @Mixin private Output output;

  /** Whether nothing is to be printed. */
  boolean isQuiet() {
    return output.isQuiet();
  }

  /** Does the work, prints the report and gives the exit code. */
  int show(CommandLine.Model.CommandSpec spec, Work work) throws IOException {
    output.checkNew();
    CheckReport report;
    try {
      report = work.run();
    } catch (MalformedInputException e) {
      report =
          new CheckReport(
              e.where().source(), List.of(), List.of(), List.of(InputCode.malformed(e)));
    } catch (NoSuchFileException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "There is no " + ReportText.oneLine("\"" + e.getMessage() + "\""), e);
    }
    output.write(render(spec, report), report.verdict().name());
    return ExitCode.of(report.verdict());
  }

  private String render(CommandLine.Model.CommandSpec spec, CheckReport report) {
    return switch (format) {
      case TEXT -> ReportText.render(report);
      case JSON -> ReportJson.render(report);
      case HTML -> ReportHtml.render(report, CommandLineText.again(spec));
    };
  }
}
