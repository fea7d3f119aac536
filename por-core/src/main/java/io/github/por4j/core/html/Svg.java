package io.github.por4j.core.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing with a title and a description for those who cannot see it. Coordinates in its own
 * units, from the upper left corner; colours and letters follow the page through the classes {@code
 * box}, {@code line}, {@code dashed}, {@code strong}, {@code faint}, {@code small} and those of
 * {@link Tone}. Used by one thread.
 */
public final class Svg {
  private final String id;
  private final int width;
  private final int height;
  private final String title;
  private final String description;
  private final List<Html> shapes = new ArrayList<>();

  private Svg(String id, int width, int height, String title, String description) {
    this.id = id;
    this.width = width;
    this.height = height;
    this.title = title;
    this.description = description;
  }

  /**
   * An empty drawing.
   *
   * @param id of the page's own making, unique in the page
   */
  public static Svg of(String id, int width, int height, String title, String description) {
    return new Svg(id, width, height, title, description);
  }

  /** A rectangle with round corners. */
  public Svg box(int x, int y, int width, int height, String classes) {
    shapes.add(
        Html.element("rect")
            .with("x", x)
            .with("y", y)
            .with("width", width)
            .with("height", height)
            .with("rx", 6)
            .with("class", classes)
            .of());
    return this;
  }

  /** A line. */
  public Svg line(int x1, int y1, int x2, int y2, String classes) {
    shapes.add(
        Html.element("line")
            .with("x1", x1)
            .with("y1", y1)
            .with("x2", x2)
            .with("y2", y2)
            .with("class", classes)
            .of());
    return this;
  }

  /** A dot. */
  public Svg dot(int x, int y, int radius, String classes) {
    shapes.add(
        Html.element("circle")
            .with("cx", x)
            .with("cy", y)
            .with("r", radius)
            .with("class", classes)
            .of());
    return this;
  }

  /** Text that begins at x, on the base line y. */
  public Svg text(int x, int y, String classes, String text) {
    return text(x, y, classes, "start", text);
  }

  /** Text whose middle is at x. */
  public Svg centred(int x, int y, String classes, String text) {
    return text(x, y, classes, "middle", text);
  }

  /** Text that ends at x. */
  public Svg ending(int x, int y, String classes, String text) {
    return text(x, y, classes, "end", text);
  }

  private Svg text(int x, int y, String classes, String anchor, String text) {
    shapes.add(
        Html.element("text")
            .with("x", x)
            .with("y", y)
            .with("class", classes)
            .with("text-anchor", anchor)
            .of(text));
    return this;
  }

  /** The drawing, as wide as there is room and never wider than its own units. */
  public Html html() {
    return Html.drawing(id, width, height, title, description, Html.join(shapes));
  }
}
