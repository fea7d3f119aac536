package io.github.por4j.reserves.file;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.ownership.OwnershipClaim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns lines of a detail section into rows. Immutable.
 *
 * @param heights snapshot height by coin, from the summary
 * @param decimals decimals of a coin's base unit
 */
record RowParser(
    String source,
    Header header,
    Map<String, Long> heights,
    Function<String, OptionalInt> decimals) {
  /** Longest name of a coin; the longest published one has 20 characters. */
  static final int MAX_COIN = 64;

  static final String NOT_AN_AMOUNT = "not, without a sign, " + Amounts.FORM;

  private static final Pattern HEIGHT = Pattern.compile("[0-9]{1,18}");

  Location where(RawLine line) {
    return line.where(source);
  }

  ReserveRow parse(RawLine line) throws MalformedInputException {
    Location where = where(line);
    List<String> cells = Cells.split(line.text(source), where);
    requireWidth(cells, where);
    String coin = header.cell(Column.COIN, cells).toUpperCase(Locale.ROOT);
    if (coin.isEmpty() || coin.length() > MAX_COIN) {
      throw malformed(Column.COIN, where, "no coin, or a name longer than " + MAX_COIN);
    }
    boolean harness = header.layout() == Layout.HARNESS;
    return new ReserveRow(
        where,
        coin,
        claim(harness ? null : coin, cells),
        harness ? Optional.empty() : Optional.of(amount(coin, cells, where)),
        height(coin, cells, where),
        excluded(cells));
  }

  private void requireWidth(List<String> cells, Location where) throws MalformedInputException {
    for (int i = header.width(); i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        throw new MalformedInputException(
            Cells.place(where, i), "a cell beyond the " + header.width() + " of the header");
      }
    }
    for (Map.Entry<Column, Integer> column : header.columns().entrySet()) {
      if (!column.getKey().mayBeCutOff() && column.getValue() >= cells.size()) {
        throw new MalformedInputException(
            where, "ends before the column \"" + column.getKey().title() + "\"");
      }
    }
  }

  /** The network column selects the rule in the harness, the coin elsewhere. */
  private OwnershipClaim claim(String coin, List<String> cells) {
    return new OwnershipClaim(
        coin == null ? header.cell(Column.NETWORK, cells) : coin,
        header.cell(Column.TYPE, cells),
        header.cell(Column.NETWORK, cells),
        header.cell(Column.ADDRESS, cells),
        header.cell(Column.MESSAGE, cells),
        header.cell(Column.SIGNATURE_1, cells),
        header.cell(Column.SIGNATURE_2, cells),
        header.cell(Column.SCRIPT, cells),
        header.cell(Column.OWNER_1, cells),
        header.cell(Column.OWNER_2, cells));
  }

  private BigDecimal amount(String coin, List<String> cells, Location where)
      throws MalformedInputException {
    BigDecimal amount =
        Amounts.parse(header.cell(Column.AMOUNT, cells))
            .filter(a -> a.signum() >= 0)
            .orElseThrow(() -> malformed(Column.AMOUNT, where, NOT_AN_AMOUNT));
    if (header.layout() != Layout.BASE_UNITS) {
      return amount;
    }
    OptionalInt places = decimals.apply(coin);
    if (places.isEmpty()) {
      throw malformed(Column.AMOUNT, where, "in base units, and those of the coin are not known");
    }
    return amount.movePointLeft(places.getAsInt());
  }

  private OptionalLong height(String coin, List<String> cells, Location where)
      throws MalformedInputException {
    String text = header.cell(Column.HEIGHT, cells);
    if (!header.has(Column.HEIGHT)) {
      Long height = heights.get(coin);
      return height == null ? OptionalLong.empty() : OptionalLong.of(height);
    }
    return parseHeight(text)
        .orElseThrow(() -> malformed(Column.HEIGHT, where, "neither a block height nor empty"));
  }

  /** A height, or nothing where the file says so; empty if it is neither. */
  static Optional<OptionalLong> parseHeight(String text) {
    if (text.isEmpty() || text.equals("-")) {
      return Optional.of(OptionalLong.empty());
    }
    return HEIGHT.matcher(text).matches()
        ? Optional.of(OptionalLong.of(Long.parseLong(text)))
        : Optional.empty();
  }

  /** As the published harness: rows of another status than 5 are not looked at. */
  private String excluded(List<String> cells) {
    String status = header.cell(Column.STATUS, cells);
    return !header.has(Column.STATUS) || status.equals("5")
        ? ""
        : "the file gives the row the status \"" + status + "\"";
  }

  private MalformedInputException malformed(Column column, Location where, String reason) {
    return new MalformedInputException(
        Cells.place(where, header.columns().get(column)), column.title() + ": " + reason);
  }
}
