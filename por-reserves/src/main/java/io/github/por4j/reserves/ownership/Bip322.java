package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.por4j.reserves.encoding.Base64Text;
import io.github.por4j.reserves.signature.Hashes;
import io.github.por4j.reserves.signature.Schnorr;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Signed message of a taproot address, BIP-322 simple: the message is the input of a transaction
 * that cannot be sent, and the signature spends its output by the taproot key (BIP-341).
 */
final class Bip322 {
  private static final int SIGNATURE = 64;
  private static final byte[] WITNESS_HEAD = {1, SIGNATURE};

  private Bip322() {}

  /** Whether the witness in a base64 text signs a message for a taproot key of 32 bytes. */
  static void require(byte[] key, String message, String signature) throws FailedCheckException {
    byte[] witness =
        Base64Text.decode(signature)
            .orElseThrow(
                () ->
                    new FailedCheckException(
                        OwnershipCode.SIGNATURE_FORM, "the signature is not base64"));
    if (witness.length != WITNESS_HEAD.length + SIGNATURE
        || !Arrays.equals(Arrays.copyOf(witness, WITNESS_HEAD.length), WITNESS_HEAD)) {
      throw new FailedCheckException(
          OwnershipCode.SIGNATURE_FORM, "the signature is not a witness of one 64-byte signature");
    }
    byte[] schnorr = Arrays.copyOfRange(witness, WITNESS_HEAD.length, witness.length);
    if (!Schnorr.verify(key, digest(key, message), schnorr)) {
      throw new FailedCheckException(
          OwnershipCode.SIGNATURE_WRONG, "the signature does not verify under the taproot key");
    }
  }

  /** BIP-341's hash of the transaction to sign, default hash type, key path. */
  static byte[] digest(byte[] key, String message) {
    byte[] script = Bytes.concat(new byte[] {0x51, 0x20}, key);
    byte[] lockedScript = Bytes.concat(new byte[] {(byte) script.length}, script);
    byte[] zero4 = new byte[4];
    byte[] zero8 = new byte[8];
    byte[] messageHash = Schnorr.taggedHash("BIP0322-signed-message", message.getBytes(UTF_8));
    byte[] toSpend =
        Hashes.sha256d(
            zero4,
            new byte[] {1},
            new byte[32],
            little(-1),
            new byte[] {34, 0, 32},
            messageHash,
            zero4,
            new byte[] {1},
            zero8,
            lockedScript,
            zero4);
    byte[] output = {0, 0, 0, 0, 0, 0, 0, 0, 1, 0x6a};
    return Schnorr.taggedHash(
        "TapSighash",
        new byte[] {0, 0},
        zero4,
        zero4,
        Hashes.sha256(toSpend, zero4),
        Hashes.sha256(zero8),
        Hashes.sha256(lockedScript),
        Hashes.sha256(zero4),
        Hashes.sha256(output),
        new byte[] {0},
        zero4);
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }
}
