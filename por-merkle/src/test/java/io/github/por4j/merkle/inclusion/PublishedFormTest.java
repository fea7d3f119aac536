package io.github.por4j.merkle.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.merkle.inclusion.InclusionSets.UserFile;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.Vectors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The quick reader against the strict one: it may take less, never more, and nothing else. */
class PublishedFormTest {
  private static final String HEX = "0123456789abcdef";

  @Provide
  Arbitrary<UserFile> files() {
    return InclusionSets.userFiles();
  }

  /** What was read, in full: accounts have no equality of their own. */
  private static List<Object> contents(UserInclusionProof proof) {
    Account account = proof.account();
    List<Object> all = new ArrayList<>(List.of(account.id(), proof.index()));
    for (int i = 0; i < account.equityCount(); i++) {
      all.add(account.equity(i));
    }
    all.add("debt");
    for (int i = 0; i < account.debtCount(); i++) {
      all.add(account.debt(i));
    }
    all.add(proof.binarySiblings());
    all.add(proof.layers());
    return all;
  }

  private static Optional<List<Object>> quick(byte[] json) {
    return PublishedForm.read(json).map(PublishedFormTest::contents);
  }

  /** Empty if the strict reader refuses. */
  private static Optional<List<Object>> strict(byte[] json) throws IOException {
    try {
      return Optional.of(contents(UserInclusionProofReader.parse("user.json", json)));
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
  }

  private static void neverMore(byte[] json) throws IOException {
    Optional<List<Object>> quick = quick(json);
    if (quick.isPresent()) {
      assertEquals(strict(json), quick, () -> new String(json, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void takesWhatTheOriginalWrites() throws IOException {
    for (InclusionSets set : List.of(InclusionSets.ONE, InclusionSets.TWO, InclusionSets.THREE)) {
      for (String json : set.files()) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertTrue(quick(bytes).isPresent(), json);
        assertEquals(strict(bytes), quick(bytes));
      }
    }
  }

  @Test
  void neverTakesMoreOfTheNegatives() throws IOException {
    for (String line : Vectors.lines("v2/user-negatives.tsv")) {
      neverMore(line.substring(line.indexOf('\t') + 1).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Property(tries = 5000)
  void neverTakesMoreOfChangedBytes(@ForAll("files") UserFile file, @ForAll Random random)
      throws IOException {
    byte[] json = file.json().getBytes(StandardCharsets.UTF_8);
    for (int n = 1 + random.nextInt(2); n > 0; n--) {
      // Mostly characters that stand in such files, which are the harder ones to tell.
      byte other =
          random.nextInt(4) == 0 ? (byte) random.nextInt(256) : json[random.nextInt(json.length)];
      json[random.nextInt(json.length)] = other;
    }
    neverMore(json);
  }

  @Property(tries = 1000)
  void neverTakesMoreOfMovedBytes(@ForAll("files") UserFile file, @ForAll Random random)
      throws IOException {
    String json = file.json();
    int from = random.nextInt(json.length());
    int to = Math.min(json.length(), from + 1 + random.nextInt(80));
    int at = random.nextInt(json.length());
    String part = json.substring(from, to);
    neverMore((json.substring(0, at) + part + json.substring(at)).getBytes(StandardCharsets.UTF_8));
    neverMore((json.substring(0, from) + json.substring(to)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyByteAtEveryPlaceOfOneFile() throws IOException {
    byte[] json = InclusionSets.ONE.files().get(3).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < json.length; i++) {
      for (int b = 0; b < 256; b++) {
        byte[] changed = json.clone();
        changed[i] = (byte) b;
        neverMore(changed);
      }
    }
  }

  @Test
  void everyTruncationIsLeftToTheStrictReader() {
    byte[] json = InclusionSets.THREE.files().get(0).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < json.length; length++) {
      assertEquals(Optional.empty(), quick(Arrays.copyOf(json, length)));
    }
    assertEquals(Optional.empty(), quick(Arrays.copyOf(json, json.length + 1)));
  }

  @Test
  void otherFormsAreReadAllTheSame() throws IOException {
    String json = InclusionSets.TWO.files().get(0);
    Optional<List<Object>> expected = quick(json.getBytes(StandardCharsets.UTF_8));
    for (String form :
        List.of(
            json + "\n", json.replace(",", ", "), json.replace("\"index\"", "\"\\u0069ndex\""))) {
      byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
      assertEquals(Optional.empty(), quick(bytes));
      assertEquals(expected, strict(bytes));
    }
  }

  /** Lists at their limits, and numbers of every length. */
  @Test
  void limits() throws IOException {
    String json = InclusionSets.ONE.files().get(0);
    Object hash =
        JsonText.list(JsonText.object(JsonText.parse(json)).get("sum_tree_siblings")).get(0);
    for (int count : new int[] {0, 1, 63, 64, 65, 1000}) {
      Map<String, Object> tree = JsonText.object(JsonText.parse(json));
      tree.put("sum_tree_siblings", Collections.nCopies(count, hash));
      assertEquals(count <= 64, taken(tree));
    }
    for (int count : new int[] {0, 1023, 1024, 1025}) {
      for (String side : List.of("left_hashes", "right_hashes")) {
        Map<String, Object> tree = JsonText.object(JsonText.parse(json));
        JsonText.object(JsonText.list(tree.get("recursive_tree_siblings")).get(0))
            .put(side, Collections.nCopies(count, hash));
        assertEquals(count <= 1024, taken(tree));
      }
    }
    for (int count : new int[] {0, 1, 64, 65}) {
      Map<String, Object> tree = JsonText.object(JsonText.parse(json));
      Object layer = JsonText.list(tree.get("recursive_tree_siblings")).get(0);
      tree.put("recursive_tree_siblings", Collections.nCopies(count, layer));
      assertEquals(count <= 64, taken(tree));
    }
    for (int count : new int[] {0, 1, 999, 1000, 1001}) {
      Map<String, Object> tree = JsonText.object(JsonText.parse(json));
      JsonText.object(tree.get("account"))
          .put("debt", Collections.nCopies(count, "9999999999999999999"));
      assertEquals(count <= 1000, taken(tree));
    }
    for (int digits = 1; digits < 25; digits++) {
      Map<String, Object> tree = JsonText.object(JsonText.parse(json));
      tree.put("index", new JsonText.Raw("9".repeat(digits)));
      assertEquals(digits < 20, taken(tree));
    }
  }

  private static boolean taken(Map<String, Object> tree) throws IOException {
    byte[] json = JsonText.write(tree).getBytes(StandardCharsets.UTF_8);
    neverMore(json);
    return quick(json).isPresent();
  }

  @Property
  void hexadecimalDigits(@ForAll Random random) {
    StringBuilder text = new StringBuilder();
    long packed = 0;
    for (int i = 0; i < 8; i++) {
      char c = HEX.charAt(random.nextInt(16));
      text.append(c);
      packed |= (long) c << 8 * i;
    }
    assertEquals(0, PublishedForm.notHex(packed));
    assertEquals(
        Integer.toUnsignedLong(Integer.reverseBytes(Integer.parseUnsignedInt(text.toString(), 16))),
        PublishedForm.bytes(packed));
    int place = random.nextInt(8);
    for (int b = 0; b < 256; b++) {
      long changed = packed & ~(0xFFL << 8 * place) | (long) b << 8 * place;
      assertEquals(HEX.indexOf(b) >= 0, PublishedForm.notHex(changed) == 0);
    }
  }
}
