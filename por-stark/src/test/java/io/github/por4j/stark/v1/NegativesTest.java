package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Changed copies of the set "tiny", each of which the published validator was run on. A file is
 * stored as {@code <name>.splice}: the name of a file of "tiny", and how many of its first and last
 * bytes to put around the rest.
 */
class NegativesTest {
  private static final String USER = "user_3_inclusion_proof.json";
  private static final Map<String, byte[]> TINY = tiny();
  private static final Map<String, byte[]> CASES = TestRound.archive("negatives.zip");

  /** The code that each case must have; of those with none, the verdict is VALID. */
  private static final Map<String, String> CODES = new HashMap<>();

  /** Where our account of the original differs from what it did, with the reason. */
  private static final Map<String, String> DIFFERENCES = new HashMap<>();

  private static final String TYPE =
      "a number of another JSON type: not read, hence not worked out";
  private static final String SHAPE = "not of the published shape: not read, hence not worked out";

  static {
    code("V1-TOTAL-NOT-SUM", "001", "015");
    code("V1-CONSTRAINT-COIN-BOUNDARY", "003", "004", "007", "076", "112");
    code("INPUT-MALFORMED", "009", "010", "016", "018", "019", "022", "030", "084");
    code("V1-SUM-FIELD-RANGE", "012", "013");
    code("V1-SUM-COIN-UNKNOWN", "021", "025");
    code("V1-ROW-LENGTH", "024", "025", "027", "028");
    code("V1-CONSTRAINT-COIN-BOUNDARY", "031");
    code("V1-PART-MISSING", "033", "079");
    code("V1-TRACE-ROOT", "034", "049");
    code("V1-BRANCH-INCOMPLETE", "048");
    code("INPUT-MALFORMED", "036", "042", "043", "046", "058", "060", "063", "070");
    code("V1-UTS", "037");
    code("V1-FRI-FOLDING", "039");
    code("V1-STEPS", "040");
    code("V1-PROOF-OF-WORK", "045");
    code("V1-BRANCH-COUNT", "051", "052", "054", "055", "061");
    code("V1-ROW-HASH", "057");
    code("V1-BRANCH-LENGTH", "064");
    code("V1-FRI-DEGREE-BOUND", "064", "066");
    code("V1-FRI-LAST-LENGTH", "067");
    code("V1-FRI-ROOT", "069");
    code("V1-BATCHES-NOT-TRUNK", "075");
    code("V1-TRUNK-UTS", "078");
    code("V1-INCLUSION-PATH", "085", "087", "091", "096", "097", "100", "102", "103", "106");
    code("V1-INCLUSION-PATH-SHORT", "088");
    code("V1-INCLUSION-TOTAL-NOT-SUM", "090");
    code("V1-INCLUSION-VALUE-RANGE", "093");
    code("V1-INCLUSION-CONFIG", "108", "109");
    // Sums of coins without a constraint show only because a file holds the batch's own.
    code("V1-INCLUSION-BATCH-SUMS", "006");

    difference(TYPE, "009", "010", "016", "018", "019", "030", "042", "043");
    difference(SHAPE, "022", "036", "046", "058", "060", "063", "070", "084");
    difference("the original ends with a traceback, which is no answer", "033");
    difference("an empty directory is no file, so that the set is the same as tiny", "081");
    difference("run without its assertions, the original refuses nothing", "112");
  }

  private static void code(String code, String... cases) {
    for (String name : cases) {
      CODES.put(name, code);
    }
  }

  private static void difference(String reason, String... cases) {
    for (String name : cases) {
      DIFFERENCES.put(name, reason);
    }
  }

  private static Map<String, byte[]> tiny() {
    Map<String, byte[]> files = TestRound.archive("tiny.zip");
    files.keySet().removeIf(name -> name.startsWith("inclusion_proof_data"));
    return files;
  }

  @TestFactory
  Stream<DynamicTest> everyCase() {
    List<Object> cases =
        TestJson.list(TestJson.object(TestJson.parse(CASES.get("index.json"))).get("cases"));
    return cases.stream()
        .map(TestJson::object)
        .map(c -> DynamicTest.dynamicTest(c.get("name").toString(), () -> check(c)));
  }

  private static void check(Map<String, Object> c) {
    String name = c.get("name").toString();
    String number = name.substring(0, 3);
    TestRound.Outcome outcome = TestRound.outcome(overlay(name, c));

    String code = CODES.get(number);
    boolean mustRefuse = c.get("strict").toString().startsWith("reject") && !number.equals("081");
    assertTrue(code != null || !mustRefuse, name + " has no code in this test");
    if (code == null) {
      assertEquals(Verdict.VALID, outcome.verdict(), outcome.toString());
    } else {
      assertTrue(outcome.codes().contains(code), outcome.toString());
      assertTrue(
          outcome.verdict() == Verdict.INVALID || outcome.verdict() == Verdict.MALFORMED,
          outcome.toString());
    }

    boolean agrees =
        outcome.total() == answer(c.get("python_sum"))
            && outcome.inclusion() == inclusionAnswer(c.get("python_inclusion"));
    assertEquals(!DIFFERENCES.containsKey(number), agrees, outcome.toString());
  }

  private static FormatAnswer answer(Object recorded) {
    return switch (recorded.toString()) {
      case "accept" -> FormatAnswer.ACCEPTED;
      case "reject" -> FormatAnswer.REFUSED;
      default -> FormatAnswer.NOTHING_SAID;
    };
  }

  private static FormatAnswer inclusionAnswer(Object recorded) {
    return TestJson.list(recorded).stream()
        .map(NegativesTest::answer)
        .reduce(FormatAnswer.NOTHING_SAID, FormatAnswer::worst);
  }

  private static Map<String, byte[]> overlay(String name, Map<String, Object> c) {
    Map<String, byte[]> files = new TreeMap<>(TINY);
    TestRound.below(name, CASES)
        .forEach(
            (file, bytes) -> {
              if (file.endsWith(".splice")) {
                files.put(file.substring(0, file.length() - ".splice".length()), splice(bytes));
              } else {
                files.put(file, bytes);
              }
            });
    TestJson.list(c.get("removed_files")).forEach(files::remove);
    assertTrue(files.containsKey(USER) || name.startsWith("111"));
    return files;
  }

  private static byte[] splice(byte[] spliced) {
    int line = 0;
    while (spliced[line] != '\n') {
      line++;
    }
    String[] head = new String(spliced, 0, line, StandardCharsets.UTF_8).split(" ", 3);
    byte[] base = TINY.get(head[0]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int last = Integer.parseInt(head[2]);
    out.write(base, 0, Integer.parseInt(head[1]));
    out.write(spliced, line + 1, spliced.length - line - 1);
    out.write(base, base.length - last, last);
    return out.toByteArray();
  }
}
