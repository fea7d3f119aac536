package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.digests.KeccakDigest;

/** Keccak-256 by Bouncy Castle, and words of 32 bytes. */
final class Keccak {
  static final int WORD = 32;

  private Keccak() {}

  static byte[] hash(byte[]... parts) {
    KeccakDigest digest = new KeccakDigest(8 * WORD);
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] hash = new byte[WORD];
    digest.doFinal(hash, 0);
    return hash;
  }

  /** Big-endian, the last 32 bytes of the number. */
  static byte[] word(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] word = new byte[WORD];
    int length = Math.min(bytes.length, WORD);
    System.arraycopy(bytes, bytes.length - length, word, WORD - length, length);
    return word;
  }

  static byte[] words(List<BigInteger> numbers) {
    ByteBuffer words = ByteBuffer.allocate(WORD * numbers.size());
    numbers.forEach(number -> words.put(word(number)));
    return words.array();
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
