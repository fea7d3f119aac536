package io.github.por4j.merkle.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.JsonText.Raw;
import io.github.por4j.merkle.vectors.Vectors;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginalMerkleTest {
  private static final String TREE = "full-liabilities-merkle-tree.txt";

  private static OriginalVerdict v1(byte[] proof) throws IOException {
    return OriginalMerkle.v1(Source.of("proof", proof));
  }

  private static OriginalVerdict v1(Object proof) throws IOException {
    return v1(JsonText.write(proof).getBytes(StandardCharsets.UTF_8));
  }

  private static OriginalVerdict v2(String tree, String user) throws IOException {
    return OriginalMerkle.v2(
        Source.of("tree", tree.getBytes(StandardCharsets.UTF_8)),
        Source.of("user", user.getBytes(StandardCharsets.UTF_8)));
  }

  private static Map<String, Object> example() {
    return JsonText.object(JsonText.parse(Vectors.text("merkle/merkle_proof_file.json")));
  }

  private static String tree() {
    return Vectors.text("merkle/" + TREE);
  }

  private static String user() {
    return Vectors.text("merkle/user_info_file.json");
  }

  @Test
  void verdictsRecordedFromTheOriginal() throws Exception {
    int cases = 0;
    for (Object item : JsonText.list(JsonText.parse(Vectors.text("merkle/index.json")))) {
      Map<String, Object> entry = JsonText.object(item);
      String file = (String) entry.get("file");
      OriginalVerdict verdict;
      if (entry.get("tree") != null) {
        byte[] tree = SumTrees.bytesOr((String) entry.get("tree"), TREE);
        verdict =
            OriginalMerkle.v2(
                Source.of("tree", tree), Source.of("user", Vectors.bytes("merkle/" + file)));
      } else {
        verdict = v1(Vectors.bytes("merkle/" + file));
      }
      String recorded = (String) entry.get("go_verdict");
      assertEquals(recorded, verdict.name().toLowerCase(Locale.ROOT), file);
      cases++;
    }
    assertEquals(29, cases);
    assertEquals(OriginalVerdict.PASSED, v1(Vectors.bytes("merkle/merkle_proof_file.json")));
    assertEquals(OriginalVerdict.PASSED, v2(tree(), user()));
  }

  /** Read in common/merkle.go; not run. */
  @Test
  void crashesAndFreedomsOfV1() throws Exception {
    assertEquals(OriginalVerdict.FAILED, v1(new byte[0]));
    assertEquals(OriginalVerdict.FAILED, v1("{\"self\":".getBytes(StandardCharsets.UTF_8)));
    assertEquals(OriginalVerdict.FAILED, v1("{}".getBytes(StandardCharsets.UTF_8)));

    Map<String, Object> noRootBalances = example();
    JsonText.object(last(noRootBalances)).remove("balances");
    assertEquals(OriginalVerdict.CRASHED, v1(noRootBalances));

    Map<String, Object> noOwnBalances = example();
    JsonText.object(noOwnBalances.get("self")).remove("balances");
    assertEquals(OriginalVerdict.CRASHED, v1(noOwnBalances));

    Map<String, Object> nullEntry = example();
    JsonText.list(nullEntry.get("path")).set(3, null);
    assertEquals(OriginalVerdict.CRASHED, v1(nullEntry));

    Map<String, Object> otherCase = example();
    otherCase.put("PATH", otherCase.remove("path"));
    assertEquals(OriginalVerdict.PASSED, v1(otherCase));

    Map<String, Object> negativeType = example();
    JsonText.object(last(negativeType)).put("type", new Raw("-1"));
    assertEquals(OriginalVerdict.NOT_MODELLED, v1(negativeType));
  }

  private static Object last(Map<String, Object> proof) {
    List<Object> path = JsonText.list(proof.get("path"));
    return path.get(path.size() - 1);
  }

  /** Read in common/validator.go and cmd/merklevalidator/main.go; not run. */
  @Test
  void crashesAndFreedomsOfV2() throws Exception {
    String own = tree().lines().filter(l -> l.startsWith("9efbc1a68c")).findFirst().orElseThrow();
    String other = tree().lines().filter(l -> l.startsWith("ea62bdc345")).findFirst().orElseThrow();
    assertEquals(OriginalVerdict.CRASHED, v2(tree() + own, user()), "found too often");
    assertEquals(OriginalVerdict.PASSED, v2(own + "\n" + own, user()), "one twice, one missing");
    assertEquals(OriginalVerdict.FAILED, v2(own, user()));
    assertEquals(OriginalVerdict.PASSED, v2(own + "\r\n\nx,y\n" + other, user()));
    assertEquals(OriginalVerdict.CRASHED, v2("x,1,{}\n" + own + "\n" + other, user()), "no number");
    assertEquals(OriginalVerdict.FAILED, v2(own + "\nx,1,{}", user()), "no number, at the end");
    assertEquals(OriginalVerdict.CRASHED, v2(own + "\n" + other + "\nx,1,{", user()));
    assertEquals(OriginalVerdict.FAILED, v2("", user()));
    assertEquals(OriginalVerdict.FAILED, v2(tree(), ""));
    assertEquals(
        OriginalVerdict.NOT_MODELLED, v2("x".repeat(5000), user()), "a line read in parts");
  }

  @Test
  void numbersAsTheOriginalTakesThem() {
    Map<String, String> numbers =
        Map.ofEntries(
            Map.entry("1", "1"),
            Map.entry("+1", "1"),
            Map.entry("-1.50", "-1.5"),
            Map.entry(".5", "0.5"),
            Map.entry("1.", "1"),
            Map.entry("007", "7"),
            Map.entry("1829942e-8", "0.01829942"),
            Map.entry("1E3", "1000"),
            Map.entry("0.000000019", "0.00000001"),
            Map.entry("-0.000000019", "-0.00000001"),
            Map.entry("-0.000000001", "0"),
            Map.entry("1e+2", "100"));
    GoBalances zero = new GoBalances(List.of("0", "0", "0"));
    numbers.forEach(
        (text, sum) ->
            assertEquals(
                Optional.of(new GoBalances(List.of(sum, "0", "0"))),
                zero.plus(new GoBalances(List.of(text, "0", "0"))),
                text));
    for (String text : List.of("", " ", "1 ", "x", "1.2.3", "--1", "1e", "1e1.5", ".", "1_0")) {
      assertEquals(Optional.<BigDecimal>empty(), GoBalances.parse(text), text);
    }
  }

  @Test
  void aLongPathOrAGreatExponentIsNotFollowed() throws Exception {
    Map<String, Object> proof = example();
    JsonText.object(JsonText.object(JsonText.list(proof.get("path")).get(0)).get("balances"))
        .put("BTC", "1e2000000000");
    assertEquals(OriginalVerdict.NOT_MODELLED, v1(proof));
    Map<String, Object> longer = example();
    Object[] nodes = new Object[2000];
    Arrays.fill(nodes, JsonText.list(longer.get("path")).get(0));
    longer.put("path", new ArrayList<>(Arrays.asList(nodes)));
    assertEquals(OriginalVerdict.NOT_MODELLED, v1(longer));
  }
}
