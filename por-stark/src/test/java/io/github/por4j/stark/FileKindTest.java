package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FileKindTest {
  private static final Pattern USER_PROOF =
      Pattern.compile("(?is).*inclusion_proof\\.json|[0-9a-f]{64}\\.json");

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> digits =
        Arbitraries.of(62, 63, 64, 65)
            .flatMap(n -> Arbitraries.strings().withChars("0123456789abcdef").ofLength(n));
    Arbitrary<String> start =
        Arbitraries.oneOf(
            digits,
            digits,
            digits.map(d -> d.substring(1) + "g"),
            digits.map(d -> d.substring(1) + "A"),
            Arbitraries.of("inclusion_proof", "my_inclusion_proof", "inclusion_proo", "\n"),
            Arbitraries.strings().ofMaxLength(5));
    Arbitrary<String> end = Arbitraries.of(".json", ".json", ".jso", "json", ".json ", ".JSON", "");
    return Combinators.combine(start, end).as(String::concat);
  }

  @Property
  void namesOfUserFilesAreThoseOfThePattern(@ForAll("names") String name) {
    assertEquals(USER_PROOF.matcher(name).matches(), FileKind.namesUserProof(name));
  }

  @Test
  void namesOfUserFiles() {
    String id = "0123456789abcdef".repeat(4);
    for (String name : List.of("inclusion_proof.json", "my_inclusion_proof.json", id + ".json")) {
      assertTrue(FileKind.namesUserProof(name), name);
    }
    for (String name : List.of("sum_proof_data.json", ".json", id, id.substring(1) + ".json")) {
      assertFalse(FileKind.namesUserProof(name), name);
    }
  }
}
