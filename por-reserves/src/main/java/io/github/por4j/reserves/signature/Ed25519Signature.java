package io.github.por4j.reserves.signature;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Ed25519, RFC 8032 without pre-hash, verified without the cofactor. */
public final class Ed25519Signature {
  /** Length of a public key in bytes. */
  public static final int KEY_LENGTH = Ed25519.PUBLIC_KEY_SIZE;

  /** Length of a signature in bytes. */
  public static final int LENGTH = Ed25519.SIGNATURE_SIZE;

  private Ed25519Signature() {}

  /** Whether 32 bytes are the canonical encoding of a point that is not of small order. */
  public static boolean isKey(byte[] key) {
    return Ed25519.validatePublicKeyPartial(key, 0);
  }

  /** Whether 64 bytes sign a message; S must be below the group order. */
  public static boolean verify(byte[] key, byte[] message, byte[] signature) {
    return Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
  }
}
