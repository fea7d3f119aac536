package io.github.por4j.reserves.file;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A line as it stands in the file.
 *
 * @param number counted from 1
 * @param bytes without the line break; empty if {@code tooLong}
 * @param tooLong longer than {@value LineReader#MAX_LINE} bytes
 */
record RawLine(long number, byte[] bytes, boolean tooLong) {
  /** Whether nothing but blanks stands in it. */
  boolean isBlank() {
    if (tooLong) {
      return false;
    }
    for (byte b : bytes) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  Location where(String source) {
    return new Location(source, "line " + number);
  }

  /** The text, without blanks at both ends. */
  String text(String source) throws MalformedInputException {
    if (tooLong) {
      throw new MalformedInputException(
          where(source), "longer than " + LineReader.MAX_LINE + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().trim();
    } catch (CharacterCodingException e) {
      throw new MalformedInputException(where(source), "not UTF-8", e);
    }
  }
}
