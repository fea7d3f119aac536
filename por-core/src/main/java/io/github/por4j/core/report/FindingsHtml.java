package io.github.por4j.core.report;

import io.github.por4j.core.html.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as a list: each once, with the places where it was made. */
final class FindingsHtml {
  /** Places shown before the rest folds away. */
  private static final int PLACES = 8;

  private record Same(FindingCode code, String message, String expected, String actual) {
    static Same of(Finding finding) {
      return new Same(finding.code(), finding.message(), finding.expected(), finding.actual());
    }
  }

  private FindingsHtml() {}

  static Html of(List<Finding> findings) {
    if (findings.isEmpty()) {
      return Html.element("p", "There are none.");
    }
    Map<Same, List<Html>> groups = new LinkedHashMap<>();
    for (Finding finding : findings) {
      List<Html> places = groups.computeIfAbsent(Same.of(finding), s -> new ArrayList<>());
      if (!finding.where().source().isEmpty()) {
        places.add(Html.code(finding.where().toString()));
      }
    }
    List<Html> items = new ArrayList<>();
    groups.forEach((same, places) -> items.add(item(same, places)));
    return Html.element("ul").with("class", "findings").of(Html.join(items));
  }

  private static Html item(Same same, List<Html> places) {
    List<Html> rows = new ArrayList<>();
    if (!same.expected().isEmpty() || !same.actual().isEmpty()) {
      row(rows, "Expected", Html.code(same.expected()));
      row(rows, "Found", Html.code(same.actual()));
    }
    if (!places.isEmpty()) {
      row(rows, places.size() == 1 ? "Place" : places.size() + " places", places(places));
    }
    row(rows, "Checked", Html.text(same.code().checked()));
    row(rows, "Source", Html.text(same.code().source()));
    return Html.element(
        "li",
        Html.badge(
            ReportWords.tone(same.code().severity()), ReportWords.words(same.code().severity())),
        Html.text(" "),
        Html.code(same.code().id()),
        Html.element("p", same.message()),
        Html.element("dl", Html.join(rows)));
  }

  private static void row(List<Html> rows, String term, Html description) {
    rows.add(Html.element("dt", term));
    rows.add(Html.element("dd", description));
  }

  private static Html places(List<Html> places) {
    if (places.size() <= PLACES) {
      return lines(places);
    }
    return Html.join(
        lines(places.subList(0, PLACES)),
        Html.details(
            Html.text(places.size() - PLACES + " more places"),
            lines(places.subList(PLACES, places.size()))));
  }

  private static Html lines(List<Html> places) {
    List<Html> lines = new ArrayList<>();
    for (Html place : places) {
      if (!lines.isEmpty()) {
        lines.add(Html.element("br").of());
      }
      lines.add(place);
    }
    return Html.join(lines);
  }
}
