package io.github.por4j.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JsonInputTest {
  private static final String NAME = "input.json";

  @FunctionalInterface
  private interface Reading<T> {
    T from(JsonInput in) throws IOException, MalformedInputException;
  }

  private static <T> T read(byte[] json, Reading<T> reading)
      throws IOException, MalformedInputException {
    try (JsonInput in = JsonInput.of(NAME, json)) {
      T value = reading.from(in);
      in.end();
      return value;
    }
  }

  private static <T> T read(String json, Reading<T> reading)
      throws IOException, MalformedInputException {
    return read(json.getBytes(StandardCharsets.UTF_8), reading);
  }

  /** Reads {@code {"a": integer}}. */
  private static long a(JsonInput in) throws IOException, MalformedInputException {
    long[] value = new long[1];
    in.object(Set.of("a"), name -> value[0] = in.unsignedLong());
    return value[0];
  }

  private static void refused(String json, String pointer, Reading<?> reading) {
    refused(json.getBytes(StandardCharsets.UTF_8), pointer, reading);
  }

  private static void refused(byte[] json, String pointer, Reading<?> reading) {
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> read(json, reading));
    assertEquals(NAME, e.where().source());
    assertEquals(pointer, e.where().pointer(), e.reason());
    assertFalse(e.reason().isEmpty());
  }

  @Test
  void readsEveryTypeOnce() throws Exception {
    List<String> seen = new ArrayList<>();
    read(
        """
        {"text": "x\\u0041", "yes": true, "no": false, "nothing": null, "list": [1, 2, 3],
         "largest": 18446744073709551615}
        """,
        in -> {
          in.object(
              Set.of("text", "yes", "no", "nothing", "list", "largest"),
              name ->
                  seen.add(
                      switch (name) {
                        case "text" -> "text " + in.string(2);
                        case "yes", "no" -> name + " " + in.bool();
                        case "nothing" -> name + " " + in.takeNull();
                        case "list" ->
                            "list " + in.array(3, i -> seen.add(i + "=" + in.integer(3)));
                        default -> "largest " + Long.toUnsignedString(in.unsignedLong());
                      }));
          return seen;
        });
    assertEquals(
        List.of(
            "text xA",
            "yes true",
            "no false",
            "nothing true",
            "0=1",
            "1=2",
            "2=3",
            "list 3",
            "largest 18446744073709551615"),
        seen);
  }

  @Test
  void aValueThatIsNotNullIsLeftToBeRead() throws Exception {
    Long value =
        read(
            "7",
            in -> {
              assertFalse(in.takeNull());
              return in.unsignedLong();
            });
    assertEquals(7, value);
  }

  @Test
  void namesWhatIsWrongWithAnObject() {
    refused("{\"a\":1,\"b\":2}", "/b", JsonInputTest::a);
    refused("{\"a\":1,\"a\":1}", "/a", JsonInputTest::a);
    refused("{}", "", JsonInputTest::a);
    refused("[]", "", JsonInputTest::a);
    refused("{\"a\":\"1\"}", "/a", JsonInputTest::a);
    refused("{\"A\":1}", "/A", JsonInputTest::a);
    refused("", "", JsonInputTest::a);
    refused("{\"a\":1} {}", "", JsonInputTest::a);
    refused("{\"a\":1}x", "", JsonInputTest::a);
  }

  @Test
  void optionalKeysMayBeMissingButNotStandTwice() throws Exception {
    Reading<Integer> reading =
        in -> {
          int[] sum = new int[1];
          in.object(Set.of("a"), Set.of("b"), name -> sum[0] += in.integer(9));
          return sum[0];
        };
    assertEquals(1, read("{\"a\":1}", reading));
    assertEquals(3, read("{\"b\":2,\"a\":1}", reading));
    refused("{\"a\":1,\"b\":1,\"b\":1}", "/b", reading);
    refused("{\"b\":1}", "", reading);
  }

  @Test
  void otherKeysArePassedOverWhereTheFormatSaysSo() throws Exception {
    List<String> others = new ArrayList<>();
    Reading<Long> reading =
        in -> {
          long[] value = new long[1];
          in.object(
              Set.of("a"),
              Set.of(),
              name -> value[0] = in.unsignedLong(),
              name -> {
                others.add(in.where().pointer());
                in.skip();
              });
          return value[0];
        };
    assertEquals(5L, (long) read("{\"x\":{\"a\":[1,{}]},\"a\":5,\"y\":null}", reading));
    assertEquals(List.of("/x", "/y"), others);
    refused("{\"x\":1,\"a\":5,\"x\":1}", "/x", reading);
    refused("{\"x\":1}", "", reading);
    refused("{\"x\":[1,{\"a\":5}", "/x/1", reading);
    assertThrows(MalformedInputException.class, () -> read("{\"x\":" + "[".repeat(1000), reading));
  }

  @Test
  void numbersAreCanonicalIntegersInRange() {
    for (String number :
        List.of(
            "-1",
            "-0",
            "01",
            "+1",
            "1.0",
            "1e0",
            "0x1",
            "NaN",
            "1_0",
            "18446744073709551616",
            "-18446744073709551616",
            "99999999999999999999999999999999999999999")) {
      assertThrows(
          MalformedInputException.class, () -> read(number, JsonInput::unsignedLong), number);
    }
    assertThrows(MalformedInputException.class, () -> read("10", in -> in.integer(9)));
    assertThrows(
        MalformedInputException.class,
        () -> read("9223372036854775808", in -> in.integer(Integer.MAX_VALUE)));
  }

  @Test
  void onlyUtf8IsRead() {
    for (String charset : List.of("UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "UTF-16")) {
      byte[] json = "{\"a\":1}".getBytes(Charset.forName(charset));
      assertThrows(MalformedInputException.class, () -> read(json, JsonInputTest::a), charset);
    }
    refused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0}, "byte 0", JsonInputTest::a);
    refused(new byte[] {'{', 0, 0, 0}, "", JsonInputTest::a);
    // Overlong zero, half a surrogate pair, a truncated sequence, one above U+10FFFF.
    refused(new byte[] {'"', (byte) 0xC0, (byte) 0xB0, '"'}, "byte 1", in -> in.string(9));
    refused(
        new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}, "byte 1", in -> in.string(9));
    refused(new byte[] {'"', (byte) 0xC3, '"'}, "byte 1", in -> in.string(9));
    refused(new byte[] {(byte) 0xF4, (byte) 0x90, 0, 0}, "byte 0", in -> in.string(9));
    refused(
        ("\"" + "x".repeat(9000) + "\u00e9").getBytes(StandardCharsets.ISO_8859_1),
        "byte 9001",
        in -> in.string(9));
  }

  @Test
  void strictSyntax() {
    for (String text :
        List.of(
            "[1,]", "[,1]", "[1 2]", "// x\n[1]", "/**/[1]", "[1", "[1]]", "[1}", "[\u00a01]")) {
      assertThrows(
          MalformedInputException.class,
          () -> read(text, in -> in.array(9, i -> in.unsignedLong())),
          text);
    }
    assertThrows(MalformedInputException.class, () -> read("'x'", in -> in.string(9)));
    assertThrows(MalformedInputException.class, () -> read("\"\t\"", in -> in.string(9)));
    assertThrows(MalformedInputException.class, () -> read("\"\\x\"", in -> in.string(9)));
    assertThrows(MalformedInputException.class, () -> read("True", JsonInput::bool));
    assertThrows(MalformedInputException.class, () -> read("1", JsonInput::bool));
  }

  @Test
  void anArrayStopsAtItsLimit() {
    List<Integer> read = new ArrayList<>();
    refused(
        "[0,1,2,3," + "4,".repeat(100_000) + "5]",
        "/3",
        in ->
            in.array(
                3,
                i -> {
                  in.unsignedLong();
                  read.add(i);
                }));
    assertEquals(List.of(0, 1, 2), read);
    refused(
        "[1,2]",
        "",
        in -> {
          in.exactArray(3, i -> in.unsignedLong());
          return 0;
        });
  }

  @Test
  void aLongStringIsRefused() {
    refused("\"" + "x".repeat(1_000_000) + "\"", "", in -> in.string(64));
  }

  @Test
  void aLongNumberIsRefused() {
    refused("9".repeat(1_000_000), "", JsonInput::unsignedLong);
    refused("{\"a\":" + "9".repeat(1_000_000) + "}", "/a", JsonInputTest::a);
  }

  @Test
  void aLongNameIsRefused() {
    refused("{\"" + "a".repeat(1_000_000) + "\":1}", "", JsonInputTest::a);
  }

  /** Follows the nesting of the input as far as the input wants. */
  private static int nest(JsonInput in) throws IOException, MalformedInputException {
    return in.array(1, i -> nest(in));
  }

  @Test
  void deepNestingIsRefusedBeforeItCostsStack() throws Exception {
    assertEquals(1, read("[[[[]]]]", JsonInputTest::nest));
    assertThrows(
        MalformedInputException.class, () -> read("[".repeat(1_000_000), JsonInputTest::nest));
    assertThrows(
        MalformedInputException.class,
        () -> read("{\"a\":".repeat(1_000_000), in -> in.array(1, i -> nest(in))));
  }

  @Property(tries = 2000)
  void anyBytesAreReadOrRefused(@ForAll @Size(max = 40) byte[] bytes) throws IOException {
    try {
      read(bytes, JsonInputTest::a);
    } catch (MalformedInputException e) {
      assertEquals(NAME, e.where().source());
    }
  }

  @Property(tries = 2000)
  void anyTextBehindAPrefixIsReadOrRefused(@ForAll @Size(max = 12) List<Character> rest)
      throws IOException {
    StringBuilder text = new StringBuilder("{\"a\":");
    rest.forEach(text::append);
    try {
      read(text.toString(), JsonInputTest::a);
    } catch (MalformedInputException e) {
      assertEquals(NAME, e.where().source());
    }
  }

  @Test
  void aByteThatIsNotUtf8IsNamedWhereverItStands() {
    byte[] blanks = " ".repeat(40).getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < blanks.length; at++) {
      byte[] bytes = blanks.clone();
      bytes[at] = (byte) 0xFF;
      MalformedInputException e =
          assertThrows(MalformedInputException.class, () -> JsonInput.of(NAME, bytes));
      assertEquals("byte " + at, e.where().pointer());
    }
  }

  @Test
  void firstKeysOfAPrefix() throws Exception {
    byte[] prefix = "{\"a\":{\"x\":[1,2]},\"b\":3,\"c".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("a", "b"), JsonInput.firstKeys(prefix, 9));
    assertEquals(List.of("a"), JsonInput.firstKeys(prefix, 1));
    assertEquals(List.of(), JsonInput.firstKeys("[1]".getBytes(StandardCharsets.UTF_8), 9));
    assertTrue(JsonInput.firstKeys(new byte[] {0, 0, (byte) 0xFE, (byte) 0xFF}, 9).isEmpty());
    byte[] deep = ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("a"), JsonInput.firstKeys(deep, 9));
  }

  /** A stream is as strict as bytes in memory, wherever the bad byte stands. */
  @Test
  void streams() throws IOException, MalformedInputException {
    String text = "[{\"a\":1},{\"a\":2,\"a\":3}]";
    List<String> seen = new ArrayList<>();
    try (JsonInput in = JsonInput.stream(Source.of("s", text.getBytes(StandardCharsets.UTF_8)))) {
      in.array(
          2,
          i -> {
            assertTrue(in.atObject());
            in.fields(name -> seen.add(name + in.integer(9)));
          });
      in.end();
    }
    assertEquals(List.of("a1", "a2", "a3"), seen);
    for (String bad : List.of("\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080")) {
      for (int before : new int[] {1, 5000, 9000}) {
        byte[] bytes = ("[\"" + "x".repeat(before) + bad).getBytes(StandardCharsets.ISO_8859_1);
        MalformedInputException e =
            assertThrows(
                MalformedInputException.class,
                () -> {
                  try (JsonInput in = JsonInput.stream(Source.of("s", bytes))) {
                    in.array(1, i -> in.string(10_000));
                  }
                });
        assertEquals("not UTF-8", e.reason());
      }
    }
  }

  /** What the string path reads is the oracle; a value is taken by one of the two. */
  @Property(tries = 3000)
  void hexadecimalStringsAreTakenOrLeft(
      @ForAll @Size(max = 6) List<@From("almostHexadecimal") String> values,
      @ForAll @IntRange(max = 3) int maximum)
      throws IOException, MalformedInputException {
    String json = values.stream().collect(Collectors.joining(" , ", " [ ", "]"));
    JsonInput taking = JsonInput.of(NAME, json.getBytes(StandardCharsets.UTF_8));
    JsonInput reading = JsonInput.of(NAME, json.getBytes(StandardCharsets.UTF_8));
    List<String> read = new ArrayList<>();
    reading.array(9, i -> read.add(reading.string(99)));
    taking.array(
        9,
        i -> {
          String text = read.get(i);
          long[] longs = {-1, -1, -1, -1, -1};
          int taken = taking.takeHex(maximum, longs, 1);
          boolean isPlain = values.get(i).equals('"' + text + '"');
          boolean fits = text.length() % 16 == 0 && text.length() <= 16 * maximum;
          if (isPlain && fits && text.matches("[0-9a-f]*")) {
            assertEquals(text.length(), 16 * taken);
            assertEquals(text, HexOracle.digits(longs, 1, taken));
            assertEquals(-1, longs[0]);
            assertEquals(-1, longs[1 + taken]);
          } else {
            assertEquals(-1, taken);
            assertEquals(text, taking.string(99));
          }
        });
    taking.end();
  }

  @Provide
  Arbitrary<String> almostHexadecimal() {
    Arbitrary<String> digits =
        Arbitraries.of(0, 1, 15, 16, 17, 32, 48)
            .flatMap(n -> Arbitraries.strings().withChars("0123456789abcdef").ofLength(n));
    Arbitrary<String> others =
        Arbitraries.of("", "", "", "A", "g", "\u00e9", "\\u0061", "\\\"", " ");
    return Combinators.combine(digits, others, Arbitraries.integers().between(0, 48))
        .as(
            (text, other, at) -> {
              int place = Math.min(at, text.length());
              int end = Math.min(text.length(), place + (other.isEmpty() ? 0 : 1));
              return '"' + text.substring(0, place) + other + text.substring(end) + '"';
            });
  }

  @Test
  void whatIsNoHexadecimalStringIsLeft() throws Exception {
    for (String json : List.of("7", "null", "{}", "[]", "true")) {
      JsonInput in = JsonInput.of(NAME, json.getBytes(StandardCharsets.UTF_8));
      assertEquals(-1, in.takeHex(1, new long[1], 0), json);
      in.skip();
      in.end();
    }
    String key = "{\"0123456789abcdef\":\"f123456789abcdef\"}";
    JsonInput in = JsonInput.of(NAME, key.getBytes(StandardCharsets.UTF_8));
    long[] value = new long[1];
    in.entries(1, name -> assertEquals(1, in.takeHex(1, value, 0)));
    assertEquals("f123456789abcdef", HexOracle.digits(value, 0, 1));
    Source stream = Source.of(NAME, "\"0123456789abcdef\"".getBytes(StandardCharsets.UTF_8));
    try (JsonInput streamed = JsonInput.stream(stream)) {
      assertEquals(-1, streamed.takeHex(1, value, 0));
      assertEquals("0123456789abcdef", streamed.string(16));
    }
    assertThrows(
        MalformedInputException.class,
        () -> {
          JsonInput open = JsonInput.of(NAME, "[\"00".getBytes(StandardCharsets.UTF_8));
          open.array(1, i -> open.takeHex(1, value, 0));
        });
  }
}
