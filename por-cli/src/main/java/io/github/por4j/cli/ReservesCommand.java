package io.github.por4j.cli;

import io.github.por4j.core.io.Source;
import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.balance.BalanceReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
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
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private CheckOutput output;

  @CommandLine.Mixin private ReserveOptions options;

  @CommandLine.Mixin private BalanceOptions balances;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reserve files.")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    return output.show(
        spec,
        () -> {
          ReserveReport reserves = options.verify(files, spec, output.isQuiet());
          Optional<BalanceReport> compared =
              balances.check(files.stream().map(Source::of).toList());
          return compared.map(b -> b.toCheckReport(reserves)).orElseGet(reserves::toCheckReport);
        });
  }
}
