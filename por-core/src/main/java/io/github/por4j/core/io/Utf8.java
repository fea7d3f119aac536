package io.github.por4j.core.io;

import io.github.por4j.core.report.Location;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** UTF-8 in its one form. */
final class Utf8 {
  private static final int DECODED_AT_ONCE = 1 << 13;
  private static final int AT_ONCE = 4;
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /** Jackson takes overlong forms and half surrogates, so that a text has several encodings. */
  static void require(String name, byte[] bytes) throws MalformedInputException {
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
    while (at + AT_ONCE * Long.BYTES <= bytes.length && (fourLongs(bytes, at) & NOT_ASCII) == 0) {
      at += AT_ONCE * Long.BYTES;
    }
    while (at + Long.BYTES <= bytes.length
        && ((long) EIGHT_BYTES.get(bytes, at) & NOT_ASCII) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static long fourLongs(byte[] bytes, int at) {
    return (long) EIGHT_BYTES.get(bytes, at)
        | (long) EIGHT_BYTES.get(bytes, at + Long.BYTES)
        | (long) EIGHT_BYTES.get(bytes, at + 2 * Long.BYTES)
        | (long) EIGHT_BYTES.get(bytes, at + 3 * Long.BYTES);
  }
}
