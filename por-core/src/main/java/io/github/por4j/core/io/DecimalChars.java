package io.github.por4j.core.io;

import java.math.BigInteger;

/** Integers as decimal digits in a buffer. */
final class DecimalChars {
  /** Digits and sign of a number that surely fits in a long. */
  private static final int LONG_DIGITS = 18;

  private DecimalChars() {}

  /** Whether there is one writing only: digits without leading zero, a minus sign before them. */
  static boolean isCanonical(char[] text, int from, int length) {
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

  /** The value of canonical digits. */
  static BigInteger value(char[] text, int from, int length) {
    return length <= LONG_DIGITS
        ? BigInteger.valueOf(small(text, from, length))
        : new BigInteger(new String(text, from, length));
  }

  private static long small(char[] text, int from, int length) {
    boolean negative = text[from] == '-';
    long value = 0;
    for (int i = negative ? from + 1 : from; i < from + length; i++) {
      value = value * 10 + text[i] - '0';
    }
    return negative ? -value : value;
  }
}
