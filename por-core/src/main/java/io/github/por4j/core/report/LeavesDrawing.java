package io.github.por4j.core.report;

import io.github.por4j.core.html.Html;
import io.github.por4j.core.html.HtmlTable;
import io.github.por4j.core.html.Svg;
import java.math.BigInteger;

/** A user's leaves in a public tree as a picture: the root above, the user below. */
final class LeavesDrawing {
  private static final int WIDTH = 356;
  private static final int GAP = 10;
  private static final int HALF = (WIDTH - GAP) / 2 - 1;
  private static final int LINE = 17;

  /** Leaves drawn; the format has two. */
  private static final int DRAWN = 2;

  private static final int ROOT = 1;
  private static final int TREE = 70;
  private static final int LEAVES = 156;
  private static final int USER = 262;
  private static final int HEIGHT = 326;

  private final UserLeaves way;
  private final Svg svg;

  private LeavesDrawing(UserLeaves way, String id) {
    this.way = way;
    this.svg = Svg.of(id, WIDTH, HEIGHT, "The user's leaves in the public tree", describe());
  }

  /** The picture alone. */
  static Html of(UserLeaves way, String id) {
    return new LeavesDrawing(way, id).draw();
  }

  /** The hashes in full. */
  static Html hashes(UserLeaves way) {
    HtmlTable table =
        HtmlTable.of("From the user up; every hash was recomputed")
            .column("Part")
            .column("Hash")
            .column("Where");
    table.row(
        Html.text("user: nonce and total"),
        Html.code(way.userHash()),
        Html.text(isUserRight(way) ? "not itself; its leaves are" : "not the hash in the file"));
    for (int i = 0; i < way.leaves().size(); i++) {
      UserLeaves.Leaf leaf = way.leaves().get(i);
      table.row(Html.text("leaf " + (i + 1)), Html.code(leaf.hash()), Html.text(place(way, leaf)));
    }
    table.row(
        Html.text("root of the tree"),
        Html.code(way.tree().root()),
        Html.text(way.tree().holds() ? "recomputed from all leaves" : "refused"));
    return table.html();
  }

  private static boolean isUserRight(UserLeaves way) {
    return way.userHash().equals(way.user());
  }

  private static String place(UserLeaves way, UserLeaves.Leaf leaf) {
    if (leaf.isFound()) {
      return "tree line " + leaf.line();
    }
    return way.tree().complete() ? "not there" : "not looked for";
  }

  private String describe() {
    return "The user's hash was recomputed from the nonce and the total in the user's file, and the"
        + " hash of each of the user's "
        + way.leaves().size()
        + " leaves from the user's hash and the leaf's balances. "
        + way.found()
        + " of them are leaves of the public tree. "
        + (way.tree().holds()
            ? "Every node of the tree, up to the root, was recomputed from its leaves."
            : "The tree itself is refused.");
  }

  private Html draw() {
    UserLeaves.Tree tree = way.tree();
    String tone = tree.holds() ? "tone-good" : "tone-bad";
    int middle = WIDTH / 2;
    svg.line(middle, TREE, middle, ROOT + 44, tree.holds() ? "line" : "line dashed");
    box(1, ROOT, WIDTH - 2, 44, tone, "Root of the tree", PathDrawing.shortened(tree.root()), "");
    box(
        1,
        TREE,
        WIDTH - 2,
        44,
        "box",
        "Public tree: " + counted(tree.leaves(), "leaf", "leaves") + ", " + levels(tree),
        "",
        tree.holds() ? "✓ every node hashed again" : "✗ refused, see the findings");
    for (int i = 0; i < Math.min(DRAWN, way.leaves().size()); i++) {
      leaf(i);
    }
    int more = way.leaves().size() - DRAWN;
    if (more > 0) {
      svg.ending(WIDTH - 1, USER - 6, "faint small", "and " + counted(more, "leaf", "leaves"));
    }
    box(
        1,
        USER,
        WIDTH - 2,
        44 + LINE,
        isUserRight(way) ? "box" : "tone-bad",
        "The user: nonce and total",
        PathDrawing.shortened(way.userHash()),
        isUserRight(way) ? "✓ the hash in the file" : "✗ not the hash in the file");
    return svg.html();
  }

  private static String levels(UserLeaves.Tree tree) {
    return counted(tree.levels(), "level", "levels");
  }

  private static String counted(long count, String one, String several) {
    return ReportWords.grouped(BigInteger.valueOf(count)) + " " + (count == 1 ? one : several);
  }

  private void leaf(int index) {
    UserLeaves.Leaf leaf = way.leaves().get(index);
    int x = index == 0 ? 1 : 1 + HALF + GAP;
    int middle = x + HALF / 2;
    svg.line(middle, LEAVES, middle, TREE + 44, leaf.isFound() ? "line" : "line dashed");
    svg.line(middle, USER, middle, LEAVES + 44 + LINE, "line");
    box(
        x,
        LEAVES,
        HALF,
        44 + LINE,
        leaf.isFound() ? "tone-good" : "tone-bad",
        "Leaf " + (index + 1) + " of " + way.leaves().size(),
        PathDrawing.shortened(leaf.hash()),
        (leaf.isFound() ? "✓ " : "✗ ") + place(way, leaf));
  }

  /** A box with its name, a hash and a remark; each may be empty. */
  private void box(
      int x, int y, int width, int height, String classes, String name, String hash, String note) {
    svg.box(x, y, width, height, classes);
    int line = y + 18;
    svg.text(x + 8, line, "strong small", name);
    if (!hash.isEmpty()) {
      line += LINE;
      svg.text(x + 8, line, "hash", hash);
    }
    if (!note.isEmpty()) {
      svg.text(x + 8, line + LINE, "small", note);
    }
  }
}
