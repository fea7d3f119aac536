package io.github.por4j.reserves.balance;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.file.FileCode;
import io.github.por4j.reserves.file.ReserveFile;
import io.github.por4j.reserves.file.ReserveRow;
import io.github.por4j.reserves.file.UnparsedRow;
import io.github.por4j.reserves.ownership.CoinTable;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Compares the amounts of reserve files with sources of balances. Immutable, but for what its
 * sources keep.
 */
public final class BalanceCheck {
  private static final int CHUNK = 64;

  private final CoinTable coins;
  private final List<BalanceSource> sources;
  private final Consumer<BalanceResult> onRow;

  private BalanceCheck(
      CoinTable coins, List<BalanceSource> sources, Consumer<BalanceResult> onRow) {
    this.coins = coins;
    this.sources = sources;
    this.onRow = onRow;
  }

  /** Asks of several sources the first that covers a row. */
  public static BalanceCheck against(List<BalanceSource> sources) {
    return new BalanceCheck(CoinTable.standard(), List.copyOf(sources), row -> {});
  }

  /** Another coin table, for units and decimals. */
  public BalanceCheck coins(CoinTable table) {
    return new BalanceCheck(Objects.requireNonNull(table), sources, onRow);
  }

  /** Tells {@code listener} of every address, in the order in which answers come. */
  public BalanceCheck onRow(Consumer<BalanceResult> listener) {
    return new BalanceCheck(coins, sources, Objects.requireNonNull(listener));
  }

  /**
   * Compares every address once, the first row of each.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public BalanceReport check(List<Source> files) throws InterruptedException {
    BalanceRun run = new BalanceRun(coins, sources, onRow);
    for (Source file : files) {
      try (ReserveFile open = ReserveFile.open(file, coins)) {
        read(open, run);
      } catch (MalformedInputException e) {
        run.add(InputCode.malformed(e));
      } catch (IOException e) {
        run.add(Finding.of(InputCode.UNREADABLE, Location.of(file.name()), "cannot be read: " + e));
      }
    }
    run.finish();
    return run.report(files.stream().map(Source::name).collect(Collectors.joining(", ")));
  }

  private static void read(ReserveFile file, BalanceRun run)
      throws IOException, InterruptedException {
    for (List<UnparsedRow> rows = file.next(CHUNK); !rows.isEmpty(); rows = file.next(CHUNK)) {
      for (UnparsedRow unparsed : rows) {
        ReserveRow row;
        try {
          row = unparsed.parse();
        } catch (MalformedInputException e) {
          run.add(Finding.of(FileCode.ROW, e.where(), e.reason()));
          continue;
        }
        run.add(row);
      }
    }
  }
}
