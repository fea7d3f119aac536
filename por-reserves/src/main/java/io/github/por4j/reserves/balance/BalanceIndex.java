package io.github.por4j.reserves.balance;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.CsvInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.reserves.address.AddressText;
import io.github.por4j.reserves.address.Fingerprint;
import io.github.por4j.reserves.address.Fingerprints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Balances by coin, address and height, from files with the columns {@value #HEADER}. About a
 * hundred bytes of memory for each.
 */
final class BalanceIndex {
  static final String HEADER = "coin,network,address,height,balance";

  private static final List<String> COLUMNS = List.of(HEADER.split(",", -1));
  private static final Pattern HEIGHT = Pattern.compile("[0-9]{1,18}");

  private final Fingerprints fingerprints = new Fingerprints();
  private final Map<Fingerprint, BigDecimal> balances = new HashMap<>();
  private final Set<String> coins = new HashSet<>();

  /**
   * Adds the lines of a file.
   *
   * @throws MalformedInputException if a line cannot be read, or contradicts another
   */
  void read(Source source) throws IOException, MalformedInputException {
    try (CsvInput csv = CsvInput.open(source)) {
      int[] at = csv.columns(COLUMNS, List.of());
      for (Optional<List<String>> row = csv.row(); row.isPresent(); row = csv.row()) {
        read(csv, row.get(), at);
      }
    }
  }

  private void read(CsvInput csv, List<String> row, int[] at) throws MalformedInputException {
    String height = row.get(at[3]);
    if (!height.isEmpty() && !HEIGHT.matcher(height).matches()) {
      throw csv.malformed(at[3], "neither a block height nor empty");
    }
    BigDecimal balance =
        Amounts.parse(row.get(at[4]))
            .filter(b -> b.signum() >= 0)
            .orElseThrow(() -> csv.malformed(at[4], "not, without a sign, " + Amounts.FORM));
    BalanceQuery query =
        new BalanceQuery(
            row.get(at[0]).toUpperCase(Locale.ROOT),
            row.get(at[1]).toUpperCase(Locale.ROOT),
            row.get(at[2]),
            height.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(height)));
    BigDecimal before = put(query, balance);
    if (before != null && before.compareTo(balance) != 0) {
      throw csv.malformed("another line has another balance for this address and height");
    }
  }

  /** The balance that stood there before, or null. */
  BigDecimal put(BalanceQuery query, BigDecimal balance) {
    coins.add(query.coin());
    return balances.put(key(query), balance);
  }

  Optional<BigDecimal> find(BalanceQuery query) {
    return Optional.ofNullable(balances.get(key(query)));
  }

  boolean hasCoin(String coin) {
    return coins.contains(coin);
  }

  /** As the published files, a coin's name stands for its network; the column is for people. */
  private Fingerprint key(BalanceQuery query) {
    String height = query.height().isPresent() ? "" + query.height().getAsLong() : "";
    return fingerprints.of(query.coin(), AddressText.canonical(query.address()), height);
  }
}
