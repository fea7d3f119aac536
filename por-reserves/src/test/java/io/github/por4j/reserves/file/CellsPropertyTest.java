package io.github.por4j.reserves.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Location;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CellsPropertyTest {
  private static final Location HERE = new Location("f", "line 1");

  @Property
  void quotedCellsComeBack(
      @ForAll @Size(min = 1, max = 32) List<@StringLength(max = 20) String> cells)
      throws MalformedInputException {
    String line =
        cells.stream()
            .map(c -> "\"" + c.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(","));
    assertEquals(cells, Cells.split(line, HERE));
  }

  @Property
  void plainCellsAreThoseBetweenCommas(
      @ForAll @Size(min = 1, max = 32)
          List<@StringLength(max = 20) @CharRange(from = 'a', to = 'z') String> cells)
      throws MalformedInputException {
    assertEquals(cells, Cells.split(String.join(",", cells), HERE));
  }

  /** A slow split: every comma that stands in no bracket, one look at the text before it each. */
  @Property
  void commasWithinListsDoNotSplit(
      @ForAll @StringLength(max = 30) @Chars({'a', ',', '[', ']'}) String line)
      throws MalformedInputException {
    Assume.that(line.lastIndexOf('[') <= line.lastIndexOf(']'));
    Assume.that(!line.replaceAll("[^\\[\\]]", "").contains("[["));
    List<String> expected = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      String before = line.substring(0, i);
      if (line.charAt(i) == ',' && before.lastIndexOf('[') <= before.lastIndexOf(']')) {
        expected.add(line.substring(from, i));
        from = i + 1;
      }
    }
    expected.add(line.substring(from));
    assertEquals(expected, Cells.split(line, HERE));
  }

  @Property
  void anyLineIsSplitOrRefused(@ForAll @StringLength(max = 200) String line) {
    try {
      int count = Cells.split(line, HERE).size();
      assertEquals(true, count >= 1 && count <= 32);
    } catch (MalformedInputException e) {
      assertEquals("f", e.where().source());
    }
  }

  @Property
  void linesAreWhatStandsBetweenLineFeeds(
      @ForAll @Size(max = 60)
          List<@StringLength(max = 5) @CharRange(from = 'a', to = 'c') String> lines,
      @ForAll boolean oneByteAtATime)
      throws Exception {
    byte[] bytes =
        Source.of("f", String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .read(1 << 20);
    InputStream in = new ByteArrayInputStream(bytes);
    InputStream slow =
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] to, int offset, int length) throws java.io.IOException {
            return in.read(to, offset, oneByteAtATime ? 1 : length);
          }
        };
    List<String> read = new ArrayList<>();
    try (LineReader reader = new LineReader(slow)) {
      for (RawLine line = reader.next(); line != null; line = reader.next()) {
        assertEquals(read.size() + 1L, line.number());
        read.add(line.text("f"));
      }
    }
    List<String> expected = new ArrayList<>(lines);
    if (!expected.isEmpty() && expected.get(expected.size() - 1).isEmpty()) {
      expected.remove(expected.size() - 1);
    }
    assertEquals(expected, read);
  }
}
