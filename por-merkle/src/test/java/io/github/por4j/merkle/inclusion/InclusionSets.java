package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** User files made by okx/proof-of-reserves-v2 at eebb640 with batch size 4 and branching 4. */
record InclusionSets(String name, RoundShape shape, HashOut root) {
  static final InclusionSets ONE =
      set("tiny_1level", 1, "a3daf6d80c32c1614ca8804ca2fd1f1ffbfe8f735f26075ff606619779a30093");
  static final InclusionSets TWO =
      set("tiny_2level", 2, "1458e528c18837e365672b0ad893ca3bb2c0548dc6003a5a1783060cf9fb4376");
  static final InclusionSets THREE =
      set("tiny_3level", 3, "3d446e252c094c9f7d3997e0b01be02b48aea12c5fff5b814e783a6e94dd33f1");

  private static InclusionSets set(String name, int levels, String root) {
    return new InclusionSets(
        name, new RoundShape(4, 3, 4, levels), HashOut.parse(root).orElseThrow());
  }

  /** A user file of a set. */
  record UserFile(InclusionSets set, String json) {
    Map<String, Object> tree() {
      return JsonText.object(JsonText.parse(json));
    }
  }

  static Arbitrary<UserFile> userFiles() {
    return Arbitraries.of(ONE, TWO, THREE)
        .flatMap(set -> Arbitraries.of(set.files()).map(json -> new UserFile(set, json)));
  }

  List<String> files() {
    return Vectors.lines("v2/" + name + ".jsonl");
  }

  InclusionVerifier verifier() {
    return new InclusionVerifier(shape, root);
  }

  /** Findings as code and pointer; a file that is refused as MALFORMED and pointer. */
  List<String> outcome(String json) {
    return outcome(json.getBytes(StandardCharsets.UTF_8));
  }

  List<String> outcome(byte[] json) {
    try {
      return verifier().verify(UserInclusionProof.parse("user.json", json), "user.json").stream()
          .map(InclusionSets::brief)
          .toList();
    } catch (MalformedInputException e) {
      return List.of("MALFORMED " + e.where().pointer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String brief(Finding finding) {
    return finding.code().id() + " " + finding.where().pointer();
  }
}
