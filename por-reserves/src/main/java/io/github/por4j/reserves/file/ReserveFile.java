package io.github.por4j.reserves.file;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.reserves.ownership.CoinRule;
import io.github.por4j.reserves.ownership.CoinTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A reserve file: a summary section, an empty line, and a detail section with a row for each
 * address. Read as a stream; every bound is on a line.
 */
public final class ReserveFile implements AutoCloseable {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private final Source source;
  private final CoinTable coins;
  private final LineReader lines;
  private final Findings findings = new Findings();
  private List<SummaryRow> summary = List.of();
  private RowParser parser;

  private ReserveFile(Source source, CoinTable coins) throws IOException {
    this.source = source;
    this.coins = coins;
    this.lines = new LineReader(source.open());
  }

  /**
   * Opens a file and reads it up to its first row.
   *
   * @param coins for the decimals of base units, in the layout of November 2022
   * @throws MalformedInputException if a header is not one of the published ones
   */
  public static ReserveFile open(Source source, CoinTable coins)
      throws IOException, MalformedInputException {
    ReserveFile file = new ReserveFile(source, coins);
    try {
      file.readToFirstRow();
    } catch (IOException | MalformedInputException e) {
      file.close();
      throw e;
    }
    return file;
  }

  /** Name of the source. */
  public String name() {
    return source.name();
  }

  /** Layout of the detail section; empty if there is none. */
  public Optional<Layout> layout() {
    return Optional.ofNullable(parser).map(p -> p.header().layout());
  }

  /** The summary section, in the order of the file. */
  public List<SummaryRow> summary() {
    return summary;
  }

  /** What the two headers and the summary section showed. */
  public List<Finding> findings() {
    return findings.toList();
  }

  /** The next rows, at most {@code maximum}; none at the end of the file. */
  public List<UnparsedRow> next(int maximum) throws IOException {
    List<UnparsedRow> rows = new ArrayList<>();
    while (parser != null && rows.size() < maximum) {
      RawLine line = lines.next();
      if (line == null) {
        break;
      }
      if (!line.isBlank()) {
        rows.add(new UnparsedRow(line, parser));
      }
    }
    return rows;
  }

  private void readToFirstRow() throws IOException, MalformedInputException {
    RawLine line = nextNonBlank();
    if (line == null) {
      return;
    }
    List<String> cells = cells(line);
    if (Header.isDetail(cells)) {
      findings.add(
          Finding.of(
              FileCode.NO_SUMMARY,
              line.where(name()),
              "the file begins with its rows; there is no summary to compare them with"));
    } else {
      SummarySection section = new SummarySection(name(), cells, line, findings);
      for (line = lines.next(); line != null && !line.isBlank(); line = lines.next()) {
        section.add(line);
      }
      summary = section.rows();
      line = nextNonBlank();
      if (line == null) {
        return;
      }
      cells = cells(line);
    }
    readHeader(cells, line);
  }

  private void readHeader(List<String> cells, RawLine line) throws MalformedInputException {
    Header header = Header.detail(cells, line.where(name()));
    for (String unknown : header.unknown()) {
      findings.add(
          Finding.of(
              FileCode.UNKNOWN_COLUMN,
              line.where(name()),
              "the column \"" + unknown + "\" is not read"));
    }
    if (header.layout() == Layout.BASE_UNITS) {
      findings.add(
          Finding.of(FileCode.BASE_UNITS, line.where(name()), "amounts are in base units"));
    }
    Map<String, Long> heights = new TreeMap<>();
    summary.forEach(row -> row.height().ifPresent(h -> heights.put(row.coin(), h)));
    parser = new RowParser(name(), header, Collections.unmodifiableMap(heights), this::decimals);
  }

  private OptionalInt decimals(String coin) {
    return coins.find(coin).map(CoinRule::decimals).orElse(OptionalInt.empty());
  }

  private List<String> cells(RawLine line) throws MalformedInputException {
    String text = line.text(name());
    boolean marked = line.number() == 1 && text.startsWith(BYTE_ORDER_MARK);
    return Cells.split(marked ? text.substring(1) : text, line.where(name()));
  }

  private RawLine nextNonBlank() throws IOException {
    RawLine line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
