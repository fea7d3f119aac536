package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.stark.plonky2.Vectors.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every list of a proof file with an element too few and one too many. */
class ProofShapeTest {
  private static final String SET = "tiny_2level";
  private static final String TEXT = new String(Vectors.rootProof(SET), StandardCharsets.UTF_8);
  private static final String HEAD = TEXT.substring(0, TEXT.indexOf("\"proof\":{"));
  private static final Location FILE = Location.of("proof.json");

  /** Pairs and hashes, which are no lists of the proof but elements of them. */
  private static final Pattern OF_FIXED_LENGTH =
      Pattern.compile(
          ".*/elements|.*/evals_proofs/\\d+|.*/evals/\\d+|.*/coeffs/\\d+|.*/openings/\\w+/\\d+");

  /** The first and the last round stand for all. */
  private static final Pattern BETWEEN =
      Pattern.compile(".*/query_round_proofs/(?!(0|27)/)\\d+/.*");

  private final Node proof = Node.parse(TEXT).get("proof");
  private final CommonData common = Accepted.of(SET).common();

  private interface Visitor {
    void list(String pointer, List<Object> list);
  }

  @SuppressWarnings("unchecked")
  private static void visit(String pointer, Object value, Visitor visitor) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, child) -> visit(pointer + "/" + name, child, visitor));
    } else if (value instanceof List<?> list) {
      visitor.list(pointer, (List<Object>) list);
      for (int i = 0; i < list.size(); i++) {
        visit(pointer + "/" + i, list.get(i), visitor);
      }
    }
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      char separator = '{';
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append('"').append(entry.getKey()).append("\":");
        write(entry.getValue(), out);
        separator = ',';
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i == 0 ? "" : ",");
        write(list.get(i), out);
      }
      out.append(']');
    } else {
      out.append(value);
    }
  }

  private RootProofFile read() throws IOException, MalformedInputException {
    StringBuilder out = new StringBuilder(HEAD).append("\"proof\":");
    write(proof.value(), out);
    byte[] bytes = out.append('}').toString().getBytes(StandardCharsets.UTF_8);
    return RootProofFile.read(Source.of("proof.json", bytes));
  }

  private List<String> misshapen() throws IOException, MalformedInputException {
    return ProofShape.check(read().proof(), common, FILE).stream()
        .map(Finding::where)
        .map(Location::pointer)
        .toList();
  }

  private record Place(String pointer, List<Object> list) {}

  private List<Place> lists() {
    List<Place> lists = new ArrayList<>();
    visit("/proof/proof", proof.get("proof").value(), (p, list) -> lists.add(new Place(p, list)));
    lists.removeIf(place -> BETWEEN.matcher(place.pointer()).matches());
    return lists;
  }

  private static String withoutNumbers(String pointer) {
    return pointer.replaceAll("/\\d+", "/#");
  }

  @Test
  void everyList() throws Exception {
    assertEquals(List.of(), misshapen());
    List<Place> lists = new ArrayList<>(lists());
    lists.removeIf(place -> OF_FIXED_LENGTH.matcher(place.pointer()).matches());
    Set<String> kinds =
        lists.stream()
            .map(place -> withoutNumbers(place.pointer()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(20, kinds.size(), kinds::toString);
    for (Place place : lists) {
      List<Object> list = place.list();
      Object last = list.remove(list.size() - 1);
      assertEquals(List.of(place.pointer()), misshapen());
      list.add(last);
      list.add(last);
      assertEquals(List.of(place.pointer()), misshapen());
      list.remove(list.size() - 1);
    }
  }

  /** One of each kind; the reader refuses it, at the place where it is read. */
  @Test
  void pairsAndHashes() throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (Place place : lists()) {
      boolean fixed = OF_FIXED_LENGTH.matcher(place.pointer()).matches();
      if (!fixed || !kinds.add(withoutNumbers(place.pointer()))) {
        continue;
      }
      List<Object> list = place.list();
      Object last = list.remove(list.size() - 1);
      assertMalformed(place.pointer());
      list.add(last);
      list.add(last);
      assertMalformed(place.pointer());
      list.remove(list.size() - 1);
    }
    assertEquals(16, kinds.size(), kinds::toString);
    assertEquals(List.of(), misshapen());
  }

  private void assertMalformed(String pointer) {
    MalformedInputException e = assertThrows(MalformedInputException.class, this::read, pointer);
    assertTrue(
        e.where().pointer().equals(pointer) || e.where().pointer().startsWith(pointer + "/"),
        () -> pointer + " refused at " + e.where().pointer());
  }
}
