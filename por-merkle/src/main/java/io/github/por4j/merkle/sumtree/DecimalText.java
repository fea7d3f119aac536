package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Amounts as the format writes them: plain decimal numbers with at most eight places and without
 * needless zeros, plus sign, point or minus zero. Units are 10^-8.
 */
final class DecimalText {
  /** Bytes of the longest text: a minus, eleven digits, a point, eight digits. */
  static final int MAX_LENGTH = 21;

  /** Answers of {@link #parse} that are no position. */
  static final int NOT_CANONICAL = -1;

  static final int TOO_LARGE = -2;

  private static final int MAX_WHOLE_DIGITS = 11;
  private static final long UNITS_PER_COIN = 100_000_000;

  private long units;

  /** The amount that was parsed last. */
  long units() {
    return units;
  }

  /**
   * Reads an amount that a byte other than a digit or point must follow.
   *
   * @param bytes hold at least {@link #MAX_LENGTH} + 1 bytes from {@code from} on
   * @return the position after it, or one of the two answers above
   */
  int parse(byte[] bytes, int from) {
    int at = from;
    boolean negative = bytes[at] == '-';
    if (negative) {
      at++;
    }
    int firstDigit = at;
    long value = 0;
    while (isDigit(bytes[at])) {
      if (at - firstDigit == MAX_WHOLE_DIGITS) {
        return TOO_LARGE;
      }
      value = value * 10 + (bytes[at] - '0');
      at++;
    }
    if (at == firstDigit || bytes[firstDigit] == '0' && at - firstDigit > 1) {
      return NOT_CANONICAL;
    }
    int places = 0;
    if (bytes[at] == '.') {
      at++;
      while (isDigit(bytes[at])) {
        if (places == CoinBalances.DECIMALS) {
          return NOT_CANONICAL;
        }
        value = value * 10 + (bytes[at] - '0');
        places++;
        at++;
      }
      if (places == 0 || bytes[at - 1] == '0') {
        return NOT_CANONICAL;
      }
    }
    for (int i = places; i < CoinBalances.DECIMALS; i++) {
      value *= 10;
    }
    // At most nineteen digits: a value of 2^63 and more shows in the sign.
    if (value < 0) {
      return TOO_LARGE;
    }
    if (negative && value == 0 || bytes[at] == '.') {
      return NOT_CANONICAL;
    }
    units = negative ? -value : value;
    return at;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Reads an amount from a JSON string. */
  static long read(JsonInput in) throws IOException, MalformedInputException {
    String text = in.string(MAX_LENGTH);
    byte[] bytes = new byte[MAX_LENGTH + 1];
    byte[] given = text.getBytes(StandardCharsets.UTF_8);
    if (given.length > MAX_LENGTH) {
      throw in.malformed(reason(NOT_CANONICAL));
    }
    System.arraycopy(given, 0, bytes, 0, given.length);
    DecimalText amount = new DecimalText();
    int end = amount.parse(bytes, 0);
    if (end != given.length) {
      throw in.malformed(reason(Math.min(end, NOT_CANONICAL)));
    }
    return amount.units();
  }

  /** Why {@link #parse} gave an answer that is no position. */
  static String reason(int answer) {
    return answer == TOO_LARGE
        ? "an amount of 92233720368.54775808 or more"
        : "not a canonical decimal number of at most eight places";
  }

  /** Writes an amount as the format does and returns the position after it. */
  static int write(long units, byte[] target, int from) {
    int at = from;
    if (units < 0) {
      target[at++] = '-';
    }
    long size = Math.abs(units);
    long whole = Long.divideUnsigned(size, UNITS_PER_COIN);
    int fraction = (int) Long.remainderUnsigned(size, UNITS_PER_COIN);
    at = writeWhole(whole, target, at);
    if (fraction == 0) {
      return at;
    }
    target[at++] = '.';
    for (long place = UNITS_PER_COIN / 10; fraction != 0; place /= 10) {
      target[at++] = (byte) ('0' + fraction / place);
      fraction = (int) (fraction % place);
    }
    return at;
  }

  private static int writeWhole(long whole, byte[] target, int from) {
    int digits = 1;
    for (long rest = whole / 10; rest != 0; rest /= 10) {
      digits++;
    }
    long rest = whole;
    for (int i = from + digits - 1; i >= from; i--) {
      target[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return from + digits;
  }

  /** An amount as the format writes it. */
  static String write(long units) {
    byte[] text = new byte[MAX_LENGTH];
    return new String(text, 0, write(units, text, 0), StandardCharsets.US_ASCII);
  }
}
