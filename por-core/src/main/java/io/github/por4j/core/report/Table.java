package io.github.por4j.core.report;

import java.util.List;
import java.util.Objects;

/**
 * Figures of a report in rows and columns, as exact text.
 *
 * @param name stable, lower camel case: the key in JSON
 * @param title for people
 * @param rows each with one cell for each column
 */
public record Table(String name, String title, List<Column> columns, List<List<String>> rows) {
  /**
   * A column.
   *
   * @param key stable, lower camel case: the key in JSON
   * @param heading for people
   * @param isNumber whether its cells are numbers, aligned right
   */
  public record Column(String key, String heading, boolean isNumber) {
    public Column {
      Objects.requireNonNull(key);
      Objects.requireNonNull(heading);
    }

    /** A column of words. */
    public static Column text(String key, String heading) {
      return new Column(key, heading, false);
    }

    /** A column of numbers. */
    public static Column number(String key, String heading) {
      return new Column(key, heading, true);
    }
  }

  public Table {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row has one cell for each column");
      }
    }
  }
}
