package io.github.por4j.cli;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.solvency.SolvencyReport;
import io.github.por4j.reserves.solvency.StatedLiabilities;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code por solvency}. */
@Command(
    name = "solvency",
    mixinStandardHelpOptions = true,
    description = {
      "Puts both halves of a proof of reserves together and says, coin by coin, what was proven,"
          + " assumed and missing.",
      "",
      "DIR holds reserve files (reserves/*.csv), the files of one round of liabilities"
          + " (liabilities/, as for por verify) and, if wanted, what the exchange states for each"
          + " coin (stated.csv with the columns asset,users[,custody]) and balances"
          + " (balances.csv, as for por reserves)."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:VALID - every check holds and users are covered in every coin",
      "1:INVALID - a check failed, or wallets fall short",
      "2:MALFORMED - not readable as what it must be, or wrong usage",
      "3:INCONCLUSIVE - nothing failed, but something to check against was not there",
      "70:an error in por4j itself"
    },
    footerHeading = "%nExample:%n",
    footer = "  por solvency okx-2024-09")
final class SolvencyCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private CheckOutput output;

  @CommandLine.Mixin private ReserveOptions options;

  @CommandLine.Mixin private BalanceOptions balances;

  @Parameters(paramLabel = "DIR", description = "Directory with both halves.")
  private Path directory;

  @Option(
      names = "--circuit",
      paramLabel = "pinned|rebuild|file",
      defaultValue = "REBUILD",
      description = "Who vouches for the circuit of the liabilities; as for por verify.")
  private CircuitCheck circuit;

  @Override
  public Integer call() throws IOException {
    return output.show(spec, this::report);
  }

  private CheckReport report() throws IOException, MalformedInputException {
    SolvencyFolder folder = SolvencyFolder.of(directory);
    ReserveReport reserves = options.verify(folder.reserves(), spec, output.isQuiet());
    List<Source> sources = folder.reserves().stream().map(Source::of).toList();
    Optional<BalanceReport> compared = balances.check(sources, folder.balances());
    CheckReport report =
        SolvencyReport.of(
                reserves,
                compared,
                liabilities(folder),
                folder.stated().isPresent()
                    ? StatedLiabilities.read(Source.of(folder.stated().get()))
                    : StatedLiabilities.none())
            .toCheckReport();
    List<Finding> findings = new ArrayList<>(report.findings());
    findings.addAll(folder.ignored(balances.areNamed()));
    return new CheckReport(report.subject(), report.tables(), report.claims(), findings);
  }

  private Optional<VerificationResult> liabilities(SolvencyFolder folder) throws IOException {
    if (folder.liabilities().isEmpty()) {
      return Optional.empty();
    }
    TerminalProgress terminal = new TerminalProgress(spec.commandLine().getErr());
    boolean interactive = Boolean.getBoolean(TerminalProgress.PROPERTY) && !output.isQuiet();
    try {
      PorVerifier verifier =
          PorVerifier.strict()
              .circuits(circuit)
              .circuitCache(CacheDirectory.get())
              .progress(interactive ? terminal : Progress.NONE);
      return Optional.of(
          (options.threads() == null ? verifier : verifier.threads(options.threads()))
              .verify(folder.liabilities().get()));
    } finally {
      terminal.finish();
    }
  }
}
