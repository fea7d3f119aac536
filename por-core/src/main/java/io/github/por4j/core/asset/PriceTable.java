package io.github.por4j.core.asset;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.io.CsvInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Prices in US dollars. OKX publishes neither the prices nor the moment of a snapshot. */
public final class PriceTable {
  private static final int MAX_ROWS = 10_000;

  private final Map<AssetSymbol, Price> prices;

  private PriceTable(Map<AssetSymbol, Price> prices) {
    this.prices = Map.copyOf(prices);
  }

  /** No prices. */
  public static PriceTable empty() {
    return new PriceTable(Map.of());
  }

  /** The prices given. */
  public static PriceTable of(Map<AssetSymbol, Price> prices) {
    return new PriceTable(prices);
  }

  /** Reads CSV with the columns {@code asset,usd} and, if wanted, {@code time} (ISO 8601, UTC). */
  public static PriceTable read(Source source) throws IOException, MalformedInputException {
    Map<AssetSymbol, Price> prices = new LinkedHashMap<>();
    try (CsvInput csv = CsvInput.open(source)) {
      int[] columns = csv.columns(List.of("asset", "usd"), List.of("time"));
      Optional<List<String>> row = csv.row();
      while (row.isPresent()) {
        List<String> fields = row.get();
        AssetSymbol asset =
            AssetSymbol.parse(fields.get(columns[0]))
                .orElseThrow(() -> csv.malformed(columns[0], AssetSymbol.FORM + " is needed"));
        Price price = new Price(usd(csv, columns[1], fields), time(csv, columns[2], fields));
        if (prices.size() == MAX_ROWS) {
          throw csv.malformed("more than " + MAX_ROWS + " rows");
        }
        if (prices.put(Catalogue.canonical(asset), price) != null) {
          throw csv.malformed(columns[0], "the asset stands twice");
        }
        row = csv.row();
      }
    }
    return new PriceTable(prices);
  }

  private static BigDecimal usd(CsvInput csv, int column, List<String> fields)
      throws MalformedInputException {
    BigDecimal usd =
        Amounts.parse(fields.get(column))
            .orElseThrow(() -> csv.malformed(column, "not " + Amounts.FORM));
    if (usd.signum() <= 0) {
      throw csv.malformed(column, "a price is positive");
    }
    return usd;
  }

  private static Optional<Instant> time(CsvInput csv, int column, List<String> fields)
      throws MalformedInputException {
    if (column < 0 || fields.get(column).isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(fields.get(column)));
    } catch (DateTimeParseException e) {
      throw new MalformedInputException(
          csv.where(column), "not a time such as 2024-03-24T16:00:00Z", e);
    }
  }

  /** US dollars for one whole coin. */
  public Optional<BigDecimal> usd(AssetSymbol asset) {
    return Optional.ofNullable(prices.get(Catalogue.canonical(asset))).map(Price::usd);
  }

  /** US dollars for an amount, exact. */
  public Optional<BigDecimal> value(AssetSymbol asset, BigDecimal amount) {
    return amount.signum() == 0
        ? Optional.of(BigDecimal.ZERO)
        : usd(asset).map(price -> price.multiply(amount));
  }

  /** The different moments that prices are of. */
  public Set<Instant> times() {
    Set<Instant> times = new HashSet<>();
    prices.values().forEach(p -> p.time().ifPresent(times::add));
    return Set.copyOf(times);
  }
}
