package io.github.por4j.core.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
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
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

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
  private final JsonTokens tokens;

  private JsonInput(JsonParser parser, JsonTokens tokens) {
    this.parser = parser;
    this.tokens = tokens;
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
    Utf8.require(name, bytes);
    JsonParser parser = JsonFactories.MEMORY.createParser(bytes);
    return new JsonInput(parser, new JsonTokens(parser, name, bytes));
  }

  /**
   * Streams a source of any length; where it is not UTF-8, the call that comes there throws a
   * {@link MalformedInputException}.
   */
  public static JsonInput stream(Source source) throws IOException {
    Reader reader = new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder());
    JsonParser parser = JsonFactories.STREAM.createParser(reader);
    return new JsonInput(parser, new JsonTokens(parser, source.name()));
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
    tokens.expect(tokens.next(), JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (tokens.next() == JsonToken.FIELD_NAME) {
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
    tokens.expect(tokens.next(), JsonToken.START_OBJECT, "an object");
    Set<String> seen = new HashSet<>();
    while (tokens.next() == JsonToken.FIELD_NAME) {
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
    tokens.expect(tokens.next(), JsonToken.START_OBJECT, "an object");
    while (tokens.next() == JsonToken.FIELD_NAME) {
      reader.read(parser.currentName());
    }
  }

  /** Passes over one value of any type. */
  public void skip() throws IOException, MalformedInputException {
    tokens.next();
    try {
      parser.skipChildren();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw tokens.notJson(e);
    }
  }

  /**
   * An array of at most {@code maximum} elements.
   *
   * @return the number of elements
   */
  public int array(int maximum, ElementReader reader) throws IOException, MalformedInputException {
    tokens.expect(tokens.next(), JsonToken.START_ARRAY, "an array");
    int count = 0;
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (count == maximum) {
        throw malformed("more than " + maximum + " elements");
      }
      tokens.hold();
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
    tokens.expect(tokens.next(), JsonToken.VALUE_STRING, "a string");
    try {
      int length = parser.getTextLength();
      if (length > maximum) {
        throw malformed("a string of " + length + " characters, more than " + maximum);
      }
      return parser.getText();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw tokens.notJson(e);
    }
  }

  /**
   * Takes a string of lower-case hexadecimal digits, 16 for each long, the first two for its lowest
   * byte. Any other value is left to be read; so may a string be that is written with escapes, or
   * that comes from a stream.
   *
   * @param maximum longs, for which there is room in {@code longs} from {@code at} on; their
   *     content is not defined where the value is left
   * @return number of longs; -1 if the value is left
   */
  public int takeHex(int maximum, long[] longs, int at)
      throws IOException, MalformedInputException {
    tokens.next();
    int taken = tokens.hex(maximum, longs, at);
    if (taken < 0) {
      tokens.hold();
    }
    return taken;
  }

  /** An integer 0..2^64-1, as unsigned long. */
  public long unsignedLong() throws IOException, MalformedInputException {
    tokens.expect(tokens.next(), JsonToken.VALUE_NUMBER_INT, "an integer");
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
      throw tokens.notJson(e);
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
    JsonToken token = tokens.next();
    if (token != JsonToken.VALUE_NUMBER_FLOAT) {
      tokens.expect(token, JsonToken.VALUE_NUMBER_INT, "a number");
    }
    try {
      if (parser.getTextLength() > maximum) {
        throw malformed("a number of more than " + maximum + " characters");
      }
      BigDecimal value = new BigDecimal(parser.getText());
      if (Math.abs(value.scale()) > JsonFactories.MAX_NUMBER) {
        throw malformed("a number with an exponent beyond " + JsonFactories.MAX_NUMBER);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw tokens.notJson(e);
    }
  }

  /** A canonical integer of either sign, a JSON number of at most {@code maximum} digits. */
  public BigInteger bigInteger(int maximum) throws IOException, MalformedInputException {
    tokens.expect(tokens.next(), JsonToken.VALUE_NUMBER_INT, "an integer");
    return decimal(maximum);
  }

  /** As {@link #bigInteger}, but a string of decimal digits is taken as well. */
  public BigInteger bigIntegerOrText(int maximum) throws IOException, MalformedInputException {
    JsonToken token = tokens.next();
    if (token != JsonToken.VALUE_STRING) {
      tokens.expect(token, JsonToken.VALUE_NUMBER_INT, "an integer, as number or string");
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
      if (!DecimalChars.isCanonical(text, from, length)) {
        throw malformed("not a canonical decimal integer");
      }
      return DecimalChars.value(text, from, length);
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw tokens.notJson(e);
    }
  }

  /** true or false. */
  public boolean bool() throws IOException, MalformedInputException {
    JsonToken token = tokens.next();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw malformed("expected true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** Whether the next value is null, which it then takes. */
  public boolean takeNull() throws IOException, MalformedInputException {
    JsonToken token = tokens.next();
    if (token == JsonToken.VALUE_NULL) {
      return true;
    }
    tokens.hold();
    return false;
  }

  /** Whether the next value is an object, which is not taken. */
  public boolean atObject() throws IOException, MalformedInputException {
    JsonToken token = tokens.next();
    tokens.hold();
    return token == JsonToken.START_OBJECT;
  }

  /** Whether the next value is an array, which is not taken. */
  public boolean atArray() throws IOException, MalformedInputException {
    JsonToken token = tokens.next();
    tokens.hold();
    return token == JsonToken.START_ARRAY;
  }

  /** Checks that nothing follows the document. */
  public void end() throws IOException, MalformedInputException {
    if (tokens.next() != null) {
      throw malformed("something follows the end of the document");
    }
  }

  /** The place reached, as source and JSON pointer. */
  public Location where() {
    return tokens.where();
  }

  /** An exception that names the place reached. */
  public MalformedInputException malformed(String reason) {
    return tokens.malformed(reason);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** First keys of the top-level object, at most {@code maximum}; empty if it is not an object. */
  public static List<String> firstKeys(byte[] prefix, int maximum) throws IOException {
    List<String> keys = new ArrayList<>();
    try (JsonParser parser = JsonFactories.MEMORY.createParser(prefix)) {
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
