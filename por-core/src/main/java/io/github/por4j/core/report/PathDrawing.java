package io.github.por4j.core.report;

import io.github.por4j.core.html.Html;
import io.github.por4j.core.html.HtmlTable;
import io.github.por4j.core.html.Svg;
import io.github.por4j.core.html.Tone;
import java.util.ArrayList;
import java.util.List;

/** A user's way to the root as a picture: the root above, the leaf below. */
final class PathDrawing {
  private static final int WIDTH = 356;
  private static final int OWN_WIDTH = 214;
  private static final int TAKEN_X = 238;
  private static final int BOX = 44;
  private static final int ROW = 68;

  /** Steps of one part that are drawn before the rest is left out. */
  private static final int DRAWN = 3;

  /** A row of the drawing: a step, or the number of steps that are left out. */
  private record Row(UserPath.Step step, String label, int left) {}

  private final UserPath path;
  private final List<Row> rows;
  private final Svg svg;

  private PathDrawing(UserPath path, String id) {
    this.path = path;
    this.rows = rows(path.steps());
    this.svg =
        Svg.of(id, WIDTH, (rows.size() + 1) * ROW, "The way from the leaf to the root", describe());
  }

  /** The picture alone. */
  static Html of(UserPath path, String id) {
    return new PathDrawing(path, id).draw();
  }

  /** The hashes in full. */
  static Html hashes(UserPath path) {
    HtmlTable table =
        HtmlTable.of("From the leaf up; every hash was recomputed")
            .column("Part")
            .column("Hash")
            .column("Taken from the file", HtmlTable.Align.NUMBER)
            .column("Own place", HtmlTable.Align.NUMBER);
    for (UserPath.Step step : path.steps()) {
      boolean leaf = step.siblings() == 0;
      table.row(
          Html.text(step.part()),
          Html.code(step.hash()),
          Html.text(leaf ? "values only" : hashes(step.siblings())),
          Html.text(leaf ? "" : place(step)));
    }
    table.row(
        Html.text("root of the round"), Html.code(path.root()), Html.text("none"), Html.EMPTY);
    return table.html();
  }

  private static String hashes(int count) {
    return count + (count == 1 ? " hash" : " hashes");
  }

  private static String place(UserPath.Step step) {
    return step.position() + 1 + " of " + (step.siblings() + 1);
  }

  /** From the leaf up; a long run of one part keeps its first steps and its last. */
  private static List<Row> rows(List<UserPath.Step> steps) {
    List<Row> rows = new ArrayList<>();
    int from = 0;
    while (from < steps.size()) {
      int to = from;
      while (to < steps.size() && steps.get(to).part().equals(steps.get(from).part())) {
        to++;
      }
      int run = to - from;
      for (int i = from; i < to; i++) {
        int number = i - from + 1;
        if (run <= DRAWN + 1 || number < DRAWN || number == run) {
          String label = steps.get(i).part() + (run == 1 ? "" : ", level " + number);
          rows.add(new Row(steps.get(i), label, 0));
        } else if (number == DRAWN) {
          rows.add(new Row(null, "", run - DRAWN));
        }
      }
      from = to;
    }
    return rows;
  }

  private String describe() {
    long taken = path.steps().stream().mapToLong(UserPath.Step::siblings).sum();
    return path.steps().size()
        + " hashes were recomputed, from the leaf up, with "
        + taken
        + " hashes taken from the user's file. The last one "
        + (path.reachesRoot() ? "equals" : "does not equal")
        + " the root of the round.";
  }

  private Html draw() {
    boolean reached = path.reachesRoot();
    String tone = reached ? "tone-good" : "tone-bad";
    svg.box(1, 1, OWN_WIDTH, BOX, tone);
    label(1, "Root of the round", path.root());
    int middle = 1 + OWN_WIDTH / 2;
    svg.line(middle, ROW - 1, middle, BOX + 1, reached ? "line" : "line dashed");
    Tone sign = reached ? Tone.GOOD : Tone.BAD;
    svg.text(TAKEN_X, 20, "strong", sign.sign() + (reached ? " equal" : " not equal"));
    svg.text(TAKEN_X, 38, "faint small", reached ? "the way ends here" : "the way ends below");
    for (int i = 0; i < rows.size(); i++) {
      // The rows are from the leaf up, the drawing from the root down.
      int index = rows.size() - 1 - i;
      draw(rows.get(index), index + 1 < rows.size() ? rows.get(index + 1) : null, (i + 1) * ROW);
    }
    return svg.html();
  }

  /**
   * One row, with what joins it to the row above.
   *
   * @param above the row drawn above this one; null if that is the root
   */
  private void draw(Row row, Row above, int top) {
    int middle = 1 + OWN_WIDTH / 2;
    if (above != null) {
      svg.line(middle, top, middle, top - ROW + BOX, above.left() > 0 ? "line dashed" : "line");
    }
    if (row.left() > 0) {
      svg.centred(middle, top + 20, "strong", "⋮");
      svg.centred(middle, top + 38, "faint small", row.left() + " more levels, gone likewise");
      return;
    }
    svg.box(1, top, OWN_WIDTH, BOX, "box");
    label(top, row.label(), row.step().hash());
    if (above != null && above.left() == 0 && above.step().siblings() > 0) {
      svg.line(TAKEN_X, top + BOX / 2, OWN_WIDTH + 1, top + BOX / 2, "line dashed");
      svg.box(TAKEN_X, top, WIDTH - TAKEN_X - 1, BOX, "taken");
      svg.text(TAKEN_X + 8, top + 18, "small", "+ " + hashes(above.step().siblings()));
      svg.text(TAKEN_X + 8, top + 35, "faint small", "own is " + place(above.step()));
    }
  }

  private void label(int top, String part, String hash) {
    int colon = part.indexOf(':');
    String name = colon < 0 ? part : part.substring(0, colon);
    svg.text(9, top + 18, "strong small", name);
    svg.text(9, top + 35, "hash", shortened(hash));
  }

  static String shortened(String hash) {
    return hash.length() <= 24
        ? hash
        : hash.substring(0, 10) + "…" + hash.substring(hash.length() - 10);
  }
}
