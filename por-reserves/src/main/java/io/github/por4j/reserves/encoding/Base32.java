package io.github.por4j.reserves.encoding;

import java.util.Locale;
import java.util.Optional;

/** Base32 of RFC 4648 without padding. */
public final class Base32 {
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz234567";

  private Base32() {}

  /** In capitals. */
  public static String upper(byte[] bytes) {
    return Bits.text(Bits.toSymbols(bytes), UPPER);
  }

  /** Bytes of a text of either case; nothing if a set bit is left over. */
  public static Optional<byte[]> decode(String text) {
    return Bits.symbols(text.toLowerCase(Locale.ROOT), LOWER).flatMap(Bits::toBytes);
  }

  /** In small letters. */
  public static String lower(byte[] bytes) {
    return Bits.text(Bits.toSymbols(bytes), LOWER);
  }
}
