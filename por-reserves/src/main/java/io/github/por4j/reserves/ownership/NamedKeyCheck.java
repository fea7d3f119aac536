package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.SecpKey;
import java.util.Arrays;

/** General ECDSA family where no address is derived: the key recovered is the key of the row. */
record NamedKeyCheck() implements Check {
  private static final int COMPRESSED = 33;
  private static final int COORDINATES = 64;

  @Override
  public Ownership check(OwnershipClaim claim) throws FailedCheckException {
    if (claim.script().isEmpty()) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_MISSING, "the row has no public key to compare the signer's with");
    }
    byte[] named =
        Hex.decode(claim.script()).orElseThrow(() -> form("the public key is not hexadecimal"));
    SecpKey signer =
        RecoverableSignature.ofHex(claim.signature1()).signer(Messages.okxKeccak(claim.message()));
    byte[] recovered =
        switch (named.length) {
          case COMPRESSED -> signer.compressed();
          case COORDINATES -> signer.coordinates();
          default ->
              throw form("the public key has " + named.length + " bytes instead of 33 or 64");
        };
    if (!Arrays.equals(recovered, named)) {
      throw new FailedCheckException(
          OwnershipCode.KEY_OTHER, "the key that signed is " + Hex.encode(recovered));
    }
    return new Ownership(
        OwnershipCode.KEY_NAMED_BY_FILE,
        "the key of the row signs; that it controls the address is said by the file only");
  }

  private static FailedCheckException form(String reason) {
    return new FailedCheckException(OwnershipCode.KEY_FORM, reason);
  }
}
