package io.github.por4j.testkit;

import io.github.por4j.merkle.field.Goldilocks;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Second encodings and neighbours of texts and numbers. */
final class Encodings {
  private static final BigInteger ORDER = new BigInteger(Long.toUnsignedString(Goldilocks.ORDER));
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]+");

  /** Digits of one element in a hash. */
  private static final int ELEMENT = 16;

  /** Shorter texts of digits are amounts, not hashes. */
  private static final int SHORTEST_HASH = 32;

  private Encodings() {}

  static boolean isHash(Object value) {
    return value instanceof String text
        && text.length() >= SHORTEST_HASH
        && HEXADECIMAL.matcher(text).matches();
  }

  static boolean isDecimal(Object value) {
    return value instanceof String text && !isHash(value) && DECIMAL.matcher(text).matches();
  }

  static Optional<Object> flipBit(Object value, Random random) {
    if (isHash(value)) {
      StringBuilder text = new StringBuilder(value.toString());
      int at = random.nextInt(text.length());
      int digit = Character.digit(text.charAt(at), 16) ^ 1 << random.nextInt(4);
      text.setCharAt(at, Character.forDigit(digit, 16));
      return Optional.of(text.toString());
    }
    if (isDecimal(value)) {
      StringBuilder text = new StringBuilder(value.toString());
      int last = text.length() - 1;
      int digit = text.charAt(last) - '0';
      // 0 to 7 stay one digit with their low bits flipped, 8 and 9 with the lowest; never to zero,
      // which the last decimal place cannot be.
      int changed = digit >= 8 ? digit ^ 1 : digit ^ 1 << random.nextInt(3);
      text.setCharAt(last, (char) ('0' + (changed == 0 ? digit ^ 6 : changed)));
      return Optional.of(text.toString());
    }
    if (value instanceof BigInteger number) {
      return Optional.of(number.flipBit(random.nextInt(Math.max(1, number.bitLength()))));
    }
    return Optional.empty();
  }

  static Object plus(Object value, BigInteger difference) {
    if (value instanceof BigInteger number) {
      return number.add(difference);
    }
    if (isDecimal(value) && value.toString().indexOf('.') < 0) {
      return new BigInteger(value.toString()).add(difference).toString();
    }
    return null;
  }

  static Object second(Object value) {
    if (isDecimal(value)) {
      String text = value.toString();
      return text.startsWith("-") ? "-0" + text.substring(1) : "0" + text;
    }
    if (value instanceof BigInteger number) {
      return new Json.Raw(number + ".0");
    }
    if (isHash(value)) {
      String capitals = value.toString().toUpperCase(Locale.ROOT);
      return capitals.equals(value) ? null : capitals;
    }
    return null;
  }

  static Object plusGoldilocksOrder(Object value) {
    if (value instanceof BigInteger number) {
      BigInteger more = number.add(ORDER);
      return more.bitLength() <= Long.SIZE ? more : null;
    }
    if (!isHash(value)) {
      return null;
    }
    String text = value.toString();
    List<String> elements = new ArrayList<>();
    boolean changed = false;
    for (int at = 0; at + ELEMENT <= text.length(); at += ELEMENT) {
      String element = text.substring(at, at + ELEMENT);
      long number = Long.reverseBytes(Long.parseUnsignedLong(element, 16));
      // Only elements below 2^32 - 1 have a second name of 64 bits.
      if (!changed && Long.compareUnsigned(number, -Goldilocks.ORDER) < 0) {
        element = String.format("%016x", Long.reverseBytes(number + Goldilocks.ORDER));
        changed = true;
      }
      elements.add(element);
    }
    return changed ? String.join("", elements) : null;
  }
}
