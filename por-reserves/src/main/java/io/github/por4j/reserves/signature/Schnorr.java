package io.github.por4j.reserves.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;

/** Schnorr signatures over secp256k1, BIP-340. */
public final class Schnorr {
  private static final int HALF = 32;

  private Schnorr() {}

  /** SHA-256 under a tag, BIP-340. */
  public static byte[] taggedHash(String tag, byte[]... parts) {
    byte[] tagHash = Hashes.sha256(tag.getBytes(US_ASCII));
    byte[][] all = new byte[parts.length + 2][];
    all[0] = tagHash;
    all[1] = tagHash;
    System.arraycopy(parts, 0, all, 2, parts.length);
    return Hashes.sha256(all);
  }

  /**
   * Whether a signature of 64 bytes signs a message under a key of 32 bytes, the x of a point whose
   * y is even.
   */
  public static boolean verify(byte[] key, byte[] message, byte[] signature) {
    Optional<ECPoint> point = Secp256k1.lift(new BigInteger(1, key), false);
    byte[] nonceX = Arrays.copyOf(signature, HALF);
    BigInteger r = new BigInteger(1, nonceX);
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, HALF, 2 * HALF));
    if (point.isEmpty() || s.compareTo(Secp256k1.ORDER) >= 0) {
      return false;
    }
    BigInteger challenge =
        new BigInteger(1, taggedHash("BIP0340/challenge", nonceX, key, message))
            .mod(Secp256k1.ORDER);
    ECPoint nonce = Secp256k1.combine(s, point.orElseThrow().negate(), challenge);
    return !nonce.isInfinity()
        && !nonce.getAffineYCoord().testBitZero()
        && nonce.getAffineXCoord().toBigInteger().equals(r);
  }
}
