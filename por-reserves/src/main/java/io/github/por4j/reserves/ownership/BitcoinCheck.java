package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import io.github.por4j.reserves.signature.SecpKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bitcoin-like addresses: of one key, of a multisig script, or taproot.
 *
 * @param header first words of the signed message
 * @param encodings none if no rule is known for the coin's addresses
 */
record BitcoinCheck(String header, List<BitcoinAddress.Encoding> encodings) implements Check {
  /**
   * Most bytes of one element of the stack, where a spender of a script's hash puts the script. A
   * witness may have 10000, more than the 16 keys that are read need.
   */
  private static final int LONGEST_PUSHED = 520;

  @Override
  public Ownership check(OwnershipClaim claim) throws FailedCheckException {
    if (encodings.isEmpty()) {
      return new Ownership(
          OwnershipCode.ADDRESS_RULE_MISSING, "no rule is known for this coin's addresses");
    }
    BitcoinAddress address = BitcoinAddress.read(claim.address(), encodings);
    return switch (address.kind()) {
      case KEY_HASH, WITNESS_KEY_HASH -> ofKey(address, claim);
      case SCRIPT_HASH, WITNESS_SCRIPT_HASH -> ofScript(address, claim);
      case TAPROOT -> {
        Bip322.require(address.payload(), claim.message(), claim.signature1());
        yield verified("the signature is by the taproot key of the address (BIP-322)", claim);
      }
    };
  }

  private Ownership ofKey(BitcoinAddress address, OwnershipClaim claim)
      throws FailedCheckException {
    byte[] hash = Hashes.hash160(signer(claim.message(), claim.signature1()).compressed());
    if (!Arrays.equals(hash, address.payload())) {
      throw new FailedCheckException(
          OwnershipCode.ADDRESS_OTHER,
          "the hash of the key that signed is "
              + Hex.encode(hash)
              + ", that of the address "
              + Hex.encode(address.payload()));
    }
    return verified("the address is the hash of the key recovered from the signature", claim);
  }

  private static Ownership verified(String reason, OwnershipClaim claim) {
    String unused = claim.signature2().isEmpty() ? "" : "; the second signature is not needed";
    return new Ownership(OwnershipCode.VERIFIED, reason + unused);
  }

  private Ownership ofScript(BitcoinAddress address, OwnershipClaim claim)
      throws FailedCheckException {
    if (claim.script().isEmpty()) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_MISSING, "the address is of a script, and the row has none");
    }
    byte[] script =
        Hex.decode(claim.script())
            .orElseThrow(
                () ->
                    new FailedCheckException(
                        OwnershipCode.SCRIPT_FORM, "the script is not hexadecimal"));
    byte[] hash =
        address.kind() == BitcoinAddress.Kind.SCRIPT_HASH
            ? Hashes.hash160(script)
            : Hashes.sha256(script);
    if (!Arrays.equals(hash, address.payload())) {
      throw new FailedCheckException(
          OwnershipCode.SCRIPT_OTHER,
          "the hash of the script is "
              + Hex.encode(hash)
              + ", that of the address "
              + Hex.encode(address.payload()));
    }
    if (address.kind() == BitcoinAddress.Kind.SCRIPT_HASH && script.length > LONGEST_PUSHED) {
      throw new FailedCheckException(
          OwnershipCode.SCRIPT_LIMIT,
          "the script has "
              + script.length
              + " bytes, more than the "
              + LONGEST_PUSHED
              + " that can be spent");
    }
    MultisigScript multisig = MultisigScript.read(script);
    List<SecpKey> signers = new ArrayList<>();
    signers.add(signer(claim.message(), claim.signature1()));
    if (!claim.signature2().isEmpty()) {
      signers.add(signer(claim.message(), claim.signature2()));
    }
    multisig.requireSigned(signers);
    return new Ownership(
        OwnershipCode.VERIFIED,
        "the address is the hash of the script, which asks for %d of %d keys; signed by %d"
            .formatted(multisig.required(), multisig.keys().size(), signers.size()));
  }

  /** A text that opens with 0x is in the form and over the digest of the general family. */
  private SecpKey signer(String message, String signature) throws FailedCheckException {
    return signature.startsWith("0x")
        ? RecoverableSignature.ofHex(signature).signer(Messages.okxKeccak(message))
        : RecoverableSignature.ofBase64(signature).signer(Messages.bitcoin(header, message));
  }
}
