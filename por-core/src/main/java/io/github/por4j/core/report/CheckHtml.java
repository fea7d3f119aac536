package io.github.por4j.core.report;

import io.github.por4j.core.html.Html;
import io.github.por4j.core.html.HtmlPage;
import io.github.por4j.core.html.HtmlTable;
import io.github.por4j.core.html.Tone;
import java.util.ArrayList;
import java.util.List;

/** Renders a report of figures as one self-contained HTML page. */
public final class CheckHtml {
  private CheckHtml() {}

  /** The page, to be written as UTF-8. */
  public static String render(CheckReport report) {
    HtmlPage page =
        HtmlPage.of(
            report.subject(),
            Html.element("p", Html.badge(tone(report.verdict()), report.verdict().name())));
    if (!report.claims().isEmpty()) {
      page.section("claims", "What this establishes", claims(report.claims()));
    }
    int number = 0;
    for (Table table : report.tables()) {
      if (!table.rows().isEmpty()) {
        page.section("table-" + ++number, table.title(), table(table));
      }
    }
    if (!report.findings().isEmpty()) {
      page.section("findings", "Findings", findings(report.findings()));
    }
    return page.render();
  }

  private static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case VALID -> Tone.GOOD;
      case INCONCLUSIVE -> Tone.UNKNOWN;
      case MALFORMED, INVALID -> Tone.BAD;
    };
  }

  private static Tone tone(ClaimStatus status) {
    return switch (status) {
      case PROVEN -> Tone.GOOD;
      case ASSUMED -> Tone.CAUTION;
      case NOT_PROVEN -> Tone.UNKNOWN;
      case REFUTED -> Tone.BAD;
    };
  }

  private static Tone tone(Severity severity) {
    return severity == Severity.INFO
        ? Tone.NEUTRAL
        : severity == Severity.WARNING ? Tone.CAUTION : tone(severity.verdict());
  }

  private static Html claims(List<Claim> claims) {
    HtmlTable table =
        HtmlTable.of("Claims and their status")
            .column("Claim")
            .column("Status")
            .column("Statement")
            .column("Assuming");
    for (Claim claim : claims) {
      table.row(
          Html.code(claim.id()),
          Html.badge(tone(claim.status()), claim.status().name()),
          Html.text(claim.statement()),
          Html.text(claim.assumption().orElse("")));
    }
    return table.html();
  }

  private static Html table(Table table) {
    HtmlTable html = HtmlTable.of(table.title());
    for (Table.Column column : table.columns()) {
      html.column(
          column.heading(), column.isNumber() ? HtmlTable.Align.NUMBER : HtmlTable.Align.TEXT);
    }
    for (List<String> row : table.rows()) {
      html.row(row.stream().map(Html::text).toList());
    }
    return html.html();
  }

  private static Html findings(List<Finding> findings) {
    List<Html> items = new ArrayList<>();
    for (Finding finding : findings) {
      List<Html> parts = new ArrayList<>();
      parts.add(Html.badge(tone(finding.severity()), finding.severity().name()));
      parts.add(Html.text(" "));
      parts.add(Html.code(finding.code().id()));
      parts.add(Html.text(" " + finding.message()));
      if (!finding.expected().isEmpty() || !finding.actual().isEmpty()) {
        parts.add(Html.text("; expected " + finding.expected() + ", actual " + finding.actual()));
      }
      if (!finding.where().source().isEmpty()) {
        parts.add(Html.text("; at " + finding.where()));
      }
      items.add(Html.element("li", Html.join(parts)));
    }
    return Html.element("ul").with("class", "findings").of(Html.join(items));
  }
}
