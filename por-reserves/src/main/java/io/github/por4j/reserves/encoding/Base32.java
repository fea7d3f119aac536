package io.github.por4j.reserves.encoding;

/** Base32 of RFC 4648 without padding. */
public final class Base32 {
  private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz234567";

  private Base32() {}

  /** In capitals. */
  public static String upper(byte[] bytes) {
    return Bits.text(Bits.toSymbols(bytes), UPPER);
  }

  /** In small letters. */
  public static String lower(byte[] bytes) {
    return Bits.text(Bits.toSymbols(bytes), LOWER);
  }
}
