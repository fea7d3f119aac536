package io.github.por4j.reserves.balance;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.util.List;

/**
 * Balances that somebody wrote down: CSV with the columns {@code coin,network,address,height,
 * balance} in any order, balances in whole coins. Held in memory.
 */
public final class FileBalances implements BalanceSource {
  private static final int BATCH = 1000;

  private final String name;
  private final BalanceIndex index;

  private FileBalances(String name, BalanceIndex index) {
    this.name = name;
    this.index = index;
  }

  /**
   * Reads a file.
   *
   * @throws MalformedInputException if a line cannot be read, or contradicts another
   */
  public static FileBalances read(Source source) throws IOException, MalformedInputException {
    BalanceIndex index = new BalanceIndex();
    index.read(source);
    return new FileBalances(source.name(), index);
  }

  @Override
  public String name() {
    return name;
  }

  /** Every coin that a line names. */
  @Override
  public boolean covers(BalanceQuery query) {
    return index.hasCoin(query.coin());
  }

  @Override
  public int batchSize() {
    return BATCH;
  }

  @Override
  public List<BalanceAnswer> balances(List<BalanceQuery> queries) {
    return queries.stream().map(this::balance).toList();
  }

  private BalanceAnswer balance(BalanceQuery query) {
    return index
        .find(query)
        .map(BalanceAnswer::of)
        .orElseGet(() -> BalanceAnswer.unknown("not in the file at this height"));
  }
}
