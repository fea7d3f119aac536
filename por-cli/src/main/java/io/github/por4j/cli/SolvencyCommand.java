package io.github.por4j.cli;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.solvency.SolvencyReport;
import io.github.por4j.reserves.solvency.StatedLiabilities;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

  @CommandLine.Mixin private BalanceOptions balances;

  @Parameters(paramLabel = "DIR", description = "Directory with both halves.")
  private Path directory;

  @Option(
      names = "--circuit",
      paramLabel = "pinned|rebuild|file",
      defaultValue = "REBUILD",
      description = "Who vouches for the circuit of the liabilities; as for por verify.")
  private CircuitCheck circuit;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; default one for each processor.")
  private Integer threads;

  @Override
  public Integer call() throws IOException {
    return output.show(spec, this::report);
  }

  private CheckReport report() throws IOException, MalformedInputException {
    List<Path> files = reserveFiles();
    ReserveReport reserves =
        ReservesCommand.verify(
            ReservesCommand.verifier(spec, threads), files, spec, output.isQuiet());
    Path stated = directory.resolve("stated.csv");
    Optional<BalanceReport> compared =
        balances.check(files.stream().map(Source::of).toList(), directory.resolve("balances.csv"));
    return SolvencyReport.of(
            reserves,
            compared,
            liabilities(),
            Files.exists(stated)
                ? StatedLiabilities.read(Source.of(stated))
                : StatedLiabilities.none())
        .toCheckReport();
  }

  private List<Path> reserveFiles() throws IOException {
    Path reserves = directory.resolve("reserves");
    if (!Files.isDirectory(reserves)) {
      throw new NoSuchFileException(reserves.toString());
    }
    try (Stream<Path> files = Files.list(reserves)) {
      List<Path> csv = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
      if (csv.isEmpty()) {
        throw new NoSuchFileException(reserves.resolve("*.csv").toString());
      }
      return csv;
    }
  }

  private Optional<VerificationResult> liabilities() throws IOException {
    Path liabilities = directory.resolve("liabilities");
    if (!Files.isDirectory(liabilities)) {
      return Optional.empty();
    }
    TerminalProgress terminal = new TerminalProgress(spec.commandLine().getErr());
    boolean interactive = Boolean.getBoolean(TerminalProgress.PROPERTY) && !output.isQuiet();
    try {
      PorVerifier verifier =
          CacheDirectory.addTo(PorVerifier.strict().circuits(circuit))
              .progress(interactive ? terminal : Progress.NONE);
      return Optional.of(
          (threads == null ? verifier : verifier.threads(threads)).verify(liabilities));
    } finally {
      terminal.finish();
    }
  }
}
