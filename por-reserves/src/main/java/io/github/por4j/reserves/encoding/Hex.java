package io.github.por4j.reserves.encoding;

import java.util.HexFormat;
import java.util.Optional;

/** Hexadecimal text. */
public final class Hex {
  private static final HexFormat LOWER = HexFormat.of();

  private Hex() {}

  /** Lower case, without prefix. */
  public static String encode(byte[] bytes) {
    return LOWER.formatHex(bytes);
  }

  /** Bytes of an even number of digits of either case, after an optional {@code 0x}. */
  public static Optional<byte[]> decode(String text) {
    String digits = text.startsWith("0x") ? text.substring(2) : text;
    if (digits.isEmpty() || digits.length() % 2 != 0) {
      return Optional.empty();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (!HexFormat.isHexDigit(digits.charAt(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(LOWER.parseHex(digits));
  }
}
