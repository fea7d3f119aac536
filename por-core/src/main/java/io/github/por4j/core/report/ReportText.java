package io.github.por4j.core.report;

import io.github.por4j.core.text.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * Renders results as plain text for a terminal or a mail, lines of at most about 100 characters.
 */
public final class ReportText {
  private static final int WIDTH = 100;

  private ReportText() {}

  /** Every report, then, where there are several, the verdict over all. */
  public static String render(VerificationResult result) {
    StringBuilder out = new StringBuilder();
    for (VerificationReport report : result.reports()) {
      append(report, out);
    }
    if (result.reports().size() > 1) {
      out.append("Over ").append(result.reports().size()).append(" reports: ");
      out.append(result.verdict()).append('\n');
    }
    return out.toString();
  }

  /** A report of figures: tables, claims, findings. */
  public static String render(CheckReport report) {
    StringBuilder out = new StringBuilder();
    out.append(report.verdict()).append("  ");
    out.append(oneLine(report.subject())).append('\n');
    for (Table table : report.tables()) {
      append(table, out);
    }
    append(report.claims(), out);
    appendFindings(report.findings(), out);
    return out.append('\n').toString();
  }

  private static void append(Table table, StringBuilder out) {
    section(out, table.title(), table.rows());
    if (table.rows().isEmpty()) {
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Table.Column::heading).toList());
    table.rows().forEach(row -> lines.add(row.stream().map(ReportText::oneLine).toList()));
    int[] widths = new int[table.columns().size()];
    for (List<String> cells : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], cells.get(i).length());
      }
    }
    for (List<String> cells : lines) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < widths.length; i++) {
        String blanks = " ".repeat(widths[i] - cells.get(i).length());
        boolean right = table.columns().get(i).isNumber();
        line.append("  ").append(right ? blanks : "").append(cells.get(i));
        line.append(right ? "" : blanks);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static void append(VerificationReport report, StringBuilder out) {
    out.append(report.verdict()).append("  ");
    out.append(VisibleText.of(report.subject())).append('\n');
    line(out, "  ", "format: ", report.generation().title());
    if (!report.files().isEmpty()) {
      StringBuilder files = new StringBuilder();
      for (VerificationReport.FileCount file : report.files()) {
        files.append(files.length() == 0 ? "" : ", ");
        files.append(file.count()).append(' ').append(file.kind());
      }
      line(out, "  ", "read: ", files.toString());
    }
    if (report.trust() != CircuitTrust.NONE) {
      line(out, "  ", "circuit: ", report.trust().name());
    }
    append(report.claims(), out);
    section(out, "Totals", report.totals());
    for (Total total : report.totals()) {
      String value = ReportWords.grouped(total.value());
      line(out, "    ", pad(total.name(), 11), value + "  (see claim " + total.claim() + ")");
    }
    section(out, "Soundness of the proof system, in bits", report.soundness());
    for (SoundnessFigure figure : report.soundness()) {
      String bits = figure.bits().toPlainString();
      line(out, "    ", pad(bits, 11), figure.name() + ": " + figure.basis());
    }
    appendFindings(report.findings(), out);
    out.append('\n');
  }

  private static void append(List<Claim> claims, StringBuilder out) {
    section(out, "What this establishes", claims);
    for (Claim claim : claims) {
      line(out, "    ", pad(claim.status().name(), 11), claim.statement());
      claim.assumption().ifPresent(a -> line(out, "    ", pad("", 11), "assuming: " + a));
    }
  }

  private static void appendFindings(List<Finding> findings, StringBuilder out) {
    section(out, "Findings", findings);
    Finding previous = null;
    for (Finding finding : findings) {
      if (previous == null || !sameButForPlace(previous, finding)) {
        line(out, "    ", pad(finding.severity().name(), 13), finding.code().id());
        line(out, "      ", "", finding.message());
        if (!finding.expected().isEmpty() || !finding.actual().isEmpty()) {
          line(out, "      ", "expected ", finding.expected());
          line(out, "      ", "actual   ", finding.actual());
        }
      }
      if (!finding.where().source().isEmpty()) {
        line(out, "      ", "at ", finding.where().toString());
      }
      previous = finding;
    }
  }

  private static boolean sameButForPlace(Finding one, Finding other) {
    return one.code() == other.code()
        && one.message().equals(other.message())
        && one.expected().equals(other.expected())
        && one.actual().equals(other.actual());
  }

  private static void section(StringBuilder out, String title, List<?> content) {
    if (!content.isEmpty()) {
      out.append("  ").append(title).append('\n');
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  /** Wraps at blanks; names and numbers in the text may come from a file, so controls are shown. */
  private static void line(StringBuilder out, String indent, String label, String text) {
    String lead = indent + VisibleText.of(label);
    String hanging = " ".repeat(lead.length());
    int room = WIDTH - hanging.length();
    String rest = VisibleText.of(text);
    while (rest.length() > room) {
      int cut = rest.lastIndexOf(' ', room);
      if (cut <= 0) {
        cut = rest.indexOf(' ');
        if (cut < 0) {
          break;
        }
      }
      out.append(lead).append(rest, 0, cut).append('\n');
      rest = rest.substring(cut + 1);
      lead = hanging;
    }
    out.append(lead).append(rest).append('\n');
  }

  /** Untrusted text for a terminal: on one line, without control characters. */
  public static String oneLine(String text) {
    return VisibleText.of(text);
  }
}
