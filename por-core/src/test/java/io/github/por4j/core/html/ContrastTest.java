package io.github.por4j.core.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast of the colours of a page, light, dark and printed (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {
  private static final double TEXT = 4.5;
  private static final double GRAPHIC = 3.0;
  private static final List<String> TONES = List.of("good", "caution", "bad", "unknown", "neutral");

  @Test
  void everySchemeIsReadable() {
    List<Map<String, Integer>> schemes = schemes();
    assertEquals(3, schemes.size());
    Map<String, Integer> colours = new LinkedHashMap<>();
    for (Map<String, Integer> scheme : schemes) {
      colours.putAll(scheme);
      for (String ground : List.of("page", "panel")) {
        for (String ink : List.of("text", "faint", "link")) {
          assertContrast(colours, ink, ground, TEXT);
        }
        for (String graphic : List.of("edge", "focus")) {
          assertContrast(colours, graphic, ground, GRAPHIC);
        }
      }
      for (String tone : TONES) {
        assertContrast(colours, tone, tone + "-page", TEXT);
        assertContrast(colours, "text", tone + "-page", TEXT);
        assertContrast(colours, "faint", tone + "-page", TEXT);
        assertContrast(colours, "link", tone + "-page", TEXT);
        assertContrast(colours, tone, "page", GRAPHIC);
      }
    }
  }

  /** Every colour goes through the variables above, or the test would not see it. */
  @Test
  void noOtherColours() {
    String rules = css().replaceAll("--[a-z-]+: #[0-9a-f]{6};", "");
    assertEquals(
        List.of(),
        Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgb|hsl|opacity")
            .matcher(rules)
            .results()
            .map(r -> r.group())
            .toList());
  }

  /** The formula's two ends, and a pair whose ratio is published with the standard's examples. */
  @Test
  void formula() {
    assertEquals(21.0, ratio(0x000000, 0xffffff), 1e-9);
    assertEquals(1.0, ratio(0x777777, 0x777777), 1e-9);
    assertEquals(4.48, ratio(0x777777, 0xffffff), 0.005);
  }

  private static String css() {
    String page = HtmlPage.of("t", Html.EMPTY).render();
    return page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
  }

  private static List<Map<String, Integer>> schemes() {
    return Pattern.compile(":root \\{([^}]*)\\}")
        .matcher(css())
        .results()
        .map(root -> colours(root.group(1)))
        .toList();
  }

  private static Map<String, Integer> colours(String block) {
    Map<String, Integer> colours = new LinkedHashMap<>();
    Matcher colour = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});").matcher(block);
    while (colour.find()) {
      colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
    }
    return colours;
  }

  private static void assertContrast(
      Map<String, Integer> colours, String ink, String ground, double least) {
    double ratio = ratio(colours.get(ink), colours.get(ground));
    assertTrue(ratio >= least, ink + " on " + ground + ": " + ratio + " in " + colours);
  }

  private static double ratio(int one, int other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
