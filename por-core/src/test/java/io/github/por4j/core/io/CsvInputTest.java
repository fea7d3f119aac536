package io.github.por4j.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvInputTest {
  private static List<List<String>> read(byte[] bytes) throws IOException, MalformedInputException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvInput csv = CsvInput.open(Source.of("t.csv", bytes))) {
      rows.add(csv.header());
      Optional<List<String>> row = csv.row();
      while (row.isPresent()) {
        rows.add(row.get());
        row = csv.row();
      }
    }
    return rows;
  }

  private static MalformedInputException refused(String text) {
    return assertThrows(
        MalformedInputException.class,
        () -> read(text.getBytes(StandardCharsets.ISO_8859_1)),
        text);
  }

  @Property
  void quotedFieldsAreReadBack(
      @ForAll @Size(min = 1, max = 5)
          List<@Size(min = 2, max = 2) List<@Chars({'a', ',', '"', ' ', '\u00e4'}) String>> rows)
      throws IOException, MalformedInputException {
    StringBuilder text = new StringBuilder("a,b");
    for (List<String> row : rows) {
      text.append("\r\n");
      text.append('"').append(row.get(0).replace("\"", "\"\"")).append("\",");
      text.append('"').append(row.get(1).replace("\"", "\"\"")).append('"');
    }
    List<List<String>> expected = new ArrayList<>(rows);
    expected.add(0, List.of("a", "b"));
    assertEquals(expected, read(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void plainRows() throws IOException, MalformedInputException {
    assertEquals(
        List.of(List.of("a", "b"), List.of("", ""), List.of("1", "2")),
        read("\ufeffa,b\n,\n1,2".getBytes(StandardCharsets.UTF_8)));
  }

  /** Lines that end on and beside the edge of the buffer. */
  @Test
  void longRows() throws IOException, MalformedInputException {
    for (int length = (1 << 16) - 6; length < (1 << 16) + 6; length++) {
      String field = "x".repeat(length);
      assertEquals(
          List.of(List.of("a"), List.of(field), List.of("y")),
          read(("a\n" + field + "\ny\n").getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void refusals() {
    assertEquals("line 1", refused("").where().pointer());
    assertEquals("line 1", refused("a,a\n").where().pointer());
    assertEquals("line 3", refused("a,b\n1,2\n1\n").where().pointer());
    assertEquals("line 2", refused("a,b\n1,2,3\n").where().pointer());
    assertTrue(refused("a\n\"x\n").reason().contains("closing"));
    assertTrue(refused("a\n\"x\"y\n").reason().contains("follows"));
    assertTrue(refused("a\nx\"y\n").reason().contains("quotation mark"));
    assertTrue(refused("a\n\u00ff\n").reason().contains("UTF-8"));
    assertTrue(refused("a\n" + "x".repeat((1 << 18) + 1)).reason().contains("longer"));
    assertTrue(refused(",".repeat(5000)).reason().contains("fields"));
  }
}
