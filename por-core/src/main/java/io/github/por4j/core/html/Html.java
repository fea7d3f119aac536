package io.github.por4j.core.html;

import io.github.por4j.core.text.VisibleText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of HTML, well formed and escaped: text becomes markup only through these factories, so
 * that a page cannot forget to escape it. No script, style sheet, event handler or address outside
 * the page can be made. Immutable.
 */
public final class Html {
  /** Nothing. */
  public static final Html EMPTY = new Html("");

  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9-]*");
  private static final Pattern FRAGMENT = Pattern.compile("#[A-Za-z][A-Za-z0-9._-]*");
  private static final Set<String> VOID = Set.of("br", "hr", "col", "wbr");

  /** Elements that run, load or submit something, or whose text is read by other rules. */
  private static final Set<String> REFUSED_TAGS =
      Set.of(
          "script",
          "style",
          "link",
          "meta",
          "base",
          "iframe",
          "frame",
          "object",
          "embed",
          "form",
          "img",
          "image",
          "video",
          "audio",
          "source",
          "track",
          "use",
          "template",
          "noscript",
          "textarea",
          "title",
          "xmp",
          "plaintext",
          "foreignObject",
          "animate",
          "set");

  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "srcset", "action", "formaction", "data", "poster", "ping", "cite");

  private final String markup;

  private Html(String markup) {
    this.markup = markup;
  }

  /** Text from anywhere; control and format characters are made visible. */
  public static Html text(String untrusted) {
    return new Html(escape(VisibleText.of(untrusted)));
  }

  /** Pieces one after the other. */
  public static Html join(Html... pieces) {
    return join(Arrays.asList(pieces));
  }

  /** Pieces one after the other. */
  public static Html join(List<Html> pieces) {
    return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
  }

  /** An element, to be given attributes and then content. */
  public static Element element(String tag) {
    return new Element(tag);
  }

  /** An element without attributes. */
  public static Html element(String tag, Html... content) {
    return element(tag).of(content);
  }

  /** An element without attributes that holds text. */
  public static Html element(String tag, String text) {
    return element(tag).of(text(text));
  }

  /** A status: a sign and a word in a coloured frame, so that colour is never all that tells it. */
  public static Html badge(Tone tone, String word) {
    return element("span")
        .with("class", "badge " + tone.cssClass())
        .of(
            element("span").with("class", "sign").with("aria-hidden", "true").of(text(tone.sign())),
            text(" " + word));
  }

  /** Something to open and close by mouse or keyboard; closed at first, and printed open. */
  public static Html details(Html summary, Html... content) {
    return element("details").of(element("summary", summary), join(content));
  }

  /** Hashes, file names and commands: one width of letters, broken anywhere. */
  public static Html code(String text) {
    return element("code", text);
  }

  /** A link to another place of the page. */
  public static Html jump(String id, Html content) {
    return element("a").with("href", "#" + id).of(content);
  }

  /** The only way to a {@code title} element, which in SVG is a label and not a page's title. */
  static Html drawing(
      String id, int width, int height, String title, String description, Html shapes) {
    Html labels =
        new Html(
            "<title id=\""
                + escape(id)
                + "-title\">"
                + text(title)
                + "</title><desc id=\""
                + escape(id)
                + "-desc\">"
                + text(description)
                + "</desc>");
    return element("svg")
        .with("id", id)
        .with("viewBox", "0 0 " + width + " " + height)
        .with("width", width)
        .with("height", height)
        .with("role", "img")
        .with("aria-labelledby", id + "-title " + id + "-desc")
        .of(labels, shapes);
  }

  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }

  String markup() {
    return markup;
  }

  @Override
  public String toString() {
    return markup;
  }

  /** An element in the making. */
  public static final class Element {
    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    private Element(String tag) {
      if (!NAME.matcher(tag).matches() || REFUSED_TAGS.contains(tag)) {
        throw new IllegalArgumentException("no element of a page: " + tag);
      }
      this.tag = tag;
    }

    /**
     * Adds an attribute.
     *
     * @throws IllegalArgumentException if the name is not one, runs something or styles, or if the
     *     value is an address outside the page
     */
    public Element with(String name, String untrusted) {
      if (!NAME.matcher(name).matches() || name.startsWith("on") || name.equals("style")) {
        throw new IllegalArgumentException("no attribute of a page: " + name);
      }
      if (ADDRESSES.contains(name) && !FRAGMENT.matcher(untrusted).matches()) {
        throw new IllegalArgumentException("an address outside the page: " + untrusted);
      }
      if (attributes.put(name, VisibleText.of(untrusted)) != null) {
        throw new IllegalArgumentException("given twice: " + name);
      }
      return this;
    }

    /** Adds a number as attribute. */
    public Element with(String name, long number) {
      return with(name, Long.toString(number));
    }

    /** The element with this content. */
    public Html of(Html... content) {
      StringBuilder markup = new StringBuilder("<").append(tag);
      attributes.forEach(
          (name, value) ->
              markup.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
      markup.append('>');
      if (VOID.contains(tag)) {
        if (content.length > 0) {
          throw new IllegalArgumentException("an element without content: " + tag);
        }
        return new Html(markup.toString());
      }
      for (Html piece : content) {
        markup.append(piece.markup);
      }
      return new Html(markup.append("</").append(tag).append('>').toString());
    }

    /** The element with this text. */
    public Html of(String text) {
      return of(text(text));
    }
  }
}
