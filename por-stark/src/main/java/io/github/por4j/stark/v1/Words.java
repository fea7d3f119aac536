package io.github.por4j.stark.v1;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Words: 32 bytes as published, in 64 hexadecimal digits, held as four little-endian lanes in an
 * array at an offset.
 */
final class Words {
  /** Lanes of a word. */
  static final int SIZE = StarkField.SIZE;

  /** Digits of a word. */
  static final int DIGITS = 64;

  private static final int BYTES = 32;
  private static final int LANE_DIGITS = 16;
  private static final int DIGIT_BITS = 4;

  /** Bits of the table of digits beside the value. */
  private static final int CAPITAL = 0x20;

  private static final int NO_DIGIT = 0x40;

  private static final byte[] VALUES = values();

  private Words() {}

  /** What the digits of a word are. */
  enum Digits {
    LOWER_CASE,
    CAPITALS,
    INVALID
  }

  /** Reads one word from 64 digits of {@code text}. */
  static Digits parse(String text, int from, long[] words, int at) {
    int kinds = 0;
    for (int lane = 0; lane < SIZE; lane++) {
      long value = 0;
      int start = from + lane * LANE_DIGITS;
      for (int i = start; i < start + LANE_DIGITS; i++) {
        char c = text.charAt(i);
        int digit = c < VALUES.length ? VALUES[c] : NO_DIGIT;
        kinds |= digit;
        value = value << DIGIT_BITS | digit & 0xf;
      }
      words[at + lane] = Long.reverseBytes(value);
    }
    if ((kinds & NO_DIGIT) != 0) {
      return Digits.INVALID;
    }
    return (kinds & CAPITAL) != 0 ? Digits.CAPITALS : Digits.LOWER_CASE;
  }

  static String hex(long[] words, int at) {
    StringBuilder text = new StringBuilder(DIGITS);
    for (int lane = 0; lane < SIZE; lane++) {
      String digits = Long.toHexString(Long.reverseBytes(words[at + lane]));
      text.append("0".repeat(LANE_DIGITS - digits.length())).append(digits);
    }
    return text.toString();
  }

  /** The bytes of a number 0..2^256-1, big-endian. */
  static void fromNumber(BigInteger number, long[] words, int at) {
    if (number.bitLength() < Long.SIZE) {
      Arrays.fill(words, at, at + SIZE - 1, 0);
      words[at + SIZE - 1] = Long.reverseBytes(number.longValue());
      return;
    }
    byte[] bytes = number.toByteArray();
    long[] lanes = new long[SIZE];
    for (int i = 0; i < Math.min(bytes.length, BYTES); i++) {
      int place = BYTES - 1 - i;
      int shift = place % Long.BYTES * Byte.SIZE;
      lanes[place / Long.BYTES] |= (bytes[bytes.length - 1 - i] & 0xffL) << shift;
    }
    System.arraycopy(lanes, 0, words, at, SIZE);
  }

  private static byte[] values() {
    byte[] values = new byte['f' + 1];
    Arrays.fill(values, (byte) NO_DIGIT);
    for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
      char c = Character.forDigit(digit, 1 << DIGIT_BITS);
      values[Character.toUpperCase(c)] = (byte) (digit | CAPITAL);
      values[c] = (byte) digit;
    }
    return values;
  }
}
