package io.github.por4j.reserves.file;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line at commas. A comma inside {@code [...]} or <code>{...}</code> does not split; a
 * cell that begins with a double quote ends at the next one that is not doubled.
 */
public final class Cells {
  /** Most cells in a line; the published layouts have 7 to 12. */
  private static final int MAX_CELLS = 32;

  private final String line;
  private final Location where;
  private final List<String> cells = new ArrayList<>();
  private int position;

  private Cells(String line, Location where) {
    this.line = line;
    this.where = where;
  }

  /**
   * The cells of a line, at least one.
   *
   * @throws MalformedInputException if a quote or bracket is not closed, or there are more than 32
   */
  public static List<String> split(String line, Location where) throws MalformedInputException {
    return new Cells(line, where).split();
  }

  /** The place of a cell, counted from 0. */
  static Location place(Location line, int cell) {
    return line.at(line.pointer() + ", column " + (cell + 1));
  }

  private List<String> split() throws MalformedInputException {
    boolean more = true;
    while (more) {
      if (cells.size() == MAX_CELLS) {
        throw malformed("more than " + MAX_CELLS + " cells");
      }
      boolean isQuoted = position < line.length() && line.charAt(position) == '"';
      cells.add(isQuoted ? quoted() : plain());
      more = position < line.length();
      position++;
    }
    return cells;
  }

  private String plain() throws MalformedInputException {
    int start = position;
    boolean square = false;
    int curly = 0;
    for (; position < line.length(); position++) {
      switch (line.charAt(position)) {
        case '[' -> {
          if (square) {
            throw malformed("a bracket within a bracket");
          }
          square = true;
        }
        case ']' -> square = false;
        case '{' -> curly++;
        case '}' -> curly = Math.max(0, curly - 1);
        case ',' -> {
          if (!square && curly == 0) {
            return line.substring(start, position);
          }
        }
        default -> {}
      }
    }
    if (square || curly > 0) {
      throw malformed("a bracket that is not closed");
    }
    return line.substring(start);
  }

  private String quoted() throws MalformedInputException {
    StringBuilder text = new StringBuilder();
    for (position++; position < line.length(); position++) {
      char c = line.charAt(position);
      boolean isLast = position + 1 == line.length();
      if (c != '"') {
        text.append(c);
      } else if (!isLast && line.charAt(position + 1) == '"') {
        text.append(c);
        position++;
      } else if (isLast || line.charAt(position + 1) == ',') {
        position++;
        return text.toString();
      } else {
        throw malformed("something follows the closing quote");
      }
    }
    throw malformed("a quote that is not closed");
  }

  private MalformedInputException malformed(String reason) {
    return new MalformedInputException(place(where, cells.size()), reason);
  }
}
