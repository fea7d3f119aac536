package io.github.por4j.cli;

import io.github.por4j.core.html.Html;
import io.github.por4j.core.html.HtmlTable;
import io.github.por4j.core.html.Svg;
import io.github.por4j.core.report.ReportHtml;
import io.github.por4j.core.report.Verdict;
import java.math.BigInteger;
import java.util.List;

/** One total over several rounds, as a plot and as a table. */
final class TrendPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 220;
  private static final int LEFT = 20;
  private static final int TOP = 34;
  private static final int BOTTOM = 184;

  /** A round's value. */
  record Point(String round, Verdict verdict, BigInteger value) {}

  private TrendPlot() {}

  static Html of(String id, String name, List<Point> points) {
    HtmlTable table =
        HtmlTable.of(name + " by round")
            .column("Round")
            .column("Value", HtmlTable.Align.NUMBER)
            .column("Verdict");
    for (Point point : points) {
      table.row(
          Html.code(point.round()),
          Html.text(ReportHtml.grouped(point.value())),
          ReportHtml.badge(point.verdict()));
    }
    return Html.join(
        Html.element(
            "figure",
            draw(id, name, points),
            Html.element(
                "figcaption",
                "From left to right in the order of the table, above a line at zero. A dot is a"
                    + " round that is VALID, a cross one that is not.")),
        Html.details(Html.text("Values of " + name), table.html()));
  }

  private static Html draw(String id, String name, List<Point> points) {
    BigInteger least = BigInteger.ZERO;
    BigInteger most = BigInteger.ONE;
    for (Point point : points) {
      least = least.min(point.value());
      most = most.max(point.value());
    }
    Svg svg =
        Svg.of(
            id,
            WIDTH,
            HEIGHT,
            name + " over " + points.size() + " rounds",
            "From "
                + ReportHtml.grouped(points.get(0).value())
                + " in "
                + points.get(0).round()
                + " to "
                + ReportHtml.grouped(points.get(points.size() - 1).value())
                + " in "
                + points.get(points.size() - 1).round()
                + "; every value stands in the table below.");
    svg.text(LEFT, 18, "strong small", name);
    svg.ending(WIDTH - LEFT, 18, "faint small", "highest " + ReportHtml.grouped(most));
    svg.line(LEFT, TOP, WIDTH - LEFT, TOP, "rule");
    int zero = height(BigInteger.ZERO, least, most);
    svg.line(LEFT, zero, WIDTH - LEFT, zero, "line");
    svg.text(LEFT, 204, "faint small", "first round");
    svg.ending(WIDTH - LEFT, 204, "faint small", "last round");
    for (int i = 1; i < points.size(); i++) {
      svg.line(
          across(i - 1, points.size()),
          height(points.get(i - 1).value(), least, most),
          across(i, points.size()),
          height(points.get(i).value(), least, most),
          "line");
    }
    for (int i = 0; i < points.size(); i++) {
      int x = across(i, points.size());
      int y = height(points.get(i).value(), least, most);
      if (points.get(i).verdict() == Verdict.VALID) {
        svg.dot(x, y, 4, "tone-good");
      } else {
        svg.line(x - 4, y - 4, x + 4, y + 4, "tone-bad");
        svg.line(x - 4, y + 4, x + 4, y - 4, "tone-bad");
      }
    }
    return svg.html();
  }

  private static int across(int index, int count) {
    return LEFT + 10 + (WIDTH - 2 * LEFT - 20) * index / (count - 1);
  }

  private static int height(BigInteger value, BigInteger least, BigInteger most) {
    BigInteger room = BigInteger.valueOf(BOTTOM - TOP);
    return BOTTOM
        - value.subtract(least).multiply(room).divide(most.subtract(least)).intValueExact();
  }
}
