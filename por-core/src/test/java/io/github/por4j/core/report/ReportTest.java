package io.github.por4j.core.report;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ReportTest {
  private enum Code implements FindingCode {
    I(Severity.INFO),
    W(Severity.WARNING),
    U(Severity.INCONCLUSIVE),
    M(Severity.MALFORMED),
    F(Severity.INVALID);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    @Override
    public String id() {
      return "TEST-" + name();
    }

    @Override
    public Severity severity() {
      return severity;
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

  private static Finding finding(Code code, String text) {
    return new Finding(code, new Location(text, "/" + text), text, text, text);
  }

  private static VerificationReport report(String text, List<Finding> findings) {
    return new VerificationReport(
        text,
        Generation.STARK_V2,
        List.of(new VerificationReport.FileCount(text, 3)),
        CircuitTrust.PINNED,
        List.of(Claim.of("c.1", ClaimStatus.PROVEN, text), Claim.assumed("c.2", "it holds", text)),
        findings,
        List.of(new Total(text, new BigInteger("123456789012345678901234567890"), "c.1")),
        List.of(new SoundnessFigure(text, new BigDecimal("55.5"), text)));
  }

  private static VerificationResult result(String text) {
    return new VerificationResult(
        List.of(report(text, List.of(finding(Code.F, text), finding(Code.I, text)))));
  }

  @Property
  void theVerdictIsTheWorstOfTheFindings(@ForAll @Size(max = 6) List<Integer> draws) {
    List<Finding> findings =
        draws.stream()
            .map(d -> finding(Code.values()[Math.floorMod(d, Code.values().length)], "x"))
            .toList();
    VerificationReport report = report("x", findings);
    List<Code> codes = findings.stream().map(f -> (Code) f.code()).toList();
    Verdict expected = Verdict.VALID;
    if (codes.contains(Code.F)) {
      expected = Verdict.INVALID;
    } else if (codes.contains(Code.M)) {
      expected = Verdict.MALFORMED;
    } else if (codes.contains(Code.U)) {
      expected = Verdict.INCONCLUSIVE;
    }
    assertEquals(expected, report.verdict());
    assertEquals(findings.size(), report.findings().size());
    for (int i = 1; i < findings.size(); i++) {
      Severity before = report.findings().get(i - 1).severity();
      assertTrue(before.compareTo(report.findings().get(i).severity()) >= 0, "worst first");
    }
  }

  @Test
  void onlyAValidReportIsReturnedByOrElseThrow() {
    VerificationReport good = report("x", List.of(finding(Code.W, "w"), finding(Code.I, "i")));
    assertDoesNotThrow(good::orElseThrow);
    for (Code code : List.of(Code.U, Code.M, Code.F)) {
      VerificationReport bad = report("x", List.of(finding(Code.I, "i"), finding(code, "why")));
      NotValidException e = assertThrows(NotValidException.class, bad::orElseThrow);
      assertEquals(bad.verdict(), e.verdict());
      assertTrue(e.getMessage().contains("TEST-" + code), e.getMessage());
      VerificationResult both = new VerificationResult(List.of(good, bad));
      assertEquals(bad.verdict(), both.verdict());
      assertThrows(NotValidException.class, both::orElseThrow);
    }
  }

  @Test
  void exactlyAssumedClaimsNameAnAssumption() {
    assertThrows(
        IllegalArgumentException.class, () -> Claim.of("c", ClaimStatus.ASSUMED, "it holds"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Claim("c", ClaimStatus.PROVEN, "it holds", java.util.Optional.of("luck")));
    assertThrows(IllegalArgumentException.class, () -> new VerificationResult(List.of()));
  }

  /** What one collection counted and did not keep is not lost in another. */
  @Test
  void findingsOfTwoCollectionsAreCountedTogether() {
    Findings one = new Findings();
    Findings other = new Findings();
    for (int i = 0; i < Findings.KEPT + 7; i++) {
      one.add(finding(Code.W, "one"));
      other.add(finding(Code.W, "other"));
    }
    one.addAll(other);
    List<Finding> all = one.toList();
    assertEquals(Findings.KEPT + 1, all.size());
    assertTrue(all.get(Findings.KEPT).message().startsWith((Findings.KEPT + 14) + " more "));
  }

  @Test
  void findingsOfOneCodeAreCappedAndCounted() {
    Findings findings = new Findings();
    assertTrue(findings.isEmpty());
    for (int i = 0; i < Findings.KEPT; i++) {
      findings.add(finding(Code.W, "w" + i));
    }
    assertEquals(Findings.KEPT, findings.toList().size());
    assertFalse(findings.anyAtLeast(Severity.INVALID));
    for (int i = 0; i < 150; i++) {
      findings.add(finding(Code.W, "more" + i));
    }
    findings.addAll(List.of(finding(Code.F, "f")));
    assertTrue(findings.anyAtLeast(Severity.INVALID));
    List<Finding> all = findings.toList();
    assertEquals(Findings.KEPT + 2, all.size());
    Finding rest = all.get(all.size() - 1);
    assertEquals(Code.W, rest.code());
    assertTrue(rest.message().startsWith("150 more"), rest.message());
  }

  @Property(tries = 500)
  void jsonIsWellFormedWhateverTheTexts(@ForAll @StringLength(max = 30) String text)
      throws IOException {
    List<String> strings = strings(ReportJson.render(result(text)));
    assertTrue(strings.contains(text));
    assertTrue(strings.contains("123456789012345678901234567890"));
  }

  @Test
  void jsonEscapesControlCharacters() throws IOException {
    String text = "a\u0000\u001b[31m\n\"\\";
    String json = ReportJson.render(result(text));
    assertTrue(json.chars().allMatch(c -> c >= ' ' || c == '\n'));
    assertTrue(json.contains("\\u001B") || json.contains("\\u001b"), json);
    assertTrue(strings(json).contains(text));
  }

  private static List<String> strings(String json) throws IOException {
    List<String> strings = new ArrayList<>();
    JsonFactory strict =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    try (JsonParser parser = strict.createParser(json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.VALUE_STRING || t == JsonToken.FIELD_NAME) {
          strings.add(parser.getText());
        }
      }
    }
    return strings;
  }

  @Property(tries = 500)
  void textNeverPrintsControlCharactersOfTheInput(@ForAll @StringLength(max = 60) String text) {
    assertPlain(ReportText.render(result(text)));
  }

  @Test
  void textShowsEscapesForControlCharacters() {
    String out = ReportText.render(result("a\u001b[2J\r\u202e\u2028\u2029\u0085\ud800z"));
    assertPlain(out);
    assertTrue(out.contains("a\\u001b[2J\\u000d\\u202e\\u2028\\u2029\\u0085\\ud800z"), out);
  }

  @Test
  void aLineBreakInANameDoesNotMakeALineOfTheReport() {
    String quiet = ReportText.render(result("name"));
    String loud = ReportText.render(result("name\nVALID  everything"));
    assertEquals(quiet.lines().count(), loud.lines().count());
  }

  private static void assertPlain(String out) {
    out.codePoints()
        .filter(c -> c != '\n')
        .forEach(
            c -> {
              int type = Character.getType(c);
              assertTrue(
                  type != Character.CONTROL
                      && type != Character.FORMAT
                      && type != Character.SURROGATE
                      && type != Character.LINE_SEPARATOR
                      && type != Character.PARAGRAPH_SEPARATOR,
                  () -> "prints U+" + Integer.toHexString(c));
            });
  }

  @Test
  void textOfAReport() {
    VerificationReport report =
        new VerificationReport(
            "round 1",
            Generation.STARK_V2,
            List.of(new VerificationReport.FileCount("root proof", 1)),
            CircuitTrust.NONE,
            List.of(Claim.assumed("v2.net", "The net total is 5.", "the circuit is the published")),
            List.of(
                new Finding(Code.F, Location.of("a.json"), "It is wrong.", "1", "2"),
                new Finding(Code.F, Location.of("b.json"), "It is wrong.", "1", "2")),
            List.of(new Total("net", BigInteger.valueOf(1_234_567), "v2.net")),
            List.of());
    assertEquals(
        """
        INVALID  round 1
          format: zk-STARK V2 (since Sep 2024)
          read: 1 root proof
          What this establishes
            ASSUMED    The net total is 5.
                       assuming: the circuit is the published
          Totals
            net        1,234,567  (see claim v2.net)
          Findings
            INVALID      TEST-F
              It is wrong.
              expected 1
              actual   2
              at a.json
              at b.json

        """,
        ReportText.render(new VerificationResult(List.of(report))));
  }

  private static CheckReport figures(String cell) {
    Table table =
        new Table(
            "amounts",
            "Amounts",
            List.of(Table.Column.text("coin", "coin"), Table.Column.number("sum", "sum")),
            List.of(List.of("BTC", "1.5"), List.of(cell, "-100")));
    return new CheckReport(
        "subject",
        List.of(table, new Table("none", "None", List.of(), List.of())),
        List.of(Claim.of("c", ClaimStatus.PROVEN, "Statement.")),
        List.of(finding(Code.W, "w"), finding(Code.F, "f")));
  }

  @Test
  void figuresAsText() {
    String text = ReportText.render(figures("\u001b[2J"));
    assertTrue(text.startsWith("INVALID  subject\n  Amounts\n"), text);
    assertTrue(text.contains("\n    coin        sum\n    BTC         1.5\n"), text);
    assertTrue(text.contains("\n    \\u001b[2J  -100\n"), text);
    assertFalse(text.contains("None"), text);
    assertTrue(text.contains("PROVEN     Statement."), text);
    assertTrue(text.indexOf("TEST-F") < text.indexOf("TEST-W"), text);
  }

  @Test
  void figuresAsJson() throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(ReportJson.render(figures("\"\n")))) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t.isScalarValue()) {
          values.add(parser.currentName() + "=" + parser.getText());
        }
      }
    }
    assertEquals(
        List.of(
            "verdict=INVALID",
            "subject=subject",
            "coin=BTC",
            "sum=1.5",
            "coin=\"\n",
            "sum=-100",
            "id=c"),
        values.subList(0, 7));
  }

  @Test
  void rowsHaveOneCellForEachColumn() {
    List<Table.Column> columns = List.of(Table.Column.text("a", "a"));
    List<List<String>> rows = List.of(List.of("1", "2"));
    assertThrows(IllegalArgumentException.class, () -> new Table("t", "T", columns, rows));
  }
}
