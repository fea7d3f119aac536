package io.github.por4j.cli;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.asset.PriceTable;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.snapshot.AccountFiles;
import io.github.por4j.core.snapshot.AccountMode;
import io.github.por4j.core.snapshot.Snapshot;
import io.github.por4j.core.snapshot.SnapshotCalculator;
import io.github.por4j.core.snapshot.UserAccount;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a user's snapshot is worked out. */
final class AccountOptions {
  @Option(
      names = "--prices",
      paramLabel = "FILE",
      description = "Prices in US dollars, CSV with the columns asset,usd and, if wanted, time.")
  private Path prices;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      converter = ModeConverter.class,
      description =
          "Account mode: spot, futures, multi-currency or portfolio, or its name of 2023; default"
              + " that of the files.")
  private AccountMode mode;

  @Option(
      names = "--tolerance",
      paramLabel = "USD",
      defaultValue = "0.01",
      converter = AmountConverter.class,
      description =
          "Difference between portfolio page and snapshot that is put down to rounding; default"
              + " 0.01.")
  private BigDecimal tolerance;

  /** A mode by any of its names. */
  static final class ModeConverter implements CommandLine.ITypeConverter<AccountMode> {
    @Override
    public AccountMode convert(String text) {
      return AccountMode.parse(text)
          .orElseThrow(
              () ->
                  new CommandLine.TypeConversionException(
                      "expected spot, futures, multi-currency or portfolio"));
    }
  }

  /** A plain decimal that is not negative. */
  static final class AmountConverter implements CommandLine.ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      return Amounts.parse(text)
          .filter(amount -> amount.signum() >= 0)
          .orElseThrow(() -> new CommandLine.TypeConversionException("expected " + Amounts.FORM));
    }
  }

  BigDecimal tolerance() {
    return tolerance;
  }

  Snapshot snapshot(List<Path> files) throws IOException, MalformedInputException {
    PriceTable table = prices == null ? PriceTable.empty() : PriceTable.read(Source.of(prices));
    UserAccount account = AccountFiles.read(files.stream().map(Source::of).toList());
    return SnapshotCalculator.calculate(mode == null ? account : account.in(mode), table);
  }
}
