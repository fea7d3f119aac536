package io.github.por4j.cli;

import io.github.por4j.core.html.Html;
import io.github.por4j.core.html.HtmlPage;
import io.github.por4j.core.html.HtmlTable;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.ReportHtml;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many rounds as one self-contained page. */
final class RoundsHtml {
  /** Totals drawn; the first ones of each generation are those that the proofs are about. */
  private static final int PLOTS = 12;

  /** Codes named in a row. */
  private static final int IDS = 4;

  /** Rounds that one finding code was found in. */
  private record Found(FindingCode code, int rounds) {}

  private RoundsHtml() {}

  static String render(List<RoundRow> rows, String command) {
    HtmlPage page = HtmlPage.of("Proofs of reserves: " + rows.size() + " reports", lead(rows));
    page.section("rounds", "Rounds", table(rows));
    page.section("trend", "Totals over the rounds", trend(rows));
    page.section("findings", "Findings", findings(rows));
    page.section(
        "again",
        "Check again",
        Html.element("p", "This command, in the same directory and with the same files:"),
        Html.element("pre", Html.code(command)),
        Html.element(
            "p",
            "For one round in full, with its claims and the ways of its users, give its directory"
                + " to ./por verify."));
    return page.render();
  }

  private static Html lead(List<RoundRow> rows) {
    List<Html> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = rows.stream().filter(r -> r.verdict() == verdict).count();
      if (count > 0) {
        counts.add(Html.element("li", ReportHtml.badge(verdict), Html.text(" " + count)));
      }
    }
    return Html.join(
        Html.element("ul").with("class", "plain").of(Html.join(counts)),
        Html.element(
            "p",
            "What a verdict establishes differs by format: the claims of each round say it, and"
                + " ./por verify shows them."));
  }

  private static Html table(List<RoundRow> rows) {
    HtmlTable table =
        HtmlTable.of("One row for each round, or for user files that belong to none")
            .column("Round")
            .column("Verdict")
            .column("Format")
            .column("User files", HtmlTable.Align.NUMBER)
            .column("First total")
            .column("Decided by");
    for (RoundRow row : rows) {
      table.row(
          Html.join(
              Html.code(row.place()),
              row.note().isEmpty()
                  ? Html.EMPTY
                  : Html.element("div").with("class", "faint").of(row.note())),
          ReportHtml.badge(row.verdict()),
          Html.join(
              Html.text(row.generation().title()),
              row.trust() == CircuitTrust.NONE
                  ? Html.EMPTY
                  : Html.element("div", Html.text("circuit "), ReportHtml.badge(row.trust()))),
          Html.text(Long.toString(row.users())),
          row.totals().isEmpty() ? Html.text("none") : first(row.totals().get(0)),
          row.decisive().isEmpty() ? Html.text("nothing") : ids(row.decisive()));
    }
    return table.html();
  }

  private static Html first(Total total) {
    return Html.join(
        Html.element("div").with("class", "faint").of(total.name()),
        Html.element("span").with("class", "unbroken").of(ReportHtml.grouped(total.value())));
  }

  private static Html ids(List<FindingCode> codes) {
    List<Html> ids = new ArrayList<>();
    for (FindingCode code : codes.subList(0, Math.min(IDS, codes.size()))) {
      ids.add(Html.element("div", Html.code(code.id())));
    }
    if (codes.size() > IDS) {
      ids.add(Html.element("div", "and " + (codes.size() - IDS) + " more codes"));
    }
    return Html.join(ids);
  }

  /** A total is drawn where at least two rounds of one generation state it. */
  private static Html trend(List<RoundRow> rows) {
    Map<String, List<TrendPlot.Point>> series = new LinkedHashMap<>();
    for (RoundRow row : rows) {
      for (Total total : row.totals()) {
        String name = row.generation().title() + ": " + total.name();
        series
            .computeIfAbsent(name, n -> new ArrayList<>())
            .add(new TrendPlot.Point(row.place(), row.verdict(), total.value()));
      }
    }
    series.values().removeIf(points -> points.size() < 2);
    if (series.isEmpty()) {
      return Html.element("p", "No total is stated by two rounds of one format.");
    }
    List<Html> plots = new ArrayList<>();
    for (Map.Entry<String, List<TrendPlot.Point>> one : series.entrySet()) {
      if (plots.size() < PLOTS) {
        plots.add(TrendPlot.of("trend-" + (plots.size() + 1), one.getKey(), one.getValue()));
      }
    }
    if (series.size() > PLOTS) {
      plots.add(
          Html.element(
              "p",
              series.size() - PLOTS + " more totals are not drawn; --format csv has them all."));
    }
    return Html.join(plots);
  }

  private static Html findings(List<RoundRow> rows) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (RoundRow row : rows) {
      for (FindingCode code : row.codes().keySet()) {
        found.merge(
            code.id(), new Found(code, 1), (one, more) -> new Found(code, one.rounds() + 1));
      }
    }
    HtmlTable table =
        HtmlTable.of("Every finding, worst first, with the number of reports that have it")
            .column("Code")
            .column("Severity")
            .column("Reports", HtmlTable.Align.NUMBER)
            .column("What was checked", HtmlTable.Align.PROSE);
    found.values().stream()
        .sorted(
            Comparator.comparing((Found f) -> f.code().severity())
                .reversed()
                .thenComparing(f -> f.code().id()))
        .forEach(
            f ->
                table.row(
                    Html.code(f.code().id()),
                    ReportHtml.badge(f.code().severity()),
                    Html.text(Integer.toString(f.rounds())),
                    Html.text(f.code().checked())));
    return table.html();
  }
}
