package io.github.por4j.cli;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.reconcile.InclusionComparison;
import io.github.por4j.core.reconcile.StatedBalances;
import io.github.por4j.core.reconcile.ValueUnit;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Table;
import io.github.por4j.core.snapshot.Snapshot;
import io.github.por4j.core.snapshot.SnapshotReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code por reconcile}. */
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = {
      "Compares a user's inclusion file with the user's own accounts: for each coin what differs,"
          + " and the likely reason.",
      "",
      "ACCOUNT is one file or several, as for por snapshot; INCLUSION_FILE is the last one, of"
          + " zk-STARK V2 or V1. Whether the file's proof holds is for por verify to say."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the file has what the accounts have, but for rounding",
      "1:a coin differs, or portfolio page and snapshot differ",
      "2:not readable as what it must be, or wrong usage",
      "3:close, or a price is missing: another price or moment can be the reason",
      "70:an error in por4j itself"
    },
    footerHeading = "%nExample:%n",
    footer =
        "  por reconcile account.csv my_inclusion_proof.json --prices prices.csv --unit 0.001"
            + " --coins BTC,ETH,USDT")
final class ReconcileCommand implements Callable<Integer> {
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private CheckOutput output;

  @CommandLine.Mixin private AccountOptions options;

  @Parameters(
      arity = "2..*",
      paramLabel = "FILE",
      description = "The accounts, then the inclusion file.")
  private List<Path> files;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "USD",
      converter = AccountOptions.AmountConverter.class,
      description =
          "US dollars that one integer of the round is worth; OKX does not say, 0.001 is inferred"
              + " from the round of May 2026.")
  private BigDecimal unit;

  @Option(
      names = "--rounding",
      paramLabel = "MODE",
      defaultValue = "HALF_UP",
      description = "Rounding to that unit, for example half_up (default), down, floor.")
  private RoundingMode rounding;

  @Option(
      names = "--coins",
      split = ",",
      paramLabel = "NAME",
      description = "Names of the coins by position, as the exchange lists them; for V2 files.")
  private List<String> coins = List.of();

  @Option(
      names = "--close",
      paramLabel = "PERCENT",
      defaultValue = "2",
      converter = AccountOptions.AmountConverter.class,
      description = "Difference that is put down to another price or moment; default 2.")
  private BigDecimal close;

  @Override
  public Integer call() throws IOException {
    if (unit.signum() == 0
        || close.compareTo(HUNDRED) > 0
        || rounding == RoundingMode.UNNECESSARY) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--unit must be positive, --close at most 100 and --rounding a way to round.");
    }
    List<AssetSymbol> names = new ArrayList<>();
    for (String coin : coins) {
      names.add(
          AssetSymbol.parse(coin)
              .filter(name -> !names.contains(name))
              .orElseThrow(
                  () ->
                      new CommandLine.ParameterException(
                          spec.commandLine(), "--coins: names, each once, with commas between")));
    }
    return output.show(spec, () -> report(names));
  }

  private CheckReport report(List<AssetSymbol> names) throws IOException, MalformedInputException {
    int last = files.size() - 1;
    Snapshot snapshot = options.snapshot(files.subList(0, last));
    StatedBalances stated = InclusionFile.read(Source.of(files.get(last)), names);
    CheckReport own = SnapshotReport.of(stated.source(), snapshot, options.tolerance());
    CheckReport comparison =
        InclusionComparison.report(
            snapshot, stated, new ValueUnit(unit, rounding), close.movePointLeft(2));
    List<Table> tables =
        Stream.concat(comparison.tables().stream(), own.tables().stream()).toList();
    List<Finding> findings =
        Stream.concat(comparison.findings().stream(), own.findings().stream()).toList();
    return new CheckReport(stated.source(), tables, List.of(), findings);
  }
}
