package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Base64Text;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Secp256k1;
import io.github.por4j.reserves.signature.SecpKey;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * ECDSA signature with the number that tells which of four keys made it.
 *
 * @param recovery 0 to 3
 * @param r in 1..n-1
 * @param s in 1..n/2
 */
record RecoverableSignature(int recovery, BigInteger r, BigInteger s) {
  private static final int LENGTH = 65;

  /** Hexadecimal r, s and v, where v is 27 plus the recovery number: Ethereum's form. */
  static RecoverableSignature ofHex(String text) throws FailedCheckException {
    byte[] bytes = Hex.decode(text).orElseThrow(() -> form("hexadecimal"));
    checkLength(bytes);
    return of(bytes[64] - 27, bytes, 0);
  }

  /** Base64 of v, r and s, where v is 31 plus the recovery number: Bitcoin's, compressed key. */
  static RecoverableSignature ofBase64(String text) throws FailedCheckException {
    byte[] bytes = Base64Text.decode(text).orElseThrow(() -> form("base64"));
    checkLength(bytes);
    return of(bytes[0] - 31, bytes, 1);
  }

  /**
   * From bytes with r at an offset and s after it.
   *
   * @param recovery not yet checked
   */
  static RecoverableSignature of(int recovery, byte[] bytes, int offset)
      throws FailedCheckException {
    BigInteger r = new BigInteger(1, Arrays.copyOfRange(bytes, offset, offset + 32));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(bytes, offset + 32, offset + 64));
    if (recovery < 0 || recovery > 3) {
      throw range("the signature's recovery number is not one of the form's four");
    }
    if (!Secp256k1.isScalar(r) || !Secp256k1.isScalar(s)) {
      throw range("a number of the signature is zero or not below the order of the curve");
    }
    if (!Secp256k1.isLow(s)) {
      throw range("s of the signature is in the upper half, where no signer leaves it");
    }
    return new RecoverableSignature(recovery, r, s);
  }

  /** The key under which this signs a digest of 32 bytes. */
  SecpKey signer(byte[] digest) throws FailedCheckException {
    return Secp256k1.recover(digest, recovery, r, s)
        .orElseThrow(
            () ->
                new FailedCheckException(
                    OwnershipCode.SIGNATURE_WRONG, "no key can have made the signature"));
  }

  private static void checkLength(byte[] bytes) throws FailedCheckException {
    if (bytes.length != LENGTH) {
      throw new FailedCheckException(
          OwnershipCode.SIGNATURE_FORM,
          "the signature has " + bytes.length + " bytes instead of " + LENGTH);
    }
  }

  private static FailedCheckException form(String encoding) {
    return new FailedCheckException(
        OwnershipCode.SIGNATURE_FORM, "the signature is not " + encoding);
  }

  private static FailedCheckException range(String reason) {
    return new FailedCheckException(OwnershipCode.SIGNATURE_RANGE, reason);
  }
}
