package io.github.por4j.cli;

import io.github.por4j.core.io.Source;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import io.github.por4j.reserves.balance.BalanceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code por reserves}. */
@Command(
    name = "reserves",
    mixinStandardHelpOptions = true,
    description = {
      "Checks reserve files: who signed for each address, what the rows add up to, and, with"
          + " --balances, whether the amounts stood on the chains.",
      "",
      "FILE is a reserve file as published (okx_por_....csv), of any of its layouts; several files"
          + " of one snapshot are taken together, and an address counts once over all."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:VALID - every row is verified and the sums agree",
      "1:INVALID - a check failed",
      "2:MALFORMED - not readable as what it must be, or wrong usage",
      "3:INCONCLUSIVE - nothing failed, but some rows or balances could not be checked",
      "70:an error in por4j itself"
    },
    footerHeading = "%nExample:%n",
    footer = "  por reserves okx_por_20221122.csv --balances balances.csv")
final class ReservesCommand implements Callable<Integer> {
  private static final String PHASE = "addresses";

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private CheckOutput output;

  @CommandLine.Mixin private BalanceOptions balances;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reserve files.")
  private List<Path> files;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to use; default one for each processor.")
  private Integer threads;

  @Override
  public Integer call() throws IOException {
    return output.show(
        spec,
        () -> {
          ReserveReport reserves = verify(verifier(spec, threads), files, spec, output.isQuiet());
          Optional<BalanceReport> compared =
              balances.check(files.stream().map(Source::of).toList());
          return compared.map(b -> b.toCheckReport(reserves)).orElseGet(reserves::toCheckReport);
        });
  }

  /** The standard verifier with the threads asked for. */
  static ReserveVerifier verifier(CommandLine.Model.CommandSpec spec, Integer threads) {
    try {
      ReserveVerifier verifier = ReserveVerifier.strict();
      return threads == null ? verifier : verifier.threads(threads);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--threads: " + e.getMessage(), e);
    }
  }

  /** Verifies with progress on a terminal. */
  static ReserveReport verify(
      ReserveVerifier verifier, List<Path> files, CommandLine.Model.CommandSpec spec, boolean quiet)
      throws IOException {
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
}
