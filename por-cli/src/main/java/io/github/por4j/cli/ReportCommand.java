package io.github.por4j.cli;

import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.Progress;
import io.github.por4j.stark.RoundDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code por report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Checks every round below a directory and shows them together, one row each, with the trend"
          + " of their totals.",
      "",
      "A round is a directory that holds a root proof (sum_proof_data.json), a Merkle tree or proof"
          + " file, or the directory sum_proof_data of a zk-STARK V1 round. User files in it, and"
          + " in directories below it that hold no round, are checked against it. Circuits are not"
          + " rebuilt unless --circuit rebuild says so: that takes minutes for each new set of"
          + " parameters."
    },
    footerHeading = "%nExample:%n",
    footer = "  por report rounds --format html --out rounds.html")
final class ReportCommand implements Callable<Integer> {
  /** How the overview is shown. */
  enum Format {
    TEXT,
    CSV,
    JSON,
    HTML
  }

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Directory with rounds below it.")
  private Path directory;

  @Option(
      names = "--format",
      paramLabel = "text|csv|json|html",
      defaultValue = "TEXT",
      description = "Form of the overview; default text. html is one self-contained page.")
  private Format format;

  @Option(
      names = "--circuit",
      paramLabel = "pinned|rebuild|file",
      defaultValue = "PINNED",
      description = "Who vouches for a circuit; default pinned ones only.")
  private CircuitCheck circuit;

  @Mixin private Output output;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), ReportText.oneLine("\"" + directory + "\" is not a directory"));
    }
    output.check(List.of(directory));
    List<RoundDirectories.Entry> entries = RoundDirectories.under(directory);
    List<RoundRow> rows = new ArrayList<>();
    TerminalProgress terminal = new TerminalProgress(spec.commandLine().getErr());
    try {
      Progress progress =
          Boolean.getBoolean(TerminalProgress.PROPERTY) && !output.isQuiet()
              ? terminal
              : Progress.NONE;
      PorVerifier verifier =
          PorVerifier.strict().circuits(circuit).circuitCache(CacheDirectory.get());
      for (RoundDirectories.Entry entry : entries) {
        String name = directory.relativize(entry.directory()).toString();
        for (VerificationReport report :
            verifier.verify(entry.paths().toArray(Path[]::new)).reports()) {
          rows.add(RoundRow.of(name.isEmpty() ? "." : name, entry.directory(), report));
        }
        progress.update("reports, of " + entries.size() + " directories", rows.size());
      }
    } finally {
      terminal.finish();
    }
    Verdict verdict =
        rows.stream().map(RoundRow::verdict).reduce(Verdict::worst).orElse(Verdict.MALFORMED);
    output.write(render(rows), verdict.name());
    return ExitCode.of(verdict);
  }

  private String render(List<RoundRow> rows) throws IOException {
    return switch (format) {
      case TEXT -> RoundsText.text(rows);
      case CSV -> RoundsText.csv(rows);
      case JSON -> RoundsJson.render(rows);
      case HTML -> RoundsHtml.render(rows, CommandLineText.again(spec));
    };
  }
}
