package io.github.por4j.core.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Strict, bounded, streaming JSON. Every value is read as exactly one type; an object has exactly
 * the keys its reader names, each once; nothing may follow the document. Whatever else is there is
 * a {@link MalformedInputException} that names the JSON pointer.
 */
public final class JsonInput implements AutoCloseable {
  /** Deepest nesting; the published formats need nine. */
  private static final int MAX_DEPTH = 16;

  private static final int MAX_NAME = 128;
  private static final int DECODED_AT_ONCE = 1 << 13;

  /** Longest number; a sum over a V1 round, modulo a prime of 252 bits, has up to 80 digits. */
  private static final int MAX_NUMBER = 96;

  /** Digits and sign of a number that surely fits in a long. */
  private static final int LONG_DIGITS = 18;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;

  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .configure(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION, false)
          .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
          // UTF-8 only: other encodings fail with exceptions that are not about JSON.
          .configure(JsonFactory.Feature.CHARSET_DETECTION, false)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .build();

  /** A reader must close the stream that it was opened for. */
  private static final JsonFactory STREAMING =
      FACTORY.rebuild().enable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  /** Reads the value of one key. */
  @FunctionalInterface
  public interface FieldReader {
    /** Called with the parser before the value of {@code name}. */
    void read(String name) throws IOException, MalformedInputException;
  }

  /** Reads one element of an array. */
  @FunctionalInterface
  public interface ElementReader {
    /** Called with the parser before element {@code index}. */
    void read(int index) throws IOException, MalformedInputException;
  }

  private final JsonParser parser;
  private final String source;
  private boolean hasValue;

  private JsonInput(JsonParser parser, String source) {
    this.parser = parser;
    this.source = source;
  }

  /** Opens a source of at most {@code limit} bytes, which is read into memory. */
  public static JsonInput open(Source source, int limit)
      throws IOException, MalformedInputException {
    return of(source.name(), source.read(limit));
  }

  /**
   * Reads bytes that are already in memory.
   *
   * @throws MalformedInputException if they are not UTF-8
   */
  public static JsonInput of(String name, byte[] bytes)
      throws IOException, MalformedInputException {
    requireUtf8(name, bytes);
    return new JsonInput(FACTORY.createParser(bytes), name);
  }

