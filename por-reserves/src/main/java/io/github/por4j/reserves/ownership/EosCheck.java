package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.signature.Hashes;
import io.github.por4j.reserves.signature.SecpKey;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accounts of EOS and its kin: signatures and keys in base58 with a checksum. The row names one
 * key, or two as a JSON object with a signature for each; accounts have names, not key hashes.
 */
record EosCheck() implements Check {
  private static final String SIGNATURE_PREFIX = "SIG_K1_";
  private static final String KEY_PREFIX = "EOS";
  private static final Pattern TWO_KEYS =
      Pattern.compile(
          "\\{ ?\"publicKey1\" ?: ?\"(\\w{1,64})\" ?, ?\"publicKey2\" ?: ?\"(\\w{1,64})\" ?\\}");
  private static final int SIGNATURE = 65;
  private static final int KEY = 33;
  private static final int CHECKSUM = 4;

  @Override
  public Ownership check(OwnershipClaim claim) throws FailedCheckException {
    if (claim.script().isEmpty()) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_MISSING, "the row has no public key to compare the signer's with");
    }
    Matcher two = TWO_KEYS.matcher(claim.script());
    if (two.matches()) {
      if (two.group(1).equals(two.group(2))) {
        throw new FailedCheckException(OwnershipCode.KEY_FORM, "the row names the same key twice");
      }
      if (claim.signature2().isEmpty()) {
        throw new FailedCheckException(
            OwnershipCode.FIELD_MISSING, "the row names two keys and has one signature");
      }
      require(two.group(1), claim.message(), claim.signature1());
      require(two.group(2), claim.message(), claim.signature2());
    } else {
      require(claim.script(), claim.message(), claim.signature1());
    }
    return new Ownership(
        OwnershipCode.KEY_NAMED_BY_FILE,
        "the row's keys sign; that they control the account is said by the file only");
  }

  private static void require(String key, String message, String signature)
      throws FailedCheckException {
    byte[] named = decode(key, KEY_PREFIX, "", KEY, OwnershipCode.KEY_FORM, "public key");
    byte[] bytes =
        decode(
            signature,
            SIGNATURE_PREFIX,
            "K1",
            SIGNATURE,
            OwnershipCode.SIGNATURE_FORM,
            "signature");
    SecpKey signer =
        RecoverableSignature.of(bytes[0] - 31, bytes, 1).signer(Messages.okxSha256(message));
    if (!Arrays.equals(signer.compressed(), named)) {
      throw new FailedCheckException(
          OwnershipCode.KEY_OTHER, "another key than the row's made the signature");
    }
  }

  /** Bytes of a text of a prefix and base58, the last four a RIPEMD-160 over bytes and suffix. */
  private static byte[] decode(
      String text, String prefix, String suffix, int length, OwnershipCode code, String what)
      throws FailedCheckException {
    if (!text.startsWith(prefix)) {
      throw new FailedCheckException(code, "the " + what + " does not open with " + prefix);
    }
    byte[] all =
        BaseText.BASE58
            .decode(text.substring(prefix.length()))
            .orElseThrow(() -> new FailedCheckException(code, "the " + what + " is not base58"));
    if (all.length != length + CHECKSUM) {
      throw new FailedCheckException(code, "the " + what + " has not " + length + " bytes");
    }
    byte[] body = Arrays.copyOf(all, length);
    byte[] checksum = Hashes.ripemd160(body, Messages.bytes(suffix));
    if (!Arrays.equals(
        Arrays.copyOf(checksum, CHECKSUM), Arrays.copyOfRange(all, length, all.length))) {
      throw new FailedCheckException(code, "the checksum of the " + what + " is wrong");
    }
    return body;
  }
}
