package io.github.por4j.merkle.sumtree;

import java.util.Optional;

/** A SHA-256 hash as four words, the first bytes first; as text 64 lower-case digits. */
public record TreeHash(long w0, long w1, long w2, long w3) {
  static TreeHash of(long[] words, int from) {
    return new TreeHash(words[from], words[from + 1], words[from + 2], words[from + 3]);
  }

  /** Empty unless the text is exactly 64 lower-case hexadecimal digits. */
  public static Optional<TreeHash> parse(String text) {
    if (text.length() != Sha256.DIGITS || !isLowerHex(text)) {
      return Optional.empty();
    }
    return Optional.of(new TreeHash(word(text, 0), word(text, 16), word(text, 32), word(text, 48)));
  }

  private static long word(String text, int from) {
    return Long.parseUnsignedLong(text, from, from + 16, 16);
  }

  static boolean isLowerHex(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  void copyTo(long[] target, int offset) {
    target[offset] = w0;
    target[offset + 1] = w1;
    target[offset + 2] = w2;
    target[offset + 3] = w3;
  }

  /** 64 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    return String.format("%016x%016x%016x%016x", w0, w1, w2, w3);
  }
}
