package io.github.por4j.core.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with a caption and headings; on a narrow screen each row becomes a card that names its
 * columns. Used by one thread.
 */
public final class HtmlTable {
  /** How a column's cells stand. */
  public enum Align {
    TEXT,
    NUMBER,
    /** Sentences: on a narrow screen they stand below their column's name, not beside it. */
    PROSE
  }

  private record Column(String heading, Align align) {}

  private final String caption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Html> rows = new ArrayList<>();

  private HtmlTable(String caption) {
    this.caption = caption;
  }

  /** A table; the caption says what it holds. */
  public static HtmlTable of(String caption) {
    return new HtmlTable(caption);
  }

  /** Adds a column. The first one's cells are the headings of their rows. */
  public HtmlTable column(String heading, Align align) {
    if (!rows.isEmpty()) {
      throw new IllegalStateException("columns come before rows");
    }
    columns.add(new Column(heading, align));
    return this;
  }

  /** Adds a column of text. */
  public HtmlTable column(String heading) {
    return column(heading, Align.TEXT);
  }

  /** Adds a row with a cell for each column. */
  public HtmlTable row(Html... cells) {
    return row(List.of(cells));
  }

  /** Adds a row with a cell for each column. */
  public HtmlTable row(List<Html> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells for " + columns.size());
    }
    List<Html> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      Html.Element cell =
          i == 0
              ? Html.element("th").with("scope", "row")
              : Html.element("td").with("data-label", column.heading());
      row.add(aligned(cell, column).of(cells.get(i)));
    }
    rows.add(Html.element("tr", Html.join(row)));
    return this;
  }

  private static Html.Element aligned(Html.Element cell, Column column) {
    return switch (column.align()) {
      case TEXT -> cell;
      case NUMBER -> cell.with("class", "number");
      case PROSE -> cell.with("class", "prose");
    };
  }

  /** Whether no row was added. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table. */
  public Html html() {
    List<Html> head = new ArrayList<>();
    for (Column column : columns) {
      head.add(aligned(Html.element("th").with("scope", "col"), column).of(column.heading()));
    }
    return Html.element(
        "table",
        Html.element("caption", caption),
        Html.element("thead", Html.element("tr", Html.join(head))),
        Html.element("tbody", Html.join(rows)));
  }
}
