package io.github.por4j.reserves.signature;

import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.bouncycastle.crypto.digests.KeccakDigest;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA3Digest;

/** Hash functions of the coins, each over the concatenation of its arguments. */
public final class Hashes {
  private Hashes() {}

  /** Keccak-256 with its first padding, as Ethereum has it. */
  public static byte[] keccak256(byte[]... parts) {
    return digest(new KeccakDigest(256), parts);
  }

  /** SHA3-256. */
  public static byte[] sha3(byte[]... parts) {
    return digest(new SHA3Digest(256), parts);
  }

  /** SHA-256. */
  public static byte[] sha256(byte[]... parts) {
    return digest(new SHA256Digest(), parts);
  }

  /** SHA-256 of SHA-256. */
  public static byte[] sha256d(byte[]... parts) {
    return sha256(sha256(parts));
  }

  /** RIPEMD-160. */
  public static byte[] ripemd160(byte[]... parts) {
    return digest(new RIPEMD160Digest(), parts);
  }

  /** RIPEMD-160 of SHA-256. */
  public static byte[] hash160(byte[]... parts) {
    return ripemd160(sha256(parts));
  }

  /**
   * BLAKE2b without key.
   *
   * @param size length of the result in bytes, 1 to 64
   */
  public static byte[] blake2b(int size, byte[]... parts) {
    return digest(new Blake2bDigest(size * Byte.SIZE), parts);
  }

  private static byte[] digest(Digest digest, byte[]... parts) {
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }
}
