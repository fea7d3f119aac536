package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.reserves.ReserveCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@code docs/findings.md} is what the code says; with {@code -Dpor.findings.write} it is made. */
class FindingsPageTest {
  private static final Path TOP = Path.of("..");
  private static final Path PAGE = TOP.resolve("docs/findings.md");
  private static final int LONGEST = 160;

  @Test
  void thePageIsWhatTheCodeSays() throws Exception {
    String page = page(FindingCodes.all(), FindingExamples.collect());
    if (System.getProperty("por.findings.write") != null) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertEquals(
        page,
        Files.readString(PAGE),
        "make docs/findings.md again with the command that stands at its top");
  }

  /** The sources of every module, also of one that is not on this class path, are the judge. */
  @Test
  void noEnumIsMissing() throws Exception {
    List<String> found = FindingCodes.enums().stream().map(Class::getName).sorted().toList();
    assertEquals(FindingCodes.enumsInSources(TOP), found);
    assertTrue(found.contains(ReserveCode.class.getName()));
  }

  @Test
  void codesAreUniqueAndComplete() throws Exception {
    Set<String> ids = new HashSet<>();
    for (FindingCode code : FindingCodes.all()) {
      assertTrue(code.id().matches("[A-Z0-9]+(-[A-Z0-9]+)+"), code.id());
      assertTrue(ids.add(code.id()), "two codes " + code.id());
      assertFalse(code.checked().isBlank(), code.id());
      assertFalse(code.source().isBlank(), code.id());
    }
  }

  private static String page(List<FindingCode> codes, Map<String, Finding> examples)
      throws IOException {
    long shown = codes.stream().filter(c -> examples.containsKey(c.id())).count();
    StringBuilder page = new StringBuilder();
    page.append("# Findings\n\nMade from the code by\n\n```sh\n");
    page.append("mvn -pl por-cli -am test -Dtest=FindingsPageTest \\\n");
    page.append("  -Dsurefire.failIfNoSpecifiedTests=false -Dpor.findings.write=true\n```\n\n");
    page.append("and compared with it by a test: change the codes, not this page. There are ");
    page.append(codes.size()).append(" codes.\nThe test vectors of the proofs in this repository,");
    page.append(" verified with pinned circuits, provoke\n").append(shown);
    page.append(" of them; for these the example is what one of them gives.\n\n");
    page.append("INVALID, MALFORMED and INCONCLUSIVE decide the verdict; WARNING and INFO do not.");
    page.append("\n");
    String family = "";
    for (FindingCode code : codes.stream().sorted(Comparator.comparing(FindingCode::id)).toList()) {
      String own = family(code.id());
      if (!own.equals(family)) {
        page.append("\n## ").append(own).append('\n');
        family = own;
      }
      page.append("\n### ").append(code.id()).append("\n\n");
      page.append("- Severity: ").append(code.severity()).append('\n');
      page.append("- Checked: ").append(markdown(code.checked())).append('\n');
      page.append("- Source: ").append(markdown(code.source())).append('\n');
      Finding example = examples.get(code.id());
      page.append("- Example: ").append(example == null ? "none in the vectors" : text(example));
      page.append('\n');
    }
    return page.toString();
  }

  private static String family(String id) {
    return id.startsWith("MERKLE-") ? id.substring(0, 9) : id.substring(0, id.indexOf('-'));
  }

  private static String text(Finding finding) {
    StringBuilder text = new StringBuilder(markdown(finding.message()));
    if (!finding.expected().isEmpty()) {
      text.append("; expected `").append(shortened(finding.expected())).append('`');
    }
    if (!finding.actual().isEmpty()) {
      text.append(", found `").append(shortened(finding.actual())).append('`');
    }
    if (!finding.where().source().isEmpty()) {
      String place = finding.where().toString();
      text.append(", at `").append(shortened(place.startsWith("../") ? place.substring(3) : place));
      text.append('`');
    }
    return text.toString();
  }

  private static String shortened(String text) {
    String shown = ReportText.oneLine(text).replace('`', '\'');
    return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "...";
  }

  private static String markdown(String text) {
    return ReportText.oneLine(text).replaceAll("([\\\\`*_<>\\[\\]|])", "\\\\$1");
  }
}
