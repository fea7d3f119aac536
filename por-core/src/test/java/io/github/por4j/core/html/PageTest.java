package io.github.por4j.core.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The page builder: what it refuses to build, and that text stays text. */
class PageTest {
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</style><script>alert(1)</script>",
          "</title>",
          "]]>",
          "<!--",
          "&lt;b&gt;",
          "\u202egnp.exe",
          "line\nbreak\u2028\u0000\ud800");

  @Test
  void hostileTextIsShown() {
    for (String text : HOSTILE) {
      String page = page(text);
      assertEquals(1, count(page, "<title>"), text);
      assertEquals(1, count(page, "<style>"), text);
      assertEquals(1, count(page, "</style>"), text);
      assertFalse(page.contains("<script"), text);
      assertFalse(page.contains("<img"), text);
      assertFalse(page.contains("<!--"), text);
      assertFalse(
          page.chars().anyMatch(c -> Character.isSurrogate((char) c) || c == 0 || c == 0x202e));
    }
    assertEquals("&lt;a&gt; &amp; &quot;&#39;", Html.text("<a> & \"'").toString());
    assertEquals("a\\u000ab", Html.text("a\nb").toString());
  }

  private static String page(String text) {
    Html table =
        HtmlTable.of(text).column(text).column(text).row(Html.text(text), Html.code(text)).html();
    Html drawing = Svg.of("d", 10, 10, text, text).text(1, 1, "small", text).html();
    Html panel = Html.element("div").with("class", text).with("data-x", text).of(text);
    return HtmlPage.of(text, Html.badge(Tone.BAD, text))
        .section("one", text, table, drawing, panel)
        .render();
  }

  /** Whatever the text, a reader of the markup finds the same elements and attributes. */
  @Property
  boolean textNeverChangesTheMarkup(@ForAll String text) {
    return tags(page(text)).equals(tags(page("plain")));
  }

  private static List<String> tags(String page) {
    Matcher tag = Pattern.compile("</?[a-zA-Z!][^\\s>]*|\\s[a-zA-Z-]+=\"").matcher(page);
    return Stream.iterate(tag.find(), found -> found, found -> tag.find())
        .map(found -> tag.group())
        .toList();
  }

  @Test
  void refusesWhatCouldRunOrLoad() {
    for (String tag :
        List.of("script", "style", "iframe", "img", "use", "a b", "SVG", "", "form")) {
      assertThrows(IllegalArgumentException.class, () -> Html.element(tag), tag);
    }
    for (String name : List.of("onclick", "style", "a b", "=", "\"", "")) {
      assertThrows(IllegalArgumentException.class, () -> Html.element("p").with(name, "x"), name);
    }
    for (String address :
        List.of("javascript:alert(1)", "https://example.org", "//x", "x.html", "#", "#a b", "")) {
      assertThrows(
          IllegalArgumentException.class, () -> Html.element("a").with("href", address), address);
    }
    assertThrows(
        IllegalArgumentException.class, () -> Html.element("p").with("id", "a").with("id", "b"));
    assertThrows(IllegalArgumentException.class, () -> Html.element("br", "text"));
    HtmlPage page = HtmlPage.of("t", Html.EMPTY).section("a", "A");
    assertThrows(IllegalArgumentException.class, () -> page.section("a", "again"));
    assertThrows(IllegalArgumentException.class, () -> page.section("main", "taken"));
    HtmlTable table = HtmlTable.of("t").column("a");
    assertThrows(IllegalArgumentException.class, () -> table.row(Html.EMPTY, Html.EMPTY));
  }

  /** The policy names the very style that stands in the page, or the page would have none. */
  @Test
  void policyAllowsTheStyleAndNothingElse() throws Exception {
    String page = page("x");
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(page);
    assertTrue(policy.find());
    String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder().encodeToString(digest)
            + "'; base-uri 'none'; form-action 'none'",
        policy.group(1));
    assertFalse(style.contains("url("));
    assertFalse(style.contains("@import"));
    assertFalse(style.contains("<"));
  }

  /** First in the order of the tab key is the way past the navigation, and it leads somewhere. */
  @Test
  void keyboard() {
    String page = page("x");
    String body = page.substring(page.indexOf("<body>"));
    assertTrue(body.startsWith("<body>\n<a class=\"skip\" href=\"#main\">"));
    assertTrue(body.contains("<main id=\"main\" tabindex=\"-1\">"));
    assertFalse(Pattern.compile("tabindex=\"[^-]").matcher(page).find());
    assertTrue(page.contains(":focus-visible { outline: 3px solid"));
  }

  @Test
  void drawingsSayWhatTheyShow() {
    String drawing =
        Svg.of("d", 10, 20, "Title", "What it shows").dot(1, 2, 3, "line").html().toString();
    assertTrue(
        drawing.startsWith("<svg id=\"d\" viewBox=\"0 0 10 20\" width=\"10\" height=\"20\""));
    assertTrue(drawing.contains("role=\"img\" aria-labelledby=\"d-title d-desc\""));
    assertTrue(drawing.contains("<title id=\"d-title\">Title</title>"));
    assertTrue(drawing.contains("<desc id=\"d-desc\">What it shows</desc>"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }
}
