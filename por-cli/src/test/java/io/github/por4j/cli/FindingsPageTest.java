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
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code docs/findings.md} is what the code says; with {@code -Dpor.findings.write} it is made. */
class FindingsPageTest {
  private static final Path TOP = Path.of("..");
  private static final Path PAGE = TOP.resolve("docs/findings.md");
  private static final int LONGEST = 160;

  /** Written by CoverageTest of por-testkit, which compares it. */
  private static final Path KIT =
      TOP.resolve("por-testkit/src/test/resources/finding-examples.tsv");

  /** Codes without an example, by the reason. */
  private static final Map<String, List<String>> WITHOUT =
      Map.of(
          "a collision of Poseidon or of Keccak, or a draw of one in 2^64 is needed",
          List.of("V1-INCLUSION-SAME-PLACE", "V2-DUPLICATE-INDEX", "V2-OPENING-POINT"),
          "it depends on this machine or on what is installed",
          List.of("RES-OWN-LIBRARY", "V2-REBUILD-MEMORY"),
          "more accounts are needed than an example can have",
          List.of("SNAPFILE-DUPLICATES-MORE", "SNAPFILE-TOO-MANY"),
          "it is what a row has when nothing is wrong, and stands in no list of findings",
          List.of("RES-OWN-VERIFIED"),
          "it depends on what the caller expects",
          List.of("V1-CONFIG-UNEXPECTED"));

  @Test
  void thePageIsWhatTheCodeSays() throws Exception {
    Map<String, String> examples = examples();
    List<FindingCode> codes = FindingCodes.all();
    String page = page(codes, examples);
    if (System.getProperty("por.findings.write") != null) {
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertEquals(
        page,
        Files.readString(PAGE),
        "make docs/findings.md again with the command that stands at its top");
    List<String> missing =
        codes.stream()
            .map(FindingCode::id)
            .filter(id -> !examples.containsKey(id))
            .sorted()
            .toList();
    assertEquals(
        WITHOUT.values().stream().flatMap(List::stream).sorted().toList(),
        missing,
        "give each code an example, or the reason why it has none");
    assertFalse(page.contains(System.getProperty("user.home") + "/"));
    assertFalse(page.contains(TOP.toRealPath().toString()));
  }

  /** By code; what the vectors give, and for the other codes what the kit's changed rounds give. */
  private static Map<String, String> examples() throws Exception {
    Map<String, String> examples = new TreeMap<>();
    for (String line : Files.readAllLines(KIT)) {
      String[] parts = line.split("\t", -1);
      examples.put(
          parts[0],
          text(parts[1], parts[2], parts[3], parts[4]) + " (por-testkit, a changed round)");
    }
    for (Map<String, Finding> found :
        List.of(FigureExamples.collect(), ReserveExamples.collect(), FindingExamples.collect())) {
      found.forEach(
          (id, finding) ->
              examples.put(
                  id,
                  text(
                      finding.message(),
                      finding.expected(),
                      finding.actual(),
                      finding.where().source().isEmpty() ? "" : finding.where().toString())));
    }
    return examples;
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

  private static String page(List<FindingCode> codes, Map<String, String> examples)
      throws IOException {
    long shown = codes.stream().filter(c -> examples.containsKey(c.id())).count();
    StringBuilder page = new StringBuilder();
    page.append("# Findings\n\nMade from the code by\n\n```sh\n");
    page.append("mvn -pl por-testkit,por-cli -am test -Dtest='CoverageTest,FindingsPageTest' \\\n");
    page.append("  -Dsurefire.failIfNoSpecifiedTests=false -Dpor.findings.write=true\n```\n\n");
    page.append("and compared with it by a test: change the codes, not this page. There are ");
    page.append(codes.size()).append(" codes, of which\n").append(shown);
    page.append(" have an example: what the verifier says of a test vector of this repository, of");
    page.append("\na small file with one thing wrong, or of a round that por-testkit changed.");
    page.append(" Circuits are pinned,\nnone is rebuilt. For the others the reason stands in");
    page.append(" its place.\n\n");
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
      page.append("- Example: ");
      page.append(examples.getOrDefault(code.id(), "none: " + reason(code.id()))).append('\n');
    }
    return page.toString();
  }

  private static String reason(String id) {
    return WITHOUT.entrySet().stream()
        .filter(entry -> entry.getValue().contains(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static String family(String id) {
    return id.startsWith("MERKLE-") ? id.substring(0, 9) : id.substring(0, id.indexOf('-'));
  }

  private static String text(String message, String expected, String actual, String place) {
    StringBuilder text = new StringBuilder(markdown(message));
    if (!expected.isEmpty()) {
      text.append("; expected `").append(shortened(expected)).append('`');
    }
    if (!actual.isEmpty()) {
      text.append(", found `").append(shortened(actual)).append('`');
    }
    if (!place.isEmpty()) {
      text.append(", at `");
      text.append(shortened(place.startsWith("../") ? place.substring(3) : place)).append('`');
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
