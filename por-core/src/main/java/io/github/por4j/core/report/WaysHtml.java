package io.github.por4j.core.report;

import io.github.por4j.core.html.Html;
import java.util.ArrayList;
import java.util.List;

/** The ways of users to the root: a picture each, with its hashes in full. */
final class WaysHtml {
  private WaysHtml() {}

  /**
   * The ways in their order, the first one open.
   *
   * @param prefix of the ids of the pictures
   */
  static Html of(List<UserWay> ways, String prefix) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.element("p", legend(ways.get(0))));
    parts.add(
        Html.element(
            "p",
            "At most three users who were refused are shown, and after them three who were"
                + " accepted."));
    for (int i = 0; i < ways.size(); i++) {
      UserWay way = ways.get(i);
      Html picture = picture(way, prefix + "way-" + (i + 1));
      parts.add(
          i == 0
              ? picture
              : Html.details(
                  Html.text("Account " + way.user() + (way.accepted() ? "" : ", refused")),
                  picture));
    }
    return Html.join(parts);
  }

  private static String legend(UserWay way) {
    return way instanceof UserPath
        ? "A full frame is a hash that was recomputed; a broken one stands for hashes taken from"
            + " the user's file. If the last one equals the root, the account is a leaf of the"
            + " tree."
        : "Every hash in the picture was recomputed: the user's own from the user's file, the"
            + " others from the public file of the whole tree. Nothing is taken on trust but the"
            + " root, which everybody must have been given alike.";
  }

  private static Html picture(UserWay way, String id) {
    boolean reached;
    Html drawing;
    Html hashes;
    if (way instanceof UserPath path) {
      if (path.steps().isEmpty()) {
        return notGone(way);
      }
      reached = path.reachesRoot();
      drawing = PathDrawing.of(path, id);
      hashes = PathDrawing.hashes(path);
    } else {
      UserLeaves leaves = (UserLeaves) way;
      reached = leaves.found() == leaves.leaves().size();
      drawing = LeavesDrawing.of(leaves, id);
      hashes = LeavesDrawing.hashes(leaves);
    }
    return Html.join(
        Html.element("figure", drawing, caption(way)),
        reached && !way.accepted()
            ? Html.element(
                "p",
                "The way ends in the root, but the file is refused by another check: see the"
                    + " findings.")
            : Html.EMPTY,
        Html.details(Html.text("Every hash of this way"), hashes));
  }

  private static Html notGone(UserWay way) {
    return Html.element(
        "figure",
        Html.element(
            "p",
            "The way was not gone: the file's path does not have the shape of the round's tree, or"
                + " there is no tree to go up. The findings say more."),
        caption(way));
  }

  private static Html caption(UserWay way) {
    return Html.element(
        "figcaption",
        Html.text("Account "),
        Html.code(way.user()),
        Html.text(", file "),
        Html.code(way.file().toString()));
  }
}
