package io.github.por4j.core.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One self-contained page: its style stands in it, it has no script, and its security policy lets a
 * browser load and run nothing. For light and dark screens, telephones and paper. Used by one
 * thread.
 *
 * <pre>{@code
 * String page =
 *     HtmlPage.of("Proof of reserves", Html.badge(Tone.GOOD, "VALID"))
 *         .section("totals", "Totals", table.html())
 *         .render();
 * }</pre>
 */
public final class HtmlPage {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private record Section(String id, String heading, Html content) {}

  private final String title;
  private final Html lead;
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> ids = new HashSet<>(Set.of("main"));

  private HtmlPage(String title, Html lead) {
    this.title = title;
    this.lead = lead;
  }

  /**
   * A page without sections.
   *
   * @param lead what stands below the title, before the table of contents
   */
  public static HtmlPage of(String title, Html lead) {
    return new HtmlPage(title, lead);
  }

  /**
   * Adds a section under its own heading, also to the table of contents.
   *
   * @param id unique in the page: lower-case letters, digits and hyphens
   */
  public HtmlPage section(String id, String heading, Html... content) {
    if (!ID.matcher(id).matches() || !ids.add(id)) {
      throw new IllegalArgumentException("no id, or given twice: " + id);
    }
    sections.add(new Section(id, heading, Html.join(content)));
    return this;
  }

  /** The page, to be written as UTF-8. */
  public String render() {
    String css = css();
    List<Html> contents = new ArrayList<>();
    List<Html> body = new ArrayList<>();
    for (Section section : sections) {
      contents.add(Html.element("li", Html.jump(section.id(), Html.text(section.heading()))));
      body.add(
          Html.element("section")
              .with("aria-labelledby", section.id())
              .of(
                  Html.element("h2").with("id", section.id()).of(section.heading()),
                  section.content()));
    }
    Html navigation =
        sections.size() < 2
            ? Html.EMPTY
            : Html.element("nav")
                .with("aria-label", "Contents")
                .of(Html.element("ul", Html.join(contents)));
    Html skip = Html.element("a").with("class", "skip").with("href", "#main").of("Skip to content");
    Html page =
        Html.join(
            skip,
            Html.element("header", Html.element("h1", title), lead, navigation),
            Html.element("main").with("id", "main").with("tabindex", "-1").of(Html.join(body)),
            Html.element("footer", Html.element("p", "Made by por4j.")));
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
        + " 'sha256-"
        + sha256(css)
        + "'; base-uri 'none'; form-action 'none'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>"
        + Html.text(title)
        + "</title>\n<style>"
        + css
        + "</style>\n</head>\n<body>\n"
        + page
        + "\n</body>\n</html>\n";
  }

  private static String css() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks page.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
