package io.github.por4j.reserves.signature;

import supranational.blst.BLST_ERROR;
import supranational.blst.P1_Affine;
import supranational.blst.P2_Affine;

/**
 * BLS signatures over BLS12-381 with keys in G1, as validators of Ethereum have them. The curve is
 * the work of an optional library with native code.
 */
public final class BlsSignature {
  /** Length of a compressed key in bytes. */
  public static final int KEY_LENGTH = 48;

  /** Length of a compressed signature in bytes. */
  public static final int LENGTH = 96;

  private static final String SUITE = "BLS_SIG_BLS12381G2_XMD:SHA-256_SSWU_RO_POP_";

  /** Top bits of the first byte: the point is compressed, the point is infinity. */
  private static final int COMPRESSED = 0x80;

  private static final int INFINITY = 0x40;

  private static final String REFUSED = "BLST_ERROR";

  private BlsSignature() {}

  /** What came out. */
  public enum Outcome {
    /** The signature verifies. */
    VERIFIED,
    /** The key is not a compressed point of the group, or is infinity. */
    BAD_KEY,
    /** The signature is not a compressed point of the group, or is infinity. */
    BAD_SIGNATURE,
    /** The signature does not verify. */
    WRONG,
    /** The library is not there, or has no native code for this machine. */
    NO_LIBRARY
  }

  /** Checks a signature of 96 bytes by a key of 48. */
  public static Outcome verify(byte[] key, byte[] message, byte[] signature) {
    if (!isCompressed(key)) {
      return Outcome.BAD_KEY;
    }
    if (!isCompressed(signature)) {
      return Outcome.BAD_SIGNATURE;
    }
    try {
      return Library.verify(key, message, signature);
    } catch (LinkageError notThere) {
      return Outcome.NO_LIBRARY;
    }
  }

  private static boolean isCompressed(byte[] point) {
    return (point[0] & COMPRESSED) != 0 && (point[0] & INFINITY) == 0;
  }

  /**
   * Apart, so that the rest can be loaded without the library. Its constructors refuse bytes that
   * are no point of the group by a RuntimeException, no subclass, whose text names the library's
   * error.
   */
  private static final class Library {
    static Outcome verify(byte[] key, byte[] message, byte[] signature) {
      P1_Affine keyPoint;
      P2_Affine signaturePoint;
      try {
        keyPoint = new P1_Affine(key);
      } catch (RuntimeException e) {
        return refused(e, Outcome.BAD_KEY);
      }
      try {
        signaturePoint = new P2_Affine(signature);
      } catch (RuntimeException e) {
        return refused(e, Outcome.BAD_SIGNATURE);
      }
      if (!keyPoint.in_group()) {
        return Outcome.BAD_KEY;
      }
      if (!signaturePoint.in_group()) {
        return Outcome.BAD_SIGNATURE;
      }
      BLST_ERROR error = signaturePoint.core_verify(keyPoint, true, message, SUITE, new byte[0]);
      return error == BLST_ERROR.BLST_SUCCESS ? Outcome.VERIFIED : Outcome.WRONG;
    }

    /** Anything else than the library's word on the bytes is a fault, and goes on. */
    private static Outcome refused(RuntimeException e, Outcome outcome) {
      if (e.getClass() != RuntimeException.class
          || e.getMessage() == null
          || !e.getMessage().startsWith(REFUSED)) {
        throw e;
      }
      return outcome;
    }
  }
}
