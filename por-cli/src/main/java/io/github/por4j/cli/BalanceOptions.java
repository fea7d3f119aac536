package io.github.por4j.cli;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.reserves.balance.BalanceCheck;
import io.github.por4j.reserves.balance.BalanceJournal;
import io.github.por4j.reserves.balance.BalanceReport;
import io.github.por4j.reserves.balance.BalanceSource;
import io.github.por4j.reserves.balance.FileBalances;
import io.github.por4j.reserves.balance.RpcFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where balances come from. */
final class BalanceOptions {
  @Option(
      names = "--balances",
      paramLabel = "FILE",
      description = {
        "Compare amounts with balances; may be given several times, the first that knows a coin is"
            + " asked.",
        "A CSV file with the columns coin,network,address,height,balance, or an rpc.json of the"
            + " published tool, whose enabled nodes are asked."
      })
  private List<Path> balances = List.of();

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description =
          "Write balances down as nodes state them, and ask for none that stands there: an"
              + " interrupted comparison goes on.")
  private Path journal;

  /** The comparison; empty if none is asked for. */
  Optional<BalanceReport> check(List<Source> files) throws IOException, MalformedInputException {
    return check(files, balances);
  }

  /** The comparison, with a file that is taken where none is named. */
  Optional<BalanceReport> check(List<Source> files, Optional<Path> otherwise)
      throws IOException, MalformedInputException {
    return check(files, areNamed() ? balances : otherwise.stream().toList());
  }

  /** Whether there is {@code --balances}. */
  boolean areNamed() {
    return !balances.isEmpty();
  }

  private Optional<BalanceReport> check(List<Source> files, List<Path> from)
      throws IOException, MalformedInputException {
    if (from.isEmpty()) {
      return Optional.empty();
    }
    List<BalanceSource> sources = new ArrayList<>();
    for (Path path : from) {
      Source source = Source.of(path);
      if (path.toString().endsWith(".json")) {
        sources.addAll(RpcFile.read(source));
      } else {
        sources.add(FileBalances.read(source));
      }
    }
    try {
      if (journal == null) {
        return Optional.of(BalanceCheck.against(sources).check(files));
      }
      try (BalanceJournal open = BalanceJournal.open(journal)) {
        return Optional.of(
            BalanceCheck.against(sources.stream().map(open::over).toList()).check(files));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    }
  }
}
