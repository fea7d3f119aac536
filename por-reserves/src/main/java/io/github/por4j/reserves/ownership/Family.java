package io.github.por4j.reserves.ownership;

/** How the coins of one kind sign, with the words for documents and reports. */
public enum Family {
  /** secp256k1, as Ethereum wallets sign messages. */
  ETHEREUM(
      "secp256k1 with recovery",
      "keccak256(\"\\x19Ethereum Signed Message:\\n32\" || keccak256(message))"),
  /** secp256k1 over a digest of OKX's own. */
  SECP256K1(
      "secp256k1 with recovery",
      "keccak256(varstr(\"OKX Signed Message:\\n\") || varstr(message))"),
  /** secp256k1, as Bitcoin wallets sign messages; BIP-322 for taproot. */
  BITCOIN(
      "secp256k1 with recovery, for each key of a multisig script; BIP-322 simple for taproot",
      "sha256(sha256(varstr(\"... Signed Message:\\n\") || varstr(message)))"),
  /** secp256k1, as Tron wallets sign messages. */
  TRON(
      "secp256k1 with recovery",
      "keccak256(\"\\x19TRON Signed Message:\\n\" || \"32\" || keccak256(message)), or"
          + " keccak256(\"\\x19TRON Signed Message:\\n\" || length in decimal || message)"),
  /** Ed25519, RFC 8032, under the key that the row names. */
  ED25519("Ed25519", "none: varstr(\"OKX Signed Message:\\n\") || varstr(message) is signed"),
  /** BLS signature of a validator, key in G1. */
  BLS("BLS12-381, key in G1", "as Ethereum's"),
  /** secp256k1 in the text form of EOS, under the key that the row names. */
  EOS("secp256k1 with recovery", "sha256(varstr(\"OKX Signed Message:\\n\") || varstr(message))"),
  /** ECDSA over the Stark curve, under the key that the row names. */
  STARKNET("ECDSA on the Stark curve", "SNIP-12 revision 0, with the account's address"),
  /** Published without signature. */
  UNSIGNED("none", "none");

  private final String signature;
  private final String digest;

  Family(String signature, String digest) {
    this.signature = signature;
    this.digest = digest;
  }

  /** The signature scheme. */
  public String signature() {
    return signature;
  }

  /** What is signed. */
  public String digest() {
    return digest;
  }
}
