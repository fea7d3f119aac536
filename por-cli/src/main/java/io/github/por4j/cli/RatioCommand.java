package io.github.por4j.cli;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.ratio.RatioFile;
import io.github.por4j.core.ratio.ReserveRatios;
import io.github.por4j.core.ratio.VerifiedLiabilities;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.stark.Progress;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code por ratio}. */
@Command(
    name = "ratio",
    mixinStandardHelpOptions = true,
    description = {
      "Works out reserve ratios: wallet assets / user assets for each asset, exactly and in whole"
          + " per cent as published, and says which of the amounts is proven.",
      "",
      "FILE is CSV with the columns asset,exchange,users and, if wanted, custody (held by third"
          + " parties) and percent (as published, to be compared)."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every ratio is at least 100 %% and is what was published",
      "1:a ratio is below 100 %%, another was published, or a verified report contradicts",
      "2:not readable as what it must be, or wrong usage",
      "3:the report given with --liabilities is inconclusive",
      "70:an error in por4j itself"
    },
    footerHeading = "%nExample:%n",
    footer = "  por ratio ratios.csv --liabilities sum_proof_data.json")
final class RatioCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private CheckOutput output;

  @Parameters(paramLabel = "FILE", description = "The amounts, as CSV.")
  private Path file;

  @Option(
      names = "--liabilities",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files of one round, as for por verify: user assets are compared with what it proves.")
  private List<Path> liabilities = List.of();

  @Option(
      names = "--net-unit",
      paramLabel = "USD",
      description =
          "US dollars that one integer of the zk-STARK round of --liabilities is worth; no format"
              + " states it. A row of FILE for the asset USD is compared with the round's net"
              + " value.")
  private BigDecimal netUnit;

  @Option(
      names = "--circuit",
      paramLabel = "pinned|rebuild|file",
      defaultValue = "REBUILD",
      description = "Who vouches for the circuit of --liabilities; as for por verify.")
  private CircuitCheck circuit;

  @Override
  public Integer call() throws IOException {
    checkOptions();
    return output.show(
        spec,
        () -> {
          Optional<VerifiedLiabilities> verified =
              liabilities.isEmpty() ? Optional.empty() : Optional.of(withUnit(verify()));
          List<ReserveRatios.Row> rows = RatioFile.read(Source.of(file), verified);
          if (netUnit != null && rows.stream().noneMatch(RatioCommand::isOfValues)) {
            throw new CommandLine.ParameterException(
                spec.commandLine(), "--net-unit: FILE has no row for the asset USD.");
          }
          return ReserveRatios.report(file.toString(), rows, verified);
        });
  }

  private VerifiedLiabilities withUnit(VerifiedLiabilities verified) {
    return netUnit == null ? verified : verified.netUnit(netUnit);
  }

  private void checkOptions() {
    if (netUnit == null) {
      return;
    }
    if (liabilities.isEmpty() || !isUnit(netUnit)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--net-unit is a positive amount and goes with --liabilities.");
    }
  }

  private static boolean isOfValues(ReserveRatios.Row row) {
    return row.ratio().asset().equals(VerifiedLiabilities.USD);
  }

  private static boolean isUnit(BigDecimal unit) {
    return Amounts.parse(unit.toString()).filter(u -> u.signum() > 0).isPresent();
  }

  private VerifiedLiabilities verify() throws IOException {
    TerminalProgress terminal = new TerminalProgress(spec.commandLine().getErr());
    boolean interactive = Boolean.getBoolean(TerminalProgress.PROPERTY) && !output.isQuiet();
    try {
      VerificationResult result =
          PorVerifier.strict()
              .circuits(circuit)
              .circuitCache(CacheDirectory.get())
              .progress(interactive ? terminal : Progress.NONE)
              .verify(liabilities.toArray(Path[]::new));
      if (result.reports().size() != 1) {
        throw new CommandLine.ParameterException(
            spec.commandLine(),
            "--liabilities: "
                + result.reports().size()
                + " rounds where one is needed; por verify names them");
      }
      return VerifiedLiabilities.of(result.reports().get(0));
    } finally {
      terminal.finish();
    }
  }
}
