package io.github.por4j.reserves.file;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;

/** A row as it stands in the file; may be parsed by any thread. */
public final class UnparsedRow {
  private final RawLine line;
  private final RowParser parser;

  UnparsedRow(RawLine line, RowParser parser) {
    this.line = line;
    this.parser = parser;
  }

  /** File and line. */
  public Location where() {
    return parser.where(line);
  }

  /**
   * The row.
   *
   * @throws MalformedInputException with line and column, if it cannot be read
   */
  public ReserveRow parse() throws MalformedInputException {
    return parser.parse(line);
  }
}
