package io.github.por4j.cli;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Many rounds as plain text and as CSV (RFC 4180). */
final class RoundsText {
  private static final List<String> COLUMNS =
      List.of(
          "directory",
          "round",
          "generation",
          "verdict",
          "circuit_trust",
          "user_files",
          "totals",
          "findings");

  private RoundsText() {}

  static String text(List<RoundRow> rows) {
    StringBuilder out = new StringBuilder();
    for (RoundRow row : rows) {
      out.append(String.format("%-12s  %-9s  ", row.verdict(), row.generation()));
      out.append(ReportText.oneLine(row.place()));
      if (!row.decisive().isEmpty()) {
        out.append("  ").append(ids(row.decisive()));
      }
      out.append('\n');
    }
    Map<Verdict, Long> counts =
        rows.stream()
            .collect(Collectors.groupingBy(RoundRow::verdict, TreeMap::new, Collectors.counting()));
    out.append(rows.size()).append(" reports");
    counts.forEach((verdict, count) -> out.append(", ").append(count).append(' ').append(verdict));
    return out.append('\n').toString();
  }

  static String ids(List<FindingCode> codes) {
    return codes.stream().map(FindingCode::id).collect(Collectors.joining(" "));
  }

  /** Totals and findings as {@code name=value} lists, so that every round has the same columns. */
  static String csv(List<RoundRow> rows) {
    StringBuilder out = new StringBuilder();
    line(out, COLUMNS);
    for (RoundRow row : rows) {
      line(
          out,
          List.of(
              row.directory(),
              row.subject(),
              row.generation().name(),
              row.verdict().name(),
              row.trust().name(),
              Long.toString(row.users()),
              row.totals().stream()
                  .map(t -> t.name() + "=" + t.value())
                  .collect(Collectors.joining("; ")),
              row.codes().entrySet().stream()
                  .map(c -> c.getKey().id() + "=" + c.getValue())
                  .collect(Collectors.joining("; "))));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> fields) {
    out.append(fields.stream().map(RoundsText::quoted).collect(Collectors.joining(",")));
    out.append("\r\n");
  }

  /** A name that a spreadsheet would take for a formula gets an apostrophe in front. */
  static String quoted(String field) {
    String shown = ReportText.oneLine(field);
    if (!shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0) {
      shown = "'" + shown;
    }
    return '"' + shown.replace("\"", "\"\"") + '"';
  }
}
