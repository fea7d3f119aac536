package io.github.por4j.reserves.address;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Makes fingerprints that can be compared with each other: the first 128 bits of SHA-256 over a key
 * that is drawn here, and texts, each with its length. Who makes a file does not know the key, and
 * so can aim neither at two lists of texts with one fingerprint nor at one place of a table:
 * fingerprints are as random numbers. May be used by many threads.
 */
public final class Fingerprints {
  /** With the lengths this is the prefix-free cascade of Bellare, Canetti and Krawczyk (1996). */
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  /** Under a key of its own. */
  public Fingerprints() {
    this(new byte[KEY_BYTES]);
    new SecureRandom().nextBytes(key);
  }

  /** Under this key. */
  Fingerprints(byte[] key) {
    this.key = key;
  }

  /** Of the texts in this order. */
  public Fingerprint of(String... texts) {
    MessageDigest sha256 = sha256();
    sha256.update(key);
    sha256.update(length(texts.length));
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      sha256.update(length(bytes.length));
      sha256.update(bytes);
    }
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
    return new Fingerprint(digest.getLong(), digest.getLong());
  }

  private static ByteBuffer length(int value) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(0, value);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
