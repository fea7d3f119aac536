package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import io.github.por4j.reserves.signature.StarkCurve;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.ECPoint;

/**
 * Starknet accounts: a signature over SNIP-12 typed data, revision 0, that holds the account's
 * address. The account is a contract; the key is the row's.
 */
final class StarknetCheck implements Check {
  private static final int SIGNATURE = 64;
  private static final int LONGEST_TEXT = 31;
  private static final Pattern FELT = Pattern.compile("0x[0-9a-f]{1,64}");
  private static final Pattern TEXT = Pattern.compile("[\\x20-\\x7e]{1,31}");

  /** What the typed data would read as a number and not as text. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX].*");

  private final BigInteger domain;
  private final BigInteger messageType;

  StarknetCheck() {
    BigInteger domainType = selector("StarkNetDomain(name:felt,version:felt,chainId:felt)");
    this.domain = hash(domainType, text("OKX POR MESSAGE"), BigInteger.ONE, text("SN_MAIN"));
    this.messageType = selector("Message(contents:felt)");
  }

  @Override
  public Ownership check(OwnershipClaim claim) throws FailedCheckException {
    if (claim.script().isEmpty()) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_MISSING, "the row has no public key to check the signature with");
    }
    if (!TEXT.matcher(claim.message()).matches() || NUMBER.matcher(claim.message()).matches()) {
      throw new FailedCheckException(
          OwnershipCode.FIELD_FORM,
          "the message is not " + LONGEST_TEXT + " characters of ASCII at most, or is a number");
    }
    BigInteger account = felt(claim.address(), OwnershipCode.ADDRESS_FORM, "the address");
    BigInteger keyX = felt(claim.script(), OwnershipCode.KEY_FORM, "the public key");
    Optional<ECPoint> key = StarkCurve.key(keyX);
    if (key.isEmpty()) {
      throw new FailedCheckException(
          OwnershipCode.KEY_FORM, "the public key is not the x of a point of the curve");
    }
    byte[] signature =
        Hex.decode(claim.signature1())
            .filter(bytes -> bytes.length == SIGNATURE && !claim.signature1().startsWith("0x"))
            .orElseThrow(
                () ->
                    new FailedCheckException(
                        OwnershipCode.SIGNATURE_FORM, "the signature is not 128 hex digits"));
    BigInteger r = new BigInteger(1, Arrays.copyOf(signature, 32));
    BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, SIGNATURE));
    if (!StarkCurve.inRange(r, s)) {
      throw new FailedCheckException(
          OwnershipCode.SIGNATURE_RANGE, "a number of the signature is out of range");
    }
    if (!StarkCurve.verify(key.orElseThrow(), digest(account, claim.message()), r, s)) {
      throw new FailedCheckException(
          OwnershipCode.SIGNATURE_WRONG, "the signature does not verify under the key of the row");
    }
    return new Ownership(
        OwnershipCode.KEY_NAMED_BY_FILE,
        "the key of the row signs for this account; that it controls it is said by the file only");
  }

  /** Hash that is signed for an account and a text. */
  BigInteger digest(BigInteger account, String message) {
    BigInteger contents = hash(messageType, text(message));
    return hash(text("StarkNet Message"), domain, account, contents);
  }

  /** Pedersen chain from 0 over the elements and their number. */
  private static BigInteger hash(BigInteger... elements) {
    BigInteger chain = BigInteger.ZERO;
    for (BigInteger element : elements) {
      chain = StarkCurve.pedersen(chain, element);
    }
    return StarkCurve.pedersen(chain, BigInteger.valueOf(elements.length));
  }

  private static BigInteger text(String ascii) {
    return new BigInteger(1, ascii.getBytes(US_ASCII));
  }

  /** The low 250 bits of keccak256. */
  private static BigInteger selector(String type) {
    BigInteger hash = new BigInteger(1, Hashes.keccak256(type.getBytes(US_ASCII)));
    return hash.and(BigInteger.TWO.pow(250).subtract(BigInteger.ONE));
  }

  private static BigInteger felt(String text, OwnershipCode code, String what)
      throws FailedCheckException {
    if (!FELT.matcher(text).matches()) {
      throw new FailedCheckException(
          code, what + " is not 0x and up to 64 hex digits in small letters");
    }
    BigInteger value = new BigInteger(text.substring(2), 16);
    if (value.compareTo(StarkCurve.FIELD) >= 0) {
      throw new FailedCheckException(code, what + " is not below the order of the field");
    }
    return value;
  }
}
