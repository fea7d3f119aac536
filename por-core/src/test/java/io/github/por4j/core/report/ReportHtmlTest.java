package io.github.por4j.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The page of a report: everything of the report stands in it, as text. */
class ReportHtmlTest {
  private enum Code implements FindingCode {
    FAILED;

    @Override
    public String id() {
      return "TEST-FAILED";
    }

    @Override
    public Severity severity() {
      return Severity.INVALID;
    }

    @Override
    public String checked() {
      return "Something.";
    }

    @Override
    public String source() {
      return "nowhere";
    }
  }

  private static UserPath path(String text, String root) {
    List<UserPath.Step> steps =
        List.of(
            UserPath.Step.leaf("leaf", "aa"),
            new UserPath.Step("tree", "bb", 1, 0),
            new UserPath.Step("layer", "cc", 63, 12));
    return new UserPath(Location.of(text), text, steps, root, false);
  }

  private static VerificationReport report(String text, List<Finding> findings, UserWay path) {
    return new VerificationReport(
        text,
        Generation.STARK_V2,
        List.of(new VerificationReport.FileCount(text, 3)),
        CircuitTrust.SELF_DECLARED,
        List.of(Claim.of("c.1", ClaimStatus.PROVEN, text), Claim.assumed("c.2", "it holds", text)),
        findings,
        List.of(new Total(text, new BigInteger("123456789012345678901234567890"), "c.1")),
        List.of(new SoundnessFigure(text, new BigDecimal("55.5"), text)),
        List.of(path));
  }

  private static String page(String text, int reports) {
    Finding finding = new Finding(Code.FAILED, new Location(text, "/x"), text, text, text);
    VerificationReport report = report(text, List.of(finding), path(text, "cc"));
    return ReportHtml.render(new VerificationResult(Collections.nCopies(reports, report)), text);
  }

  @Property(tries = 200)
  boolean textNeverChangesTheMarkup(@ForAll String text) {
    String plain = page("plain", 2);
    return tags(page("x" + text, 2)).equals(tags(plain));
  }

  private static List<String> tags(String page) {
    return Pattern.compile("</?[a-zA-Z!][^\\s>]*|\\s[a-zA-Z-]+=\"")
        .matcher(page)
        .results()
        .map(r -> r.group())
        .toList();
  }

  @Test
  void everythingOfTheReportIsShown() {
    String page = page("<i>&", 1);
    for (String part :
        List.of(
            "<h1>Proof of reserves: INVALID</h1>",
            "A check failed",
            "PROVEN",
            "ASSUMED",
            "Assuming: ",
            "SELF DECLARED",
            "123,456,789,012,345,678,901,234,567,890",
            "55.5",
            "TEST-FAILED",
            "Something.",
            "nowhere",
            "&lt;i&gt;&amp;#/x",
            "own is 13 of 64",
            "+ 63 hashes",
            "✓ equal",
            "refused by another check",
            "<pre><code>&lt;i&gt;&amp;</code></pre>")) {
      assertTrue(page.contains(part), part);
    }
    assertFalse(page.contains("<i>"));
  }

  @Test
  void wayThatEndsElsewhere() {
    String page =
        ReportHtml.render(
            new VerificationResult(List.of(report("x", List.of(), path("x", "dd")))), "");
    assertTrue(page.contains("✗ not equal"));
    assertTrue(page.contains("does not equal the root of the round"));
    assertFalse(page.contains("Check again"));
    UserPath none = new UserPath(Location.of("x"), "x", List.of(), "dd", false);
    page = ReportHtml.render(new VerificationResult(List.of(report("x", List.of(), none))), "");
    assertTrue(page.contains("The way was not gone"));
    assertFalse(page.contains("<svg"));
  }

  @Test
  void longWaysAreShortened() {
    List<UserPath.Step> steps = new ArrayList<>();
    steps.add(UserPath.Step.leaf("leaf", "00"));
    for (int i = 1; i <= 20; i++) {
      steps.add(new UserPath.Step("tree", "h" + i, 1, i % 2));
    }
    UserPath path = new UserPath(Location.of("x"), "x", steps, "h20", true);
    String page =
        ReportHtml.render(new VerificationResult(List.of(report("x", List.of(), path))), "");
    assertTrue(page.contains("17 more levels"));
    assertEquals(
        21 + 1,
        Pattern.compile("<th scope=\"row\">(leaf|tree|root of)").matcher(page).results().count());
    assertTrue(page.contains("21 hashes were recomputed, from the leaf up, with 20 hashes taken"));
  }

  private static String leaves(UserLeaves.Tree tree, String hash, long... lines) {
    List<UserLeaves.Leaf> leaves =
        LongStream.of(lines).mapToObj(line -> new UserLeaves.Leaf("f" + line, line)).toList();
    UserLeaves way = new UserLeaves(Location.of("u.json"), "aa", hash, leaves, tree, true);
    return ReportHtml.render(new VerificationResult(List.of(report("x", List.of(), way))), "");
  }

  private static long shown(String page, String text) {
    return Pattern.compile(">" + Pattern.quote(text) + "<").matcher(page).results().count();
  }

  @Test
  void leavesOfAPublicTree() {
    UserLeaves.Tree tree = new UserLeaves.Tree("dd", 13, 4711, true, true);
    String page = leaves(tree, "aa", 17, 42);
    assertEquals(1, shown(page, "Public tree: 4,711 leaves, 13 levels"));
    assertEquals(1, shown(page, "✓ every node hashed again"));
    assertEquals(1, shown(page, "✓ tree line 17"));
    assertEquals(1, shown(page, "✓ tree line 42"));
    assertEquals(1, shown(page, "✓ the hash in the file"));
    assertTrue(page.contains("2 of them are leaves of the public tree"));
    assertFalse(page.contains("✗"));

    page = leaves(tree, "ab", 17, 0, 19);
    assertEquals(1, shown(page, "✗ not there"));
    assertEquals(1, shown(page, "✗ not the hash in the file"));
    assertEquals(1, shown(page, "and 1 leaf"));
    assertEquals(1, shown(page, "tree line 19"), "in the table only");
    assertTrue(page.contains("2 of them are leaves of the public tree"));

    page = leaves(new UserLeaves.Tree("dd", 13, 0, false, false), "aa", 0, 0);
    assertEquals(2, shown(page, "✗ not looked for"));
    assertEquals(1, shown(page, "✗ refused, see the findings"));
    assertTrue(page.contains("The tree itself is refused."));
  }

  @Test
  void claimsAreCounted() {
    assertTrue(page("x", 1).contains("<p>Of 2 claims: 1 proven, 1 assumed.</p>"));
    assertTrue(page("x", 2).contains("<p>Of 4 claims: 2 proven, 2 assumed.</p>"));
  }

  @Test
  void idsAreUnique() {
    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"")
            .matcher(page("x", 3))
            .results()
            .map(r -> r.group(1))
            .toList();
    assertEquals(ids.stream().distinct().toList(), ids);
    assertTrue(ids.contains("report-3-way-1"));
  }
}
