package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.por4j.reserves.address.AddressText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The coins that have a rule. Text of one line a coin, nine columns with tabs between them; {@code
 * -} is none, a line that starts with {@code #} a comment.
 */
public final class CoinTable {
  private static final String NONE = "-";
  private static final int COLUMNS = 9;

  private final Map<String, CoinRule> byCoin;

  /** How the addresses of a chain are written, by chain. */
  private final Map<String, Set<AccountForm>> forms = new HashMap<>();

  /** Holdings that may be one, by what their names have in common. */
  private final Map<String, Set<String>> kin = new HashMap<>();

  /** Where the coins of a unit are held, by unit. */
  private final Map<String, Set<String>> chains = new HashMap<>();

  private CoinTable(Map<String, CoinRule> byCoin) {
    this.byCoin = byCoin;
    for (CoinRule rule : byCoin.values()) {
      chains.computeIfAbsent(rule.total(), u -> new HashSet<>()).add(rule.chain());
      forms.computeIfAbsent(rule.chain(), c -> new LinkedHashSet<>()).addAll(AccountForm.of(rule));
      kin.computeIfAbsent(Holding.kin(rule.chain(), rule.asset()), k -> new HashSet<>())
          .add(rule.chain() + " " + rule.asset());
    }
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

  /**
   * What a row holds, under whichever names and texts the file has it.
   *
   * @param coin what the amount is counted in
   * @param claim whose coin selects the rule
   * @return nothing if the row has no address
   */
  public Optional<Holding> holding(String coin, OwnershipClaim claim) {
    String address = AddressText.canonical(claim.address());
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Optional<CoinRule> rule = find(claim.coin());
    if (rule.isEmpty()) {
      return Optional.of(new Holding("", claim.coin() + " " + coin, address, ""));
    }
    String chain = rule.get().chain();
    String asset = coin.equalsIgnoreCase(claim.coin()) ? rule.get().asset() : coin;
    String account =
        forms.get(chain).stream()
            .flatMap(form -> form.read(claim.address().strip()).stream())
            .findFirst()
            .orElse(address);
    String names = Holding.kin(chain, asset);
    boolean unsettled = kin.getOrDefault(names, Set.of()).size() > 1;
    return Optional.of(new Holding(chain, asset, account, unsettled ? names : ""));
  }

  /**
   * Equal for coins whose amounts are of one asset on one chain, so that they hold together only at
   * one height. Validators stand apart: theirs are told by slots. The coin itself where the table
   * has no line for it.
   */
  public String ledger(String coin) {
    return find(coin)
        .map(
            rule ->
                (rule.family() == Family.BLS ? "validators of " : "")
                    + rule.chain()
                    + " "
                    + Holding.whole(rule.asset()))
        .orElse(coin);
  }

  /**
   * Whether whatever is added up in a unit is on one chain. Not so if the unit is not the name of a
   * coin of the table, as a file may have a coin of that name, of which the chain is not known.
   */
  public boolean isOnOneChain(String unit) {
    Set<String> known = chains.getOrDefault(unit, Set.of());
    return known.isEmpty() || (known.size() == 1 && find(unit).isPresent());
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
        cells[2],
        cells[3],
        cells[4].equals(NONE) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cells[4])),
        Family.valueOf(cells[5]),
        cells[6].equals(NONE) ? List.of() : List.of(cells[6].split(" ", -1)),
        text(cells[7]),
        cells[8].equals("skipped"));
  }

  private static String text(String cell) {
    return cell.equals(NONE) ? "" : cell;
  }
}
