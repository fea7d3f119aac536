package io.github.por4j.reserves.file;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column stands where.
 *
 * @param width number of cells
 * @param unknown names that no published layout has
 */
record Header(Map<Column, Integer> columns, int width, Layout layout, List<String> unknown) {
  private static final List<Column> REQUIRED =
      List.of(Column.COIN, Column.ADDRESS, Column.MESSAGE, Column.SIGNATURE_1);

  /** Whether these are the names of the detail section. */
  static boolean isDetail(List<String> cells) {
    return cells.stream().map(Column::named).anyMatch(c -> c.equals(Optional.of(Column.ADDRESS)));
  }

  /**
   * Reads the names of a detail section.
   *
   * @throws MalformedInputException if a needed column is missing or one stands twice
   */
  static Header detail(List<String> cells, Location where) throws MalformedInputException {
    Header header = any(cells, where);
    for (Column column : REQUIRED) {
      if (!header.has(column)) {
        throw new MalformedInputException(where, "no column \"" + column.title() + "\"");
      }
    }
    if (header.layout != Layout.HARNESS && !header.has(Column.AMOUNT)) {
      throw new MalformedInputException(where, "no column \"amount\"");
    }
    return header;
  }

  /** Reads the names of a summary section. */
  static Header summary(List<String> cells, Location where) throws MalformedInputException {
    Header header = any(cells, where);
    if (!header.has(Column.COIN) || !header.has(Column.AMOUNT)) {
      throw new MalformedInputException(
          where, "a summary needs the columns \"coin\" and \"amount\"");
    }
    return header;
  }

  private static Header any(List<String> cells, Location where) throws MalformedInputException {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    List<String> unknown = new ArrayList<>();
    boolean harness = false;
    for (int i = 0; i < cells.size(); i++) {
      Optional<Column> column = Column.named(cells.get(i));
      if (column.isEmpty()) {
        unknown.add(cells.get(i).trim());
      } else if (columns.put(column.get(), i) != null) {
        throw new MalformedInputException(
            where, "the column \"" + column.get().title() + "\" stands twice");
      }
      harness |= cells.get(i).trim().toLowerCase(Locale.ROOT).equals("digitalasset");
    }
    return new Header(columns, cells.size(), layout(columns, harness), List.copyOf(unknown));
  }

  private static Layout layout(Map<Column, Integer> columns, boolean harness) {
    if (harness) {
      return Layout.HARNESS;
    }
    if (columns.containsKey(Column.TYPE)) {
      return Layout.STAKING;
    }
    if (columns.containsKey(Column.OWNER_1)) {
      return Layout.OWNERS;
    }
    return columns.containsKey(Column.NETWORK) || columns.containsKey(Column.HEIGHT)
        ? Layout.NETWORK
        : Layout.BASE_UNITS;
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** The cell, or an empty text where the row or the layout has none. */
  String cell(Column column, List<String> cells) {
    Integer index = columns.get(column);
    return index == null || index >= cells.size() ? "" : cells.get(index);
  }
}
