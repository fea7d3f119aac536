package io.github.por4j.stark.v1;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.jcajce.provider.digest.Keccak;

/** The obvious versions: BigInteger, Bouncy Castle's Keccak, byte arrays, recursion. */
final class Naive {
  static final BigInteger P =
      new BigInteger(
          "3618502788666131213697322783095070105623107215331596699973092056135872020481");

  private Naive() {}

  static byte[] keccak(byte[]... parts) {
    Keccak.Digest256 digest = new Keccak.Digest256();
    for (byte[] part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  /** Root over leaves that already stand in their places. */
  static byte[] root(byte[][] leaves) {
    if (leaves.length == 1) {
      return leaves[0];
    }
    int half = leaves.length / 2;
    return keccak(
        root(Arrays.copyOf(leaves, half)), root(Arrays.copyOfRange(leaves, half, leaves.length)));
  }

  static byte[] word(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] word = new byte[32];
    int length = Math.min(bytes.length, word.length);
    System.arraycopy(bytes, bytes.length - length, word, word.length - length, length);
    return word;
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static long[] lanes(byte[] bytes) {
    long[] lanes = new long[bytes.length / 8];
    for (int i = 0; i < bytes.length; i++) {
      lanes[i / 8] |= (bytes[i] & 0xffL) << (i % 8 * 8);
    }
    return lanes;
  }

  static long[] element(BigInteger number) {
    long[] element = lanes(word(number));
    StarkField.fromWord(element, 0, element, 0);
    return element;
  }

  static BigInteger number(long[] element) {
    long[] word = new long[4];
    StarkField.toWord(element, 0, word, 0);
    return new BigInteger(Words.hex(word, 0), 16);
  }
}
