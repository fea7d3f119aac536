package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.field.Goldilocks;
import java.util.Optional;

/**
 * Four canonical Goldilocks elements, the output of {@link Poseidon}. As text 64 lower-case
 * hexadecimal digits: the little-endian bytes of each element in turn (hash_types.rs to_bytes).
 */
public record HashOut(long e0, long e1, long e2, long e3) {
  /** Elements of a hash. */
  public static final int ELEMENTS = 4;

  /** Hexadecimal digits of a hash. */
  public static final int DIGITS = 64;

  public HashOut {
    if (!Goldilocks.isCanonical(e0)
        || !Goldilocks.isCanonical(e1)
        || !Goldilocks.isCanonical(e2)
        || !Goldilocks.isCanonical(e3)) {
      throw new IllegalArgumentException("an element is not below the field's order");
    }
  }

  /** Four elements from {@code offset} on, made canonical. */
  public static HashOut of(long[] elements, int offset) {
    return new HashOut(
        Goldilocks.canonical(elements[offset]),
        Goldilocks.canonical(elements[offset + 1]),
        Goldilocks.canonical(elements[offset + 2]),
        Goldilocks.canonical(elements[offset + 3]));
  }

  /** Empty unless the text is exactly 64 lower-case hexadecimal digits of four elements below p. */
  public static Optional<HashOut> parse(String text) {
    if (text.length() != DIGITS) {
      return Optional.empty();
    }
    long[] elements = new long[ELEMENTS];
    for (int i = 0; i < ELEMENTS; i++) {
      long element = 0;
      for (int k = 7; k >= 0; k--) {
        int high = digit(text.charAt(16 * i + 2 * k));
        int low = digit(text.charAt(16 * i + 2 * k + 1));
        if (high < 0 || low < 0) {
          return Optional.empty();
        }
        element = element << 8 | high << 4 | low;
      }
      if (!Goldilocks.isCanonical(element)) {
        return Optional.empty();
      }
      elements[i] = element;
    }
    return Optional.of(of(elements, 0));
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }

  /** Writes the four elements. */
  public void copyTo(long[] target, int offset) {
    target[offset] = e0;
    target[offset + 1] = e1;
    target[offset + 2] = e2;
    target[offset + 3] = e3;
  }

  /** 64 lower-case hexadecimal digits. */
  public String toHex() {
    StringBuilder text = new StringBuilder(DIGITS);
    for (long element : new long[] {e0, e1, e2, e3}) {
      for (int k = 0; k < 8; k++) {
        int b = (int) (element >>> (8 * k)) & 0xFF;
        text.append(Character.forDigit(b >>> 4, 16)).append(Character.forDigit(b & 15, 16));
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return toHex();
  }
}
