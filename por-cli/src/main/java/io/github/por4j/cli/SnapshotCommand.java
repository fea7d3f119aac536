package io.github.por4j.cli;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.snapshot.SnapshotReport;
import io.github.por4j.core.snapshotfile.SnapshotFileCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code por snapshot}. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = {
      "Works out a user's snapshot from the user's accounts, line by line beside what the portfolio"
          + " page shows; or checks the accounts of a whole snapshot.",
      "",
      "A user's accounts: responses of OKX's API v5 as saved (account balance, positions, funding"
          + " balances, flexible loan, savings, account configuration), or CSV with the columns"
          + " account,item,asset,amount,of,type. Several files make one account.",
      "A whole snapshot: the input of the zk-STARK V2 or V1 prover (a JSON array of accounts), or"
          + " CSV with the columns id,BTC,... Ids that stand twice, amounts out of range, accounts"
          + " that owe more than they own, and totals. Give the files in the prover's order.",
      "Formats and formulas: docs/snapshot.md."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every check holds",
      "1:a check failed: the views differ, a debt is not covered, an id stands twice, ...",
      "2:not readable as what it must be, or wrong usage",
      "3:a price is missing, so that values were not compared",
      "70:an error in por4j itself"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  por snapshot balance.json positions.json --prices prices.csv",
      "  por snapshot batch0.json batch1.json --list findings.csv"
    })
final class SnapshotCommand implements Callable<Integer> {
  private static final String PHASE = "accounts";

  /** Progress is told once in so many accounts. */
  private static final int STEP = 1 << 12;

  /** Files that the subject of a report names. */
  private static final int NAMED = 5;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private CheckOutput output;

  @CommandLine.Mixin private AccountOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The accounts of one user, or those of a whole snapshot.")
  private List<Path> files;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description =
          "Write every finding about a whole snapshot to this file, as CSV; the report keeps a"
              + " hundred of each kind.")
  private Path list;

  @Override
  public Integer call() throws IOException {
    return output.show(spec, this::report);
  }

  private CheckReport report() throws IOException, MalformedInputException {
    int whole = 0;
    for (Path file : files) {
      whole += SnapshotFileCheck.isSnapshot(Source.of(file)) ? 1 : 0;
    }
    String subject =
        files.stream().limit(NAMED).map(Path::toString).collect(Collectors.joining(", "))
            + (files.size() > NAMED ? " and " + (files.size() - NAMED) + " more files" : "");
    if (whole == 0) {
      return SnapshotReport.of(subject, options.snapshot(files), options.tolerance());
    }
    if (whole != files.size()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Accounts of one user and a whole snapshot do not go together.");
    }
    return check(subject);
  }

  private CheckReport check(String subject) throws IOException, MalformedInputException {
    TerminalProgress terminal = new TerminalProgress(spec.commandLine().getErr());
    boolean interactive = Boolean.getBoolean(TerminalProgress.PROPERTY) && !output.isQuiet();
    try (PrintWriter all = list == null ? null : writer(list)) {
      CheckReport report =
          SnapshotFileCheck.check(
              subject,
              files.stream().map(Source::of).toList(),
              new SnapshotFileCheck.Listener() {
                @Override
                public void progress(long accounts) {
                  if (interactive && accounts % STEP == 0) {
                    terminal.update(PHASE, accounts);
                  }
                }

                @Override
                public void found(Finding finding) {
                  if (all != null) {
                    all.println(line(finding));
                  }
                }
              });
      if (all != null && all.checkError()) {
        throw new IOException("cannot write " + list);
      }
      return report;
    } finally {
      terminal.finish();
    }
  }

  /** Nothing is overwritten, an input least of all. */
  private PrintWriter writer(Path file) throws IOException {
    PrintWriter writer;
    try {
      writer =
          new PrintWriter(
              Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW),
              false);
    } catch (FileAlreadyExistsException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--list: " + ReportText.oneLine("\"" + file + "\"") + " is there already",
          e);
    }
    writer.println("code,file,place,message,expected,actual");
    return writer;
  }

  private static String line(Finding finding) {
    return List.of(
            finding.code().id(),
            finding.where().source(),
            finding.where().pointer(),
            finding.message(),
            finding.expected(),
            finding.actual())
        .stream()
        .map(RoundsText::quoted)
        .collect(Collectors.joining(","));
  }
}
