package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.signature.SecpKey;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Accounts with one secp256k1 key: the key is recovered from the signature and its address
 * compared. Where the row names owners, they sign in place of the address.
 *
 * @param digests forms of the message, any of which the wallet may have signed
 */
record AccountCheck(List<Function<String, byte[]>> digests, List<Derivation<SecpKey>> derivations)
    implements Check {
  @Override
  public Ownership check(OwnershipClaim claim) throws FailedCheckException {
    String type = claim.type().trim().toLowerCase(Locale.ROOT);
    boolean secondOwner = !claim.owner2().isEmpty() && !type.equals("eigenlayer staking");
    if (claim.owner1().isEmpty()) {
      if (secondOwner) {
        throw new FailedCheckException(
            OwnershipCode.OWNER_FORM, "the row names a second owner and no first one");
      }
      require(claim.address(), claim.message(), claim.signature1());
      return new Ownership(
          OwnershipCode.VERIFIED, "the address is that of the key recovered from the signature");
    }
    require(claim.owner1(), claim.message(), claim.signature1());
    if (secondOwner) {
      if (claim.owner2().equalsIgnoreCase(claim.owner1())) {
        throw new FailedCheckException(
            OwnershipCode.OWNER_FORM, "the row names the same owner twice");
      }
      if (claim.signature2().isEmpty()) {
        throw new FailedCheckException(
            OwnershipCode.FIELD_MISSING, "the row names a second owner and has one signature");
      }
      require(claim.owner2(), claim.message(), claim.signature2());
    } else if (claim.owner1().equals(claim.address())) {
      return new Ownership(
          OwnershipCode.VERIFIED, "the address is its own owner, and its key signed");
    }
    return unbound(type, secondOwner);
  }

  private static Ownership unbound(String type, boolean two) {
    String signers = two ? "both owners sign" : "the owner signs";
    if (type.endsWith(" staking") && !type.startsWith("non")) {
      return new Ownership(
          OwnershipCode.STAKING_OWNER,
          signers + "; that the stake can be withdrawn to them is for the chain to show");
    }
    return new Ownership(
        OwnershipCode.OWNER_NAMED_BY_FILE,
        signers + "; that they control the address is said by the file only");
  }

  private void require(String address, String message, String signature)
      throws FailedCheckException {
    RecoverableSignature parsed = RecoverableSignature.ofHex(signature);
    FailedCheckException first = null;
    for (Function<String, byte[]> digest : digests) {
      try {
        AddressMatch.require(address, derivations, parsed.signer(digest.apply(message)));
        return;
      } catch (FailedCheckException failed) {
        first = first == null ? failed : first;
      }
    }
    throw first;
  }
}
