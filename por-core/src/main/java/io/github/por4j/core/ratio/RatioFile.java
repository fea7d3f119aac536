package io.github.por4j.core.ratio;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.CsvInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reserve ratios from a CSV file with the columns {@code asset,exchange,users} and, if wanted,
 * {@code custody} and {@code percent} (as published).
 */
public final class RatioFile {
  private static final int MAX_ROWS = 10_000;
  private static final int MAX_PERCENT = 9;
  private static final int ASSET = 0;
  private static final int EXCHANGE = 1;
  private static final int USERS = 2;
  private static final int CUSTODY = 3;
  private static final int PERCENT = 4;

  private final CsvInput csv;
  private final int[] columns;
  private final Optional<VerifiedLiabilities> liabilities;

  private RatioFile(CsvInput csv, Optional<VerifiedLiabilities> liabilities)
      throws MalformedInputException {
    this.csv = csv;
    this.columns =
        csv.columns(List.of("asset", "exchange", "users"), List.of("custody", "percent"));
    this.liabilities = liabilities;
  }

  /**
   * Reads a file.
   *
   * @param liabilities a verified report, with which user assets are compared
   */
  public static List<ReserveRatios.Row> read(
      Source source, Optional<VerifiedLiabilities> liabilities)
      throws IOException, MalformedInputException {
    try (CsvInput csv = CsvInput.open(source)) {
      return new RatioFile(csv, liabilities).rows();
    }
  }

  private List<ReserveRatios.Row> rows() throws IOException, MalformedInputException {
    List<ReserveRatios.Row> rows = new ArrayList<>();
    Set<AssetSymbol> seen = new HashSet<>();
    Optional<List<String>> next = csv.row();
    while (next.isPresent()) {
      ReserveRatios.Row row = row(next.get());
      if (!seen.add(row.ratio().asset())) {
        throw csv.malformed(columns[ASSET], "the asset stands twice");
      }
      if (rows.size() == MAX_ROWS) {
        throw csv.malformed("more than " + MAX_ROWS + " rows");
      }
      rows.add(row);
      next = csv.row();
    }
    if (rows.isEmpty()) {
      throw csv.malformed("no rows");
    }
    return rows;
  }

  private ReserveRatios.Row row(List<String> fields) throws MalformedInputException {
    String name = fields.get(columns[ASSET]);
    AssetSymbol asset =
        AssetSymbol.parse(name)
            .orElseThrow(() -> csv.malformed(columns[ASSET], AssetSymbol.FORM + " is needed"));
    BigDecimal users = amount(fields, USERS);
    RatioInput owed =
        liabilities
            .map(l -> l.stated(asset, users))
            .orElseGet(() -> RatioInput.stated(users, "user assets as stated"));
    Optional<RatioInput> custody =
        isGiven(fields, CUSTODY)
            ? Optional.of(RatioInput.stated(wallets(fields, CUSTODY), "custody as stated"))
            : Optional.empty();
    RatioInput exchange =
        RatioInput.stated(wallets(fields, EXCHANGE), "exchange wallets as stated");
    return new ReserveRatios.Row(
        new ReserveRatio(asset, exchange, custody, owed), percent(fields), csv.where());
  }

  private boolean isGiven(List<String> fields, int column) {
    return columns[column] >= 0 && !fields.get(columns[column]).isEmpty();
  }

  private BigDecimal amount(List<String> fields, int column) throws MalformedInputException {
    return Amounts.parse(fields.get(columns[column]))
        .orElseThrow(() -> csv.malformed(columns[column], "not " + Amounts.FORM));
  }

  private BigDecimal wallets(List<String> fields, int column) throws MalformedInputException {
    BigDecimal amount = amount(fields, column);
    if (amount.signum() < 0) {
      throw csv.malformed(columns[column], "wallet assets are negative");
    }
    return amount;
  }

  private Optional<BigInteger> percent(List<String> fields) throws MalformedInputException {
    if (!isGiven(fields, PERCENT)) {
      return Optional.empty();
    }
    String text = fields.get(columns[PERCENT]);
    if (text.length() > MAX_PERCENT || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw csv.malformed(columns[PERCENT], "not a whole number of per cent");
    }
    return Optional.of(new BigInteger(text));
  }
}
