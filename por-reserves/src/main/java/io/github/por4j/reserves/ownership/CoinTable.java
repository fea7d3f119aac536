package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The coins that have a rule. Text of one line a coin, seven columns with tabs between them; {@code
 * -} is none, a line that starts with {@code #} a comment.
 */
public final class CoinTable {
  private static final String NONE = "-";
  private static final int COLUMNS = 7;

  private final Map<String, CoinRule> byCoin;

  private CoinTable(Map<String, CoinRule> byCoin) {
    this.byCoin = byCoin;
  }

  /** The table that comes with the library. */
  public static CoinTable standard() {
    try (InputStream in = CoinTable.class.getResourceAsStream("coins.tsv")) {
      return read(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table of the caller's own.
   *
   * @throws IllegalArgumentException if a line is not one of the table
   */
  public static CoinTable read(Reader text) throws IOException {
    Map<String, CoinRule> byCoin = new LinkedHashMap<>();
    BufferedReader lines = new BufferedReader(text);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      CoinRule rule = rule(line);
      if (byCoin.put(rule.coin(), rule) != null) {
        throw new IllegalArgumentException("two lines for the coin " + rule.coin());
      }
    }
    return new CoinTable(byCoin);
  }

  /** Rule of a coin; of its name in capitals if there is none of the name as it is. */
  public Optional<CoinRule> find(String coin) {
    CoinRule rule = byCoin.get(coin);
    return Optional.ofNullable(rule != null ? rule : byCoin.get(coin.toUpperCase(Locale.ROOT)));
  }

  /** All, in the table's order. */
  public List<CoinRule> coins() {
    return List.copyOf(new ArrayList<>(byCoin.values()));
  }

  private static CoinRule rule(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
    }
    return new CoinRule(
        cells[0],
        text(cells[1]),
        cells[2].equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[2])),
        Family.valueOf(cells[3]),
        cells[4].equals(NONE) ? List.of() : List.of(cells[4].split(" ", -1)),
        text(cells[5]),
        cells[6].equals("skipped"));
  }

  private static String text(String cell) {
    return cell.equals(NONE) ? "" : cell;
  }
}
