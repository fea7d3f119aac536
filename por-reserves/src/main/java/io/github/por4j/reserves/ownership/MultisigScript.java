package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.SecpKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Script that asks for k signatures of n keys.
 *
 * @param required k, at least 1 and at most n
 * @param keys n compressed keys in small hexadecimal, all different; n is at most 16, below the 20
 *     that OP_CHECKMULTISIG takes
 */
record MultisigScript(int required, List<String> keys) {
  private static final int OP_1 = 0x51;
  private static final int OP_16 = 0x60;
  private static final int OP_CHECKMULTISIG = 0xae;
  private static final int KEY_LENGTH = 33;

  /** Reads a script that is this and nothing else. */
  static MultisigScript read(byte[] script) throws FailedCheckException {
    int end = script.length - 2;
    int keyCount = (end - 1) / (1 + KEY_LENGTH);
    if (end < 1
        || end != 1 + keyCount * (1 + KEY_LENGTH)
        || (script[end + 1] & 0xff) != OP_CHECKMULTISIG) {
      throw form("the script is not a multisig of compressed keys");
    }
    int required = number(script[0]);
    if (number(script[end]) != keyCount || required > keyCount) {
      throw form("the script's numbers do not fit its " + keyCount + " keys");
    }
    List<String> keys = new ArrayList<>();
    for (int at = 1; at < end; at += 1 + KEY_LENGTH) {
      byte[] key = Arrays.copyOfRange(script, at + 1, at + 1 + KEY_LENGTH);
      if (script[at] != KEY_LENGTH || (key[0] != 2 && key[0] != 3)) {
        throw form("the script holds something else than a compressed key");
      }
      keys.add(Hex.encode(key));
    }
    if (keys.stream().distinct().count() != keys.size()) {
      throw form("the script holds a key twice, so that it asks for fewer holders than it says");
    }
    return new MultisigScript(required, List.copyOf(keys));
  }

  /**
   * Whether the signers are enough of the script's keys.
   *
   * @param signers one key for each signature
   */
  void requireSigned(List<SecpKey> signers) throws FailedCheckException {
    List<String> signing = signers.stream().map(key -> Hex.encode(key.compressed())).toList();
    for (String signer : signing) {
      if (!keys.contains(signer)) {
        throw new FailedCheckException(
            OwnershipCode.SIGNER_OUTSIDE_SCRIPT, "the script does not hold the key " + signer);
      }
    }
    long different = signing.stream().distinct().count();
    if (different < signing.size()) {
      throw new FailedCheckException(
          OwnershipCode.THRESHOLD, "both signatures are by the same key");
    }
    if (different < required) {
      throw new FailedCheckException(
          OwnershipCode.THRESHOLD,
          "the script asks for " + required + " signatures, the row has " + different);
    }
  }

  private static int number(byte opcode) throws FailedCheckException {
    if (opcode < OP_1 || opcode > OP_16) {
      throw form("the script does not open or end with a number from 1 to 16");
    }
    return opcode - OP_1 + 1;
  }

  private static FailedCheckException form(String reason) {
    return new FailedCheckException(OwnershipCode.SCRIPT_FORM, reason);
  }
}