  /**
   * Streams a source of any length; where it is not UTF-8, the call that comes there throws a
   * {@link MalformedInputException}.
   */
  public static JsonInput stream(Source source) throws IOException {
    Reader reader = new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder());
    return new JsonInput(STREAMING.createParser(reader), source.name());
  }

  /** Jackson takes overlong forms and half surrogates, so that a text has several encodings. */
  private static void requireUtf8(String name, byte[] bytes) throws MalformedInputException {
    int ascii = asciiPrefix(bytes);
    if (ascii == bytes.length) {
      return;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes).position(ascii);
    CharBuffer out = CharBuffer.allocate(DECODED_AT_ONCE);
    CoderResult result = decoder.decode(in, out, true);
    while (result.isOverflow()) {
      out.clear();
      result = decoder.decode(in, out, true);
    }
    if (result.isError()) {
      throw new MalformedInputException(new Location(name, "byte " + in.position()), "not UTF-8");
    }
  }

  /** Number of bytes before the first that is not ASCII. */
  private static int asciiPrefix(byte[] bytes) {
    int at = 0;
    while (at + Long.BYTES <= bytes.length
        && ((long) EIGHT_BYTES.get(bytes, at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** An object with exactly the keys {@code required}, each once, in any order. */
  public void object(Set<String> required, FieldReader reader)
      throws IOException, MalformedInputException {
    object(required, Set.of(), reader);
  }

  /** An object with the keys {@code required}, and any of {@code optional}, each at most once. */
  public void object(Set<String> required, Set<String> optional, FieldReader reader)
      throws IOException, MalformedInputException {
    object(
        required,
        optional,
        reader,
        name -> {
          throw malformed("unknown key");
        });
  }

  /**
   * As above, for a published format whose readers pass over other keys.
   *
   * @param other called for every other key; must take its value, for example by {@link #skip}
   */
  public void object(
      Set<String> required, Set<String> optional, FieldReader reader, FieldReader other)
      throws IOException, MalformedInputException {
    expect(next(), JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (next() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (!seen.add(name)) {
        throw malformed("key stands twice");
      }
      if (required.contains(name) || optional.contains(name)) {
        reader.read(name);
      } else {
        other.read(name);
      }
    }
    for (String name : required) {
      if (!seen.contains(name)) {
        throw malformed("key \"" + name + "\" is missing");
      }
    }
  }

  /** An object with any keys, at most {@code maximum}, each once. */
  public void entries(int maximum, FieldReader reader) throws IOException, MalformedInputException {
    expect(next(), JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (next() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (seen.size() == maximum) {
        throw malformed("more than " + maximum + " keys");
      }
      if (!seen.add(name)) {
        throw malformed("key stands twice");
      }
      reader.read(name);
    }
  }

  /** An object of any keys, whose reader looks for repeated ones itself. */
  public void fields(FieldReader reader) throws IOException, MalformedInputException {
    expect(next(), JsonToken.START_OBJECT, "an object");
    while (next() == JsonToken.FIELD_NAME) {
      reader.read(parser.currentName());
    }
  }

  /** Passes over one value of any type. */
  public void skip() throws IOException, MalformedInputException {
    next();
    try {
      parser.skipChildren();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw notJson(e);
    }
  }

  /**
   * An array of at most {@code maximum} elements.
   *
   * @return the number of elements
   */
  public int array(int maximum, ElementReader reader) throws IOException, MalformedInputException {
    expect(next(), JsonToken.START_ARRAY, "an array");
    int count = 0;
    while (next() != JsonToken.END_ARRAY) {
      if (count == maximum) {
        throw malformed("more than " + maximum + " elements");
      }
      hasValue = true;
      reader.read(count);
      count++;
    }
    return count;
  }

  /** An array of exactly {@code count} elements. */
  public void exactArray(int count, ElementReader reader)
      throws IOException, MalformedInputException {
    int actual = array(count, reader);
    if (actual != count) {
      throw malformed(actual + " elements where " + count + " are required");
    }
  }

  /** A string of at most {@code maximum} characters. */
  public String string(int maximum) throws IOException, MalformedInputException {
    expect(next(), JsonToken.VALUE_STRING, "a string");
    try {
      int length = parser.getTextLength();
      if (length > maximum) {
        throw malformed("a string of " + length + " characters, more than " + maximum);
      }
      return parser.getText();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw notJson(e);
    }
  }

  /** An integer 0..2^64-1, as unsigned long. */
  public long unsignedLong() throws IOException, MalformedInputException {
    expect(next(), JsonToken.VALUE_NUMBER_INT, "an integer");
    try {
      if (parser.getTextCharacters()[parser.getTextOffset()] == '-') {
        throw malformed("a number with a sign");
      }
      if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
        return parser.getLongValue();
      }
      BigInteger value = parser.getBigIntegerValue();
      if (value.compareTo(TWO_64) >= 0) {
        throw malformed("a number outside 0..2^64-1");
      }
      return value.longValue();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw notJson(e);
    }
  }

  /** An integer 0..{@code maximum}. */
  public int integer(int maximum) throws IOException, MalformedInputException {
    long value = unsignedLong();
    if (Long.compareUnsigned(value, maximum) > 0) {
      throw malformed("a number above " + maximum);
    }
    return (int) value;
  }

  /** A number with or without fraction, of at most {@code maximum} characters. */
  public BigDecimal number(int maximum) throws IOException, MalformedInputException {
    JsonToken token = next();
    if (token != JsonToken.VALUE_NUMBER_FLOAT) {
      expect(token, JsonToken.VALUE_NUMBER_INT, "a number");
    }
    try {
      if (parser.getTextLength() > maximum) {
        throw malformed("a number of more than " + maximum + " characters");
      }
      BigDecimal value = new BigDecimal(parser.getText());
      if (Math.abs(value.scale()) > MAX_NUMBER) {
        throw malformed("a number with an exponent beyond " + MAX_NUMBER);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw notJson(e);
    }
  }

  /** A canonical integer of either sign, a JSON number of at most {@code maximum} digits. */
  public BigInteger bigInteger(int maximum) throws IOException, MalformedInputException {
    expect(next(), JsonToken.VALUE_NUMBER_INT, "an integer");
    return decimal(maximum);
  }

  /** As {@link #bigInteger}, but a string of decimal digits is taken as well. */
  public BigInteger bigIntegerOrText(int maximum) throws IOException, MalformedInputException {
    JsonToken token = next();
    if (token != JsonToken.VALUE_STRING) {
      expect(token, JsonToken.VALUE_NUMBER_INT, "an integer, as number or string");
    }
    return decimal(maximum);
  }

  private BigInteger decimal(int maximum) throws IOException, MalformedInputException {
    try {
      int length = parser.getTextLength();
      if (length > maximum + 1) {
        throw malformed("a number of " + length + " characters, more than " + maximum + " digits");
      }
      char[] text = parser.getTextCharacters();
      int from = parser.getTextOffset();
      if (!isCanonicalDecimal(text, from, length)) {
        throw malformed("not a canonical decimal integer");
      }
      return length <= LONG_DIGITS
          ? BigInteger.valueOf(small(text, from, length))
          : new BigInteger(new String(text, from, length));
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw notJson(e);
    }
  }

  private static boolean isCanonicalDecimal(char[] text, int from, int length) {
    boolean negative = length > 0 && text[from] == '-';
    int first = negative ? from + 1 : from;
    int end = from + length;
    if (first == end || text[first] == '0' && length > 1) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static long small(char[] text, int from, int length) {
    boolean negative = text[from] == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < from + length; i++) {
      value = value * 10 + text[i] - '0';
    }
    return negative ? -value : value;
  }

  /** true or false. */
  public boolean bool() throws IOException, MalformedInputException {
    JsonToken token = next();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw malformed("expected true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** Whether the next value is null, which it then takes. */
  public boolean takeNull() throws IOException, MalformedInputException {
    JsonToken token = next();
    if (token == JsonToken.VALUE_NULL) {
      return true;
    }
    hasValue = true;
    return false;
  }

  /** Whether the next value is an object, which is not taken. */
  public boolean atObject() throws IOException, MalformedInputException {
    JsonToken token = next();
    hasValue = true;
    return token == JsonToken.START_OBJECT;
  }

  /** Whether the next value is an array, which is not taken. */
  public boolean atArray() throws IOException, MalformedInputException {
    JsonToken token = next();
    hasValue = true;
    return token == JsonToken.START_ARRAY;
  }

  /** Checks that nothing follows the document. */
  public void end() throws IOException, MalformedInputException {
    if (next() != null) {
      throw malformed("something follows the end of the document");
    }
  }

  /** The place reached, as source and JSON pointer. */
  public Location where() {
    return new Location(source, parser.getParsingContext().pathAsPointer().toString());
  }

  /** An exception that names the place reached. */
  public MalformedInputException malformed(String reason) {
    return new MalformedInputException(where(), reason);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private JsonToken next() throws IOException, MalformedInputException {
    if (hasValue) {
      hasValue = false;
      return parser.currentToken();
    }
    try {
      return parser.nextToken();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw notJson(e);
    }
  }

  private void expect(JsonToken actual, JsonToken wanted, String name)
      throws MalformedInputException {
    if (actual != wanted) {
      throw malformed("expected " + name + ", found " + describe(actual));
    }
  }

  private static String describe(JsonToken token) {
    if (token == null) {
      return "the end of the input";
    }
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT -> "an integer";
      case VALUE_NUMBER_FLOAT -> "a number with a fraction or exponent";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "the end of an array or object";
    };
  }

  private MalformedInputException notJson(IOException e) {
    String reason =
        e instanceof JsonProcessingException json
            ? "not JSON: " + json.getOriginalMessage()
            : "not UTF-8";
    return new MalformedInputException(where(), reason, e);
  }

  /** First keys of the top-level object, at most {@code maximum}; empty if it is not an object. */
  public static List<String> firstKeys(byte[] prefix, int maximum) throws IOException {
    List<String> keys = new ArrayList<>();
    try (JsonParser parser = FACTORY.createParser(prefix)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return keys;
      }
      while (keys.size() < maximum && parser.nextToken() == JsonToken.FIELD_NAME) {
        keys.add(parser.currentName());
        if (keys.size() < maximum) {
          parser.nextToken();
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      // A prefix ends anywhere: the keys up to there are the answer.
      return keys;
    }
    return keys;
  }
}
