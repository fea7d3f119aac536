package io.github.por4j.core.io;

import io.github.por4j.core.report.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Strict, bounded, streaming CSV (RFC 4180, UTF-8, no line break within a field): a header names
 * the columns, each once, and every row has one field for each. Whatever else is there is a {@link
 * MalformedInputException} that names the line and the column.
 */
public final class CsvInput implements AutoCloseable {
  private static final int MAX_LINE = 1 << 18;
  private static final int MAX_COLUMNS = 1 << 12;
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final String source;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int next;
  private int end;
  private long number;
  private final List<String> header;

  private CsvInput(InputStream in, String source) throws IOException, MalformedInputException {
    this.in = in;
    this.source = source;
    this.header = readHeader();
  }

  /** Opens a source and reads the header. */
  public static CsvInput open(Source source) throws IOException, MalformedInputException {
    InputStream in = source.open();
    boolean opened = false;
    try {
      CsvInput csv = new CsvInput(in, source.name());
      opened = true;
      return csv;
    } finally {
      if (!opened) {
        in.close();
      }
    }
  }

  /** Names of the columns, as they stand. */
  public List<String> header() {
    return header;
  }

  /**
   * Checks the header against the columns that are known.
   *
   * @return for each name in {@code required}, then {@code optional}, its position; -1 where absent
   */
  public int[] columns(List<String> required, List<String> optional)
      throws MalformedInputException {
    for (String name : required) {
      if (!header.contains(name)) {
        throw malformed("column \"" + name + "\" is missing");
      }
    }
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    for (String name : header) {
      if (!known.contains(name)) {
        throw malformed("unknown column \"" + name + "\"; known are " + String.join(", ", known));
      }
    }
    return known.stream().mapToInt(header::indexOf).toArray();
  }

  /** The fields of the next row, or empty at the end. */
  public Optional<List<String>> row() throws IOException, MalformedInputException {
    String text = readLine();
    if (text == null) {
      return Optional.empty();
    }
    List<String> fields = split(text);
    if (fields.size() != header.size()) {
      throw malformed(fields.size() + " fields where the header has " + header.size() + " columns");
    }
    return Optional.of(fields);
  }

  /** The line reached. */
  public Location where() {
    return new Location(source, "line " + number);
  }

  /** A column of the line reached. */
  public Location where(int column) {
    return new Location(source, "line " + number + ", column " + header.get(column));
  }

  /** An exception that names the line reached. */
  public MalformedInputException malformed(String reason) {
    return new MalformedInputException(where(), reason);
  }

  /** An exception that names a column of the line reached. */
  public MalformedInputException malformed(int column, String reason) {
    return new MalformedInputException(where(column), reason);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private List<String> readHeader() throws IOException, MalformedInputException {
    String text = readLine();
    if (text == null) {
      throw malformed("empty: the first line must name the columns");
    }
    List<String> names = split(text.startsWith("\ufeff") ? text.substring(1) : text);
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw malformed("column \"" + name + "\" stands twice");
      }
    }
    return names;
  }

  /** Without its line break; null at the end. */
  private String readLine() throws IOException, MalformedInputException {
    line.reset();
    number++;
    while (true) {
      if (next == end) {
        next = 0;
        end = in.read(buffer);
        if (end <= 0) {
          end = 0;
          return line.size() == 0 ? null : decode();
        }
      }
      int from = next;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      if (line.size() + next - from > MAX_LINE) {
        throw malformed("a line longer than " + MAX_LINE + " bytes");
      }
      line.write(buffer, from, next - from);
      if (next < end) {
        next++;
        return decode();
      }
    }
  }

  private String decode() throws MalformedInputException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    } catch (CharacterCodingException e) {
      throw new MalformedInputException(where(), "not UTF-8", e);
    }
  }

  private List<String> split(String text) throws MalformedInputException {
    List<String> fields = new ArrayList<>();
    int from = 0;
    while (true) {
      if (fields.size() == MAX_COLUMNS) {
        throw malformed("more than " + MAX_COLUMNS + " fields");
      }
      int to;
      if (from < text.length() && text.charAt(from) == '"') {
        to = closingQuote(text, from + 1) + 1;
        fields.add(text.substring(from + 1, to - 1).replace("\"\"", "\""));
        if (to < text.length() && text.charAt(to) != ',') {
          throw malformed("something follows a closing quotation mark");
        }
      } else {
        int comma = text.indexOf(',', from);
        to = comma < 0 ? text.length() : comma;
        String field = text.substring(from, to);
        if (field.indexOf('"') >= 0) {
          throw malformed("a quotation mark within a field that does not begin with one");
        }
        fields.add(field);
      }
      if (to == text.length()) {
        return fields;
      }
      from = to + 1;
    }
  }

  private int closingQuote(String text, int from) throws MalformedInputException {
    int at = text.indexOf('"', from);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at = text.indexOf('"', at + 2);
    }
    if (at < 0) {
      throw malformed("no closing quotation mark on the line");
    }
    return at;
  }
}
