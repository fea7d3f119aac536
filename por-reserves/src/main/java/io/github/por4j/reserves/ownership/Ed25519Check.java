package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Ed25519Signature;
import java.util.List;

/**
 * Accounts with an Ed25519 key, which the row names. Where the row names an owner, the key is that
 * account's.
 *
 * @param derivations none if an address of the coin says nothing about a key
 */
record Ed25519Check(List<Derivation<byte[]>> derivations) implements Check {
  @Override
  public Ownership check(OwnershipClaim claim) throws FailedCheckException {
    byte[] key = key(claim.script());
    byte[] signature =
        bytes(
            claim.signature1(),
            Ed25519Signature.LENGTH,
            OwnershipCode.SIGNATURE_FORM,
            "the signature");
    if (!Ed25519Signature.verify(key, Messages.okx(claim.message()), signature)) {
      throw new FailedCheckException(
          OwnershipCode.SIGNATURE_WRONG, "the signature does not verify under the key of the row");
    }
    if (derivations.isEmpty()) {
      return new Ownership(
          OwnershipCode.KEY_NAMED_BY_FILE,
          "the signature verifies; that the key controls the address is said by the file only");
    }
    if (claim.owner1().isEmpty() || claim.owner1().equals(claim.address())) {
      AddressMatch.require(claim.address(), derivations, key);
      return new Ownership(
          OwnershipCode.VERIFIED, "the address is that of the key, under which the row is signed");
    }
    AddressMatch.require(claim.owner1(), derivations, key);
    return new Ownership(
        OwnershipCode.KEY_ROTATED,
        "the owner signs; that its key controls the address is said by the file only");
  }

  private static byte[] key(String text) throws FailedCheckException {
    if (text.isEmpty()) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_MISSING, "the row has no public key to check the signature with");
    }
    byte[] key = bytes(text, Ed25519Signature.KEY_LENGTH, OwnershipCode.KEY_FORM, "the public key");
    if (!Ed25519Signature.isKey(key)) {
      throw new FailedCheckException(
          OwnershipCode.KEY_WEAK,
          "the public key is no point of the curve, one of small order or not canonical");
    }
    return key;
  }

  private static byte[] bytes(String text, int length, OwnershipCode code, String what)
      throws FailedCheckException {
    byte[] bytes =
        Hex.decode(text)
            .orElseThrow(() -> new FailedCheckException(code, what + " is not hexadecimal"));
    if (bytes.length != length) {
      throw new FailedCheckException(
          code, what + " has " + bytes.length + " bytes instead of " + length);
    }
    return bytes;
  }
}
