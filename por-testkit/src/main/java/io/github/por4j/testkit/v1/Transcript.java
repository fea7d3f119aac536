package io.github.por4j.testkit.v1;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Challenges as published (utils.py, constants.py). */
final class Transcript {
  private static final int WORK_BITS = 20;
  private static final int QUERIES = 16;
  private static final int EXCLUDED = 16;

  private Transcript() {}

  /** The first nonce from the root on whose hash has enough leading zeros. */
  static byte[] work(byte[] root) {
    byte[] nonce = root.clone();
    ByteBuffer low = ByteBuffer.wrap(nonce, Keccak.WORD - Long.BYTES, Long.BYTES).slice();
    while (ByteBuffer.wrap(Keccak.hash(root, nonce)).getInt() >>> (Integer.SIZE - WORK_BITS) != 0) {
      low.putLong(0, low.getLong(0) + 1);
    }
    return nonce;
  }

  /** Sixteen positions, none of them a multiple of 16. */
  static int[] indices(byte[] seed, int size) {
    byte[] data = seed;
    int choices = size / EXCLUDED * (EXCLUDED - 1);
    int[] indices = new int[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      int inWord = i % (Keccak.WORD / Integer.BYTES);
      if (i > 0 && inWord == 0) {
        data = Keccak.hash(data);
      }
      int drawn = ByteBuffer.wrap(data).getInt(inWord * Integer.BYTES);
      int choice = Integer.remainderUnsigned(drawn, choices);
      indices[i] = choice + 1 + choice / (EXCLUDED - 1);
    }
    return indices;
  }

  static BigInteger coefficient(byte[] nonce, int i) {
    byte[] hash = Keccak.hash(nonce, Keccak.word(BigInteger.valueOf(i)));
    return new BigInteger(1, hash).mod(StarkPolynomials.P);
  }
}
