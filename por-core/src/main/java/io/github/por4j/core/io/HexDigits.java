package io.github.por4j.core.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Lower-case hexadecimal digits, eight at once: one in each byte of a long, the first in the
 * lowest.
 */
final class HexDigits {
  /** Digits of a long. */
  static final int IN_LONG = 16;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW = 0x0f0f0f0f0f0f0f0fL;
  private static final long HIGH = 0xf0f0f0f0f0f0f0f0L;
  private static final long ROW_OF_DIGITS = 0x3030303030303030L;
  private static final long SIX = 0x0606060606060606L;
  private static final long SIXTEEN = 0x1010101010101010L;

  private HexDigits() {}

  /**
   * Reads longs, the first two digits of each its lowest byte.
   *
   * @return false if not all are digits
   */
  static boolean parse(byte[] digits, int from, int count, long[] longs, int at) {
    long wrong = 0;
    for (int i = 0; i < count; i++) {
      long low = (long) EIGHT_BYTES.get(digits, from + i * IN_LONG);
      long high = (long) EIGHT_BYTES.get(digits, from + i * IN_LONG + Long.BYTES);
      wrong |= wrong(low) | wrong(high);
      longs[at + i] = value(low) | value(high) << Integer.SIZE;
    }
    return wrong == 0;
  }

  /**
   * Zero if all are digits 0 to 9 or a to f; no byte's sum carries into another, whatever it is.
   */
  static long wrong(long digits) {
    long letters = letters(digits);
    long values = values(digits, letters);
    // 0x30 to 0x3f, or for letters 0x60 to 0x6f.
    long row = (digits & HIGH) ^ (ROW_OF_DIGITS + 0x30 * letters);
    // A value of 10 or more must be a letter's, and only a letter's.
    long tenOrMore = ((values + SIX) & SIXTEEN) ^ (letters << 4);
    return row | tenOrMore | (values & SIXTEEN);
  }

  /** The four bytes, the first lowest; each has its high digit first. */
  static long value(long digits) {
    long values = values(digits, letters(digits));
    long pairs = (values << 4 | values >>> Byte.SIZE) & 0x00ff00ff00ff00ffL;
    long twice = (pairs | pairs >>> Byte.SIZE) & 0x0000ffff0000ffffL;
    return (twice | twice >>> Short.SIZE) & 0xffffffffL;
  }

  /** One in each byte that has the bit of letters. */
  private static long letters(long digits) {
    return (digits >>> 6) & ONES;
  }

  private static long values(long digits, long letters) {
    return (digits & LOW) + 9 * letters;
  }
}
