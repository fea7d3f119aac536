package io.github.por4j.reserves.file;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the summary section; a row that cannot be read is a finding. */
final class SummarySection {
  /** Most rows; the published files have one for each coin. */
  private static final int MAX_ROWS = 4096;

  private static final String ALL = "(ALL)";
  private static final Set<Column> READ = Set.of(Column.COIN, Column.HEIGHT, Column.AMOUNT);

  private final String source;
  private final Header header;
  private final Findings findings;
  private final List<SummaryRow> rows = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  SummarySection(String source, List<String> cells, RawLine line, Findings findings)
      throws MalformedInputException {
    this.source = source;
    this.header = Header.summary(cells, line.where(source));
    this.findings = findings;
    for (String name : new LinkedHashSet<>(cells)) {
      if (Column.named(name).filter(READ::contains).isEmpty()) {
        findings.add(
            Finding.of(
                FileCode.UNKNOWN_COLUMN,
                line.where(source),
                "the summary's column \"" + name.trim() + "\" is not read"));
      }
    }
  }

  List<SummaryRow> rows() {
    return List.copyOf(rows);
  }

  void add(RawLine line) {
    try {
      SummaryRow row = parse(line);
      if (rows.size() == MAX_ROWS) {
        throw new MalformedInputException(row.where(), "more than " + MAX_ROWS + " rows");
      }
      if (!names.add(row.all() ? row.coin() + ALL : row.coin())) {
        throw new MalformedInputException(row.where(), "the coin stands twice");
      }
      rows.add(row);
    } catch (MalformedInputException e) {
      findings.add(Finding.of(FileCode.SUMMARY_ROW, e.where(), e.reason()));
    }
  }

  private SummaryRow parse(RawLine line) throws MalformedInputException {
    Location where = line.where(source);
    List<String> cells = Cells.split(line.text(source), where);
    String name = header.cell(Column.COIN, cells).trim().toUpperCase(Locale.ROOT);
    boolean all = name.endsWith(ALL);
    String coin = all ? name.substring(0, name.length() - ALL.length()).trim() : name;
    if (coin.isEmpty() || coin.length() > RowParser.MAX_COIN) {
      throw new MalformedInputException(where, "no coin, or a name that is too long");
    }
    if (cells.size() > header.width()) {
      throw new MalformedInputException(where, "more cells than the header");
    }
    BigDecimal amount =
        Amounts.parse(header.cell(Column.AMOUNT, cells).trim())
            .filter(a -> a.signum() >= 0)
            .orElseThrow(
                () -> new MalformedInputException(where, "amount: " + RowParser.NOT_AN_AMOUNT));
    OptionalLong height =
        RowParser.parseHeight(header.cell(Column.HEIGHT, cells).trim())
            .orElseThrow(
                () -> new MalformedInputException(where, "neither a block height nor empty"));
    return new SummaryRow(where, coin, all, height, amount);
  }
}
