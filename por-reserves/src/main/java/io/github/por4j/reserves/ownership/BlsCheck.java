package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.BlsSignature;

/** Validators of Ethereum: the address is the public key itself. */
record BlsCheck() implements Check {
  @Override
  public Ownership check(OwnershipClaim claim) throws FailedCheckException {
    byte[] key =
        Hex.decode(claim.address())
            .filter(bytes -> bytes.length == BlsSignature.KEY_LENGTH)
            .orElseThrow(() -> failed(OwnershipCode.ADDRESS_FORM, "the address is not 48 bytes"));
    byte[] signature =
        Hex.decode(claim.signature1())
            .filter(bytes -> bytes.length == BlsSignature.LENGTH)
            .orElseThrow(
                () -> failed(OwnershipCode.SIGNATURE_FORM, "the signature is not 96 bytes"));
    BlsSignature.Outcome outcome =
        BlsSignature.verify(key, Messages.ethereum(claim.message()), signature);
    return switch (outcome) {
      case VERIFIED ->
          new Ownership(
              OwnershipCode.VERIFIED, "the address is the key, under which the row is signed");
      case NO_LIBRARY ->
          new Ownership(
              OwnershipCode.LIBRARY_MISSING,
              "not checked: the optional library for BLS12-381 is not there or does not run here");
      case BAD_KEY ->
          throw failed(OwnershipCode.KEY_FORM, "the address is not a public key of the scheme");
      case BAD_SIGNATURE ->
          throw failed(OwnershipCode.SIGNATURE_FORM, "the signature is not a point of the group");
      case WRONG ->
          throw failed(
              OwnershipCode.SIGNATURE_WRONG, "the signature does not verify under the address");
    };
  }

  private static FailedCheckException failed(OwnershipCode code, String reason) {
    return new FailedCheckException(code, reason);
  }
}
