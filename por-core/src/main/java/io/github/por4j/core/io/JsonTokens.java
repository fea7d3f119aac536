package io.github.por4j.core.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/** The tokens of a document, of which one can be looked at before it is taken; and their place. */
final class JsonTokens {
  private static final byte[] NO_BYTES = {};

  private final JsonParser parser;
  private final String source;

  /** What the parser reads; empty where it reads a stream. */
  private final byte[] bytes;

  private boolean isHeld;

  JsonTokens(JsonParser parser, String source) {
    this(parser, source, NO_BYTES);
  }

  JsonTokens(JsonParser parser, String source, byte[] bytes) {
    this.parser = parser;
    this.source = source;
    this.bytes = bytes;
  }

  /** The token that comes next is the one that came last. */
  void hold() {
    isHeld = true;
  }

  /** The next token; null at the end. */
  JsonToken next() throws IOException, MalformedInputException {
    if (isHeld) {
      isHeld = false;
      return parser.currentToken();
    }
    try {
      return parser.nextToken();
    } catch (JsonProcessingException | CharacterCodingException e) {
      throw notJson(e);
    }
  }

  /**
   * Reads the string that came last from the bytes themselves, which the parser need not copy then
   * (it still goes over them at the next token), if it has at most {@code maximum} times 16
   * lower-case hexadecimal digits and nothing else.
   *
   * @return number of longs; -1 if the string has another form, or is no string
   */
  int hex(int maximum, long[] longs, int at) {
    if (parser.currentToken() != JsonToken.VALUE_STRING || bytes.length == 0) {
      return -1;
    }
    int from = (int) parser.currentTokenLocation().getByteOffset() + 1;
    int count = 0;
    int end = from;
    while (end < bytes.length && bytes[end] != '"') {
      if (count == maximum) {
        return -1;
      }
      count++;
      end += HexDigits.IN_LONG;
    }
    boolean isRead = end < bytes.length && HexDigits.parse(bytes, from, count, longs, at);
    return isRead ? count : -1;
  }

  /** The place reached, as source and JSON pointer. */
  Location where() {
    return new Location(source, parser.getParsingContext().pathAsPointer().toString());
  }

  /** An exception that names the place reached. */
  MalformedInputException malformed(String reason) {
    return new MalformedInputException(where(), reason);
  }

  /** Refuses another token than the one wanted. */
  void expect(JsonToken actual, JsonToken wanted, String name) throws MalformedInputException {
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

  /** What the parser says, in the terms of a reader. */
  MalformedInputException notJson(IOException e) {
    String reason =
        e instanceof JsonProcessingException json
            ? "not JSON: " + json.getOriginalMessage()
            : "not UTF-8";
    return new MalformedInputException(where(), reason, e);
  }
}
