package io.github.por4j.reserves.encoding;

import java.util.Base64;
import java.util.Optional;

/** Base64 text, RFC 4648, in the one form that its bytes have. */
public final class Base64Text {
  private Base64Text() {}

  /** Bytes of a text with its padding; nothing if it is not how these bytes are written. */
  public static Optional<byte[]> decode(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    return Base64.getEncoder().encodeToString(bytes).equals(text)
        ? Optional.of(bytes)
        : Optional.empty();
  }
}
