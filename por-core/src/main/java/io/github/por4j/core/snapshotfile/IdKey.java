package io.github.por4j.core.snapshotfile;

/**
 * An id as a number of 256 bits, most significant word first.
 *
 * @param a bits 255..192
 * @param b bits 191..128
 * @param c bits 127..64
 * @param d bits 63..0
 */
record IdKey(long a, long b, long c, long d) {
  private static final int DIGITS = 64;

  /**
   * Reads hexadecimal digits.
   *
   * @param isCanonical whether there must be 64, all lower-case
   * @return null if the text is another
   */
  static IdKey parse(String text, boolean isCanonical) {
    int length = text.length();
    if (length == 0 || length > DIGITS || isCanonical && length != DIGITS) {
      return null;
    }
    long[] words = new long[4];
    for (int i = 0; i < length; i++) {
      int digit = digit(text.charAt(i), isCanonical);
      if (digit < 0) {
        return null;
      }
      int place = DIGITS - length + i;
      words[place >>> 4] |= (long) digit << (60 - ((place & 15) << 2));
    }
    return new IdKey(words[0], words[1], words[2], words[3]);
  }

  private static int digit(char c, boolean isCanonical) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return !isCanonical && c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }
}
