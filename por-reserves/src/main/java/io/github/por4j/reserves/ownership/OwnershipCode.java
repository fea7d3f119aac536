package io.github.por4j.reserves.ownership;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;

/** Outcome of the check of one row, with the status that follows from it. */
public enum OwnershipCode implements FindingCode {
  VERIFIED(
      "RES-OWN-VERIFIED",
      OwnershipStatus.VERIFIED,
      Severity.INFO,
      "The signature verifies under a key that the address is derived from.",
      "common/verify.go"),

  OWNER_NAMED_BY_FILE(
      "RES-OWN-OWNER",
      OwnershipStatus.UNBOUND,
      Severity.INCONCLUSIVE,
      "The owners who sign are the address, not accounts that only the file names.",
      "cmd/verifyaddress/main.go handle, which takes EOA1 and EOA2 from the row"),
  STAKING_OWNER(
      "RES-OWN-STAKING",
      OwnershipStatus.UNBOUND,
      Severity.INCONCLUSIVE,
      "The account that signs for staked coins is their withdrawal address on the chain.",
      "cmd/verifyaddress/main.go handle, which shows the validator key and checks EOA1"),
  KEY_ROTATED(
      "RES-OWN-ROTATED",
      OwnershipStatus.UNBOUND,
      Severity.INCONCLUSIVE,
      "The key that signs belongs to the address, not to an account that only the file names.",
      "cmd/verifyaddress/main.go handle, owner mode of ed25519 coins"),
  KEY_NAMED_BY_FILE(
      "RES-OWN-KEY",
      OwnershipStatus.UNBOUND,
      Severity.INCONCLUSIVE,
      "The address is derived from the key, and the key is not only named by the file.",
      "common/verify.go VerifyEd25519Coin, VerifyStarkCoin and VerifyEOSCoin"),

  COIN_UNKNOWN(
      "RES-OWN-COIN",
      OwnershipStatus.SKIPPED,
      Severity.INCONCLUSIVE,
      "The coin has a line in the coin table.",
      "common/coin.go PorCoinTypeMap"),
  COIN_UNSIGNED(
      "RES-OWN-UNSIGNED",
      OwnershipStatus.SKIPPED,
      Severity.INCONCLUSIVE,
      "The coin's rows are published with signatures.",
      "common/coin.go, the coins that verifyaddress passes over"),
  ADDRESS_RULE_MISSING(
      "RES-OWN-RULE",
      OwnershipStatus.SKIPPED,
      Severity.INCONCLUSIVE,
      "It is known how an address of the coin follows from a key.",
      "common/verify.go VerifyUtxoCoinSig, which passes such rows"),
  LIBRARY_MISSING(
      "RES-OWN-LIBRARY",
      OwnershipStatus.SKIPPED,
      Severity.INCONCLUSIVE,
      "The optional library that this signature scheme needs is there and runs.",
      "common/kbls.go"),

  FIELD_MISSING(
      "RES-OWN-FIELD",
      Severity.MALFORMED,
      "A row has an address, a message, a signature, and a key or script where one is needed.",
      "cmd/verifyaddress/main.go handle"),
  FIELD_FORM(
      "RES-OWN-FIELD-FORM",
      Severity.MALFORMED,
      "No cell is longer than any honest one, and the message is text that UTF-8 can carry.",
      "our bound; the original takes any"),
  SIGNATURE_FORM(
      "RES-OWN-SIG-FORM",
      Severity.MALFORMED,
      "The signature has the encoding and the length of its scheme, with nothing after it.",
      "common/crypto.go sigToPub; common/utxo.go"),
  KEY_FORM(
      "RES-OWN-KEY-FORM",
      Severity.MALFORMED,
      "The public key has the encoding and the length of its scheme, canonically.",
      "common/verify.go; RFC 8032, SEC 1"),
  SCRIPT_FORM(
      "RES-OWN-SCRIPT-FORM",
      Severity.MALFORMED,
      "The script is OP_k, n compressed keys, OP_n, OP_CHECKMULTISIG and nothing else.",
      "common/verify.go VerifyUtxoCoinSig"),
  ADDRESS_FORM(
      "RES-OWN-ADDRESS-FORM",
      Severity.MALFORMED,
      "The address decodes as an address of this coin, of a kind that can be checked.",
      "common/verify.go VerifyUtxoCoinSig, which passes what does not decode"),
  OWNER_FORM(
      "RES-OWN-OWNER-FORM",
      Severity.MALFORMED,
      "A second owner is named only beside a first one, and is another account.",
      "cmd/verifyaddress/main.go handle"),

  SIGNATURE_RANGE(
      "RES-OWN-SIG-RANGE",
      Severity.INVALID,
      "The signature's numbers are in range, s in the lower half, the recovery number known.",
      "soundness, Reserves; common/crypto.go VerifySignature, for some coins only"),
  SIGNATURE_WRONG(
      "RES-OWN-SIG",
      Severity.INVALID,
      "The signature verifies over the coin's digest of the message.",
      "common/verify.go"),
  KEY_WEAK(
      "RES-OWN-KEY-WEAK",
      Severity.INVALID,
      "The public key is not a point of small order, which would verify what nobody signed.",
      "RFC 8032 and eprint 2020/1244; the original takes any point"),
  KEY_OTHER(
      "RES-OWN-KEY-OTHER",
      Severity.INVALID,
      "The key recovered from the signature is the key of the row.",
      "common/verify.go VerifyEcdsaCoinWithPub and VerifyEOSCoin"),
  SCRIPT_OTHER(
      "RES-OWN-SCRIPT",
      Severity.INVALID,
      "The address is the hash of the script.",
      "common/verify.go VerifyUtxoCoinSig"),
  SCRIPT_LIMIT(
      "RES-OWN-SCRIPT-LIMIT",
      Severity.INVALID,
      "The chain lets a script of this length be spent: 520 bytes at most behind a script's hash.",
      "BIP-16; common/verify.go takes any length"),
  SIGNER_OUTSIDE_SCRIPT(
      "RES-OWN-SIGNER",
      Severity.INVALID,
      "Every signature is by a key of the script.",
      "common/verify.go VerifyUtxoCoinSig"),
  THRESHOLD(
      "RES-OWN-THRESHOLD",
      Severity.INVALID,
      "As many different keys sign as the script asks for.",
      "soundness, Reserves; common/verify.go takes any two signatures, also by one key"),
  ADDRESS_CASE(
      "RES-OWN-ADDRESS-CASE",
      Severity.INVALID,
      "The address agrees letter by letter, capitals included, where the encoding tells them"
          + " apart.",
      "common/verify.go, which compares without case"),
  ADDRESS_OTHER(
      "RES-OWN-ADDRESS",
      Severity.INVALID,
      "The address is the one derived from the key that signed.",
      "common/verify.go");

  private final String id;
  private final OwnershipStatus status;
  private final Severity severity;
  private final String checked;
  private final String source;

  OwnershipCode(String id, Severity severity, String checked, String source) {
    this(id, OwnershipStatus.FAILED, severity, checked, source);
  }

  OwnershipCode(
      String id, OwnershipStatus status, Severity severity, String checked, String source) {
    this.id = id;
    this.status = status;
    this.severity = severity;
    this.checked = checked;
    this.source = source;
  }

  /** Status of a row with this outcome. */
  public OwnershipStatus status() {
    return status;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String checked() {
    return checked;
  }

  @Override
  public String source() {
    return source;
  }
}
