package io.github.por4j.merkle.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.inclusion.InclusionSets.UserFile;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.JsonText.Raw;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class InclusionMutationTest {
  @Provide
  Arbitrary<UserFile> files() {
    return InclusionSets.userFiles();
  }

  private static UserInclusionProof parse(String json) throws IOException, MalformedInputException {
    return UserInclusionProof.parse("user.json", json.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(byte[] json) {
    MalformedInputException e =
        assertThrows(
            MalformedInputException.class,
            () -> UserInclusionProof.parse("user.json", json),
            () -> new String(json, StandardCharsets.UTF_8));
    assertEquals("user.json", e.where().source());
    assertFalse(e.reason().isEmpty());
  }

  private static void refused(String json) {
    refused(json.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 500)
  void anyBitOfABoundFieldCounts(@ForAll("files") UserFile file, @ForAll Random random)
      throws Exception {
    UserInclusionProof proof = parse(file.json());
    UserInclusionProof other = InclusionMutations.withOneBitFlipped(proof, random);
    assertFalse(file.set().verifier().verify(other, "user.json").isEmpty());
  }

  @Property(tries = 200)
  void aTruncatedFileIsRefused(@ForAll("files") UserFile file, @ForAll Random random) {
    refused(file.json().substring(0, random.nextInt(file.json().length())));
  }

  @Test
  void everyTruncationOfOneFileIsRefused() {
    String json = InclusionSets.ONE.files().get(0);
    for (int length = 0; length < json.length(); length++) {
      refused(json.substring(0, length));
    }
  }

  /** Every object or list of a file, outermost first. */
  private static void containers(Object value, List<Object> found) {
    if (value instanceof Map<?, ?> map) {
      found.add(map);
      map.values().forEach(v -> containers(v, found));
    } else if (value instanceof List<?> list) {
      found.add(list);
      list.forEach(v -> containers(v, found));
    }
  }

  @Property(tries = 100)
  void aKeyThatStandsTwiceIsRefused(@ForAll("files") UserFile file, @ForAll Random random) {
    Map<String, Object> tree = file.tree();
    Map<String, Object> object = anyObject(tree, random);
    List<String> keys = new ArrayList<>(object.keySet());
    String key = keys.get(random.nextInt(keys.size()));
    String again = ",\"" + key + "\":" + JsonText.write(object.get(key));
    String last = keys.get(keys.size() - 1);
    object.put(last, new Raw(JsonText.write(object.get(last)) + again));
    refused(JsonText.write(tree));
  }

  @Property(tries = 100)
  void aMissingOrUnknownKeyIsRefused(@ForAll("files") UserFile file, @ForAll Random random) {
    Map<String, Object> missing = file.tree();
    Map<String, Object> object = anyObject(missing, random);
    List<String> keys = new ArrayList<>(object.keySet());
    object.remove(keys.get(random.nextInt(keys.size())));
    refused(JsonText.write(missing));
    Map<String, Object> unknown = file.tree();
    anyObject(unknown, random).put("comment", "x");
    refused(JsonText.write(unknown));
  }

  private static Map<String, Object> anyObject(Object tree, Random random) {
    List<Object> found = new ArrayList<>();
    containers(tree, found);
    List<Object> objects = new ArrayList<>(found);
    objects.removeIf(o -> o instanceof List);
    return JsonText.object(objects.get(random.nextInt(objects.size())));
  }

  @Property(tries = 500)
  void aValueOfAnotherTypeIsRefused(@ForAll("files") UserFile file, @ForAll Random random) {
    Map<String, Object> tree = file.tree();
    List<Object> found = new ArrayList<>();
    containers(tree, found);
    found.removeIf(o -> o instanceof List<?> list && list.isEmpty());
    Object container = found.get(random.nextInt(found.size()));
    if (container instanceof List<?>) {
      List<Object> list = JsonText.list(container);
      int i = random.nextInt(list.size());
      list.set(i, otherType(list.get(i), random));
    } else {
      Map<String, Object> object = JsonText.object(container);
      List<String> keys = new ArrayList<>(object.keySet());
      String key = keys.get(random.nextInt(keys.size()));
      object.put(key, otherType(object.get(key), random));
    }
    refused(JsonText.write(tree));
  }

  private static Object otherType(Object value, Random random) {
    List<Object> others =
        new ArrayList<>(
            Arrays.asList(
                "text",
                new Raw("7"),
                new Raw("7.5"),
                new Raw("true"),
                new Raw("[]"),
                new Raw("{}"),
                null));
    if (value instanceof String) {
      others.remove("text");
    } else if (value instanceof Raw) {
      others.remove(new Raw("7"));
    } else if (value instanceof List) {
      others.remove(new Raw("[]"));
    } else {
      others.remove(new Raw("{}"));
    }
    return others.get(random.nextInt(others.size()));
  }

  @Property(tries = 1000)
  void changedBytesAreReadOrRefused(@ForAll("files") UserFile file, @ForAll Random random)
      throws IOException {
    byte[] json = file.json().getBytes(StandardCharsets.UTF_8);
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      json[random.nextInt(json.length)] = (byte) random.nextInt(256);
    }
    try {
      UserInclusionProof proof = UserInclusionProof.parse("user.json", json);
      file.set().verifier().verify(proof, "user.json");
    } catch (MalformedInputException e) {
      assertEquals("user.json", e.where().source());
    }
  }

  @Test
  void longListsAreRefusedAtTheirLimit() {
    Map<String, Object> tree = JsonText.object(JsonText.parse(InclusionSets.ONE.files().get(0)));
    Object hash = JsonText.list(tree.get("sum_tree_siblings")).get(0);
    tree.put("sum_tree_siblings", Collections.nCopies(10_000, hash));
    assertEquals(
        List.of("MALFORMED /sum_tree_siblings/64"),
        InclusionSets.ONE.outcome(JsonText.write(tree)));
    Map<String, Object> amounts = JsonText.object(JsonText.parse(InclusionSets.ONE.files().get(0)));
    JsonText.object(amounts.get("account")).put("debt", Collections.nCopies(100_000, "0"));
    assertEquals(
        List.of("MALFORMED /account/debt/1000"),
        InclusionSets.ONE.outcome(JsonText.write(amounts)));
  }

  @Test
  void amountsThatDoNotFitAWordAreMalformed() {
    for (String amount :
        List.of(
            "18446744073709551616",
            "18446744073709551620",
            "99999999999999999999",
            "1" + "0".repeat(20))) {
      assertEquals(List.of("MALFORMED /account/equity/0"), withEquity(amount), amount);
    }
    assertEquals("V2-AMOUNT-RANGE /account/equity/0", withEquity("18446744073709551615").get(0));
    // The account's own amount, and the same amount plus a multiple of 2^64.
    Object own =
        JsonText.list(
                JsonText.object(
                        JsonText.object(JsonText.parse(InclusionSets.ONE.files().get(0)))
                            .get("account"))
                    .get("equity"))
            .get(0);
    assertEquals(List.of(), withEquity(own.toString()));
    for (int multiple = 1; multiple <= 5; multiple++) {
      BigInteger wrapped = BigInteger.TWO.pow(64).multiply(BigInteger.valueOf(multiple));
      String amount = wrapped.add(new BigInteger(own.toString())).toString();
      assertEquals(List.of("MALFORMED /account/equity/0"), withEquity(amount), amount);
    }
  }

  private static List<String> withEquity(String amount) {
    Map<String, Object> tree = JsonText.object(JsonText.parse(InclusionSets.ONE.files().get(0)));
    JsonText.list(JsonText.object(tree.get("account")).get("equity")).set(0, amount);
    return InclusionSets.ONE.outcome(JsonText.write(tree));
  }

  @Test
  void anythingAfterTheDocumentIsRefused() {
    String json = InclusionSets.ONE.files().get(0);
    assertEquals(List.of(), InclusionSets.ONE.outcome(json + "\n \n"));
    for (String more : List.of("x", "{}", "0", ",", "]", "\u0000", json)) {
      refused(json + more);
    }
  }

  @Test
  void hostileTextIsRefused() {
    refused("[".repeat(1_000_000));
    refused("{\"account\":".repeat(100_000));
    refused("{\"index\":" + "9".repeat(1_000_000) + "}");
    refused("{\"account\":{\"id\":\"" + "a".repeat(1_000_000) + "\"}}");
    refused("{\"account\":{\"equity\":[\"" + "1".repeat(1_000_000) + "\"]}}");
    refused("{\"" + "k".repeat(1_000_000) + "\":1}");
    refused(new byte[1_000_000]);
  }

  @Test
  void aFileLongerThanTheLimitIsNotParsed() {
    byte[] blanks = new byte[UserInclusionProof.MAX_BYTES + 1];
    Arrays.fill(blanks, (byte) ' ');
    MalformedInputException e =
        assertThrows(
            MalformedInputException.class,
            () -> UserInclusionProof.read(Source.of("blanks", blanks)));
    assertTrue(e.where().pointer().startsWith("byte "), e.getMessage());
  }
}
