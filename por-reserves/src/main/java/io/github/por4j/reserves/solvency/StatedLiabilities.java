package io.github.por4j.reserves.solvency;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.CsvInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the exchange states on its page for each coin.
 *
 * @param source where it stands
 * @param coins by the page's name; another name of a coin, or small letters, become that
 */
public record StatedLiabilities(String source, Map<String, Entry> coins) {
  private static final int MAX_ROWS = 10_000;
  private static final List<String> COLUMNS = List.of("asset", "users");

  /**
   * One coin, in whole coins.
   *
   * @param users what users are owed; not negative
   * @param custody what third parties hold for the exchange; not negative
   */
  public record Entry(BigDecimal users, Optional<BigDecimal> custody) {
    public Entry {
      Objects.requireNonNull(users);
      Objects.requireNonNull(custody);
      if (users.signum() < 0 || custody.isPresent() && custody.get().signum() < 0) {
        throw new IllegalArgumentException("a stated amount is negative");
      }
    }
  }

  public StatedLiabilities {
    Objects.requireNonNull(source);
    Map<String, Entry> byName = new TreeMap<>();
    for (Map.Entry<String, Entry> coin : coins.entrySet()) {
      if (byName.put(PageName.of(coin.getKey()), coin.getValue()) != null) {
        throw new IllegalArgumentException("a coin stands twice: " + coin.getKey());
      }
    }
    coins = Collections.unmodifiableMap(byName);
  }

  /** Nothing stated. */
  public static StatedLiabilities none() {
    return new StatedLiabilities("", Map.of());
  }

  /**
   * Reads CSV with the columns {@code asset,users} and, if wanted, {@code custody}.
   *
   * @throws MalformedInputException if a line cannot be read, or a coin stands twice
   */
  public static StatedLiabilities read(Source source) throws IOException, MalformedInputException {
    Map<String, Entry> coins = new TreeMap<>();
    try (CsvInput csv = CsvInput.open(source)) {
      int[] at = csv.columns(COLUMNS, List.of("custody"));
      for (Optional<List<String>> row = csv.row(); row.isPresent(); row = csv.row()) {
        if (coins.size() == MAX_ROWS) {
          throw csv.malformed("more than " + MAX_ROWS + " coins");
        }
        String name = row.get().get(at[0]);
        if (AssetSymbol.parse(name).isEmpty()) {
          throw csv.malformed(at[0], AssetSymbol.FORM + " is needed");
        }
        String custody = at[2] < 0 ? "" : row.get().get(at[2]);
        Entry entry =
            new Entry(
                amount(csv, at[1], row.get().get(at[1])),
                custody.isEmpty() ? Optional.empty() : Optional.of(amount(csv, at[2], custody)));
        if (coins.put(PageName.of(name), entry) != null) {
          throw csv.malformed(at[0], "the coin stands twice");
        }
      }
    }
    return new StatedLiabilities(source.name(), coins);
  }

  private static BigDecimal amount(CsvInput csv, int column, String text)
      throws MalformedInputException {
    return Amounts.parse(text)
        .filter(a -> a.signum() >= 0)
        .orElseThrow(() -> csv.malformed(column, "not, without a sign, " + Amounts.FORM));
  }
}
