package io.github.por4j.core.account;

import java.util.Optional;

/**
 * 256-bit account id, written as 64 lower-case hexadecimal digits.
 *
 * @param hex the 64 digits
 */
public record AccountId(String hex) {
  /** Number of hexadecimal digits. */
  public static final int DIGITS = 64;

  public AccountId {
    if (!isCanonical(hex)) {
      throw new IllegalArgumentException("an account id has 64 lower-case hexadecimal digits");
    }
  }

  /** The id, or empty if the text is not exactly 64 lower-case hexadecimal digits. */
  public static Optional<AccountId> parse(String text) {
    return isCanonical(text) ? Optional.of(new AccountId(text)) : Optional.empty();
  }

  private static boolean isCanonical(String text) {
    if (text.length() != DIGITS) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  /** Digits {@code from}..{@code to}, at most 16 of them, as an unsigned number. */
  public long digits(int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      char c = hex.charAt(i);
      value = value << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return value;
  }

  @Override
  public String toString() {
    return hex;
  }
}
