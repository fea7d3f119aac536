package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Base32;
import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.encoding.Bech32;
import io.github.por4j.reserves.encoding.CashText;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import io.github.por4j.reserves.signature.SecpKey;
import java.util.Arrays;
import java.util.List;

/** Addresses of accounts with a secp256k1 key. */
final class SecpDerivations {
  private static final int CHECKSUM = 4;

  private SecpDerivations() {}

  /**
   * The derivation that a rule of the coin table names.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static Derivation<SecpKey> of(String rule) {
    String[] words = rule.split(":", -1);
    String parameter = words.length == 2 ? words[1] : "";
    return switch (words[0]) {
      case "eip55" ->
          Derivation.several(
              "0x and the last 20 bytes of keccak256(x, y), in small letters or EIP-55 capitals",
              key -> eip55(account(key)));
      case "bech32-keccak" ->
          Derivation.of(
              "bech32 \"" + parameter + "\" of the last 20 bytes of keccak256(x, y)",
              key -> Bech32.encode(parameter, account(key)));
      case "bech32-hash160" ->
          Derivation.of(
              "bech32 \"" + parameter + "\" of ripemd160(sha256(compressed key))",
              key -> Bech32.encode(parameter, Hashes.hash160(key.compressed())));
      case "avalanche" ->
          Derivation.of(
              parameter + "- and bech32 \"avax\" of ripemd160(sha256(compressed key))",
              key -> parameter + "-" + Bech32.encode("avax", Hashes.hash160(key.compressed())));
      case "tron" ->
          Derivation.of(
              "base58check of 41 and the last 20 bytes of keccak256(x, y)",
              key -> base58Check(new byte[] {0x41}, account(key)));
      case "filecoin-f1" ->
          Derivation.of(
              "f1, base32 of blake2b-160(04, x, y) and its checksum",
              key -> filecoinKey(key.uncompressed()));
      case "filecoin-f4" ->
          Derivation.of(
              "f410f, base32 of the last 20 bytes of keccak256(x, y) and their checksum",
              key -> filecoinDelegated(account(key)));
      case "conflux" ->
          Derivation.of(
              "CIP-37 \"" + parameter + "\" of the last 20 bytes of keccak256(x, y), first digit 1",
              key -> conflux(parameter, account(key)));
      case "aelf" ->
          Derivation.of(
              "base58 of sha256(sha256(04, x, y)) and its checksum",
              key -> base58Check(new byte[0], Hashes.sha256d(key.uncompressed())));
      case "icon" ->
          Derivation.of(
              "hx and the last 20 bytes of SHA3-256(x, y)",
              key -> "hx" + Hex.encode(last20(Hashes.sha3(key.coordinates()))));
      case "stacks" ->
          Derivation.of(
              "c32check, version " + parameter + ", of ripemd160(sha256(compressed key))",
              key -> stacks(Integer.parseInt(parameter), Hashes.hash160(key.compressed())));
      default -> throw new IllegalArgumentException("no address rule " + rule);
    };
  }

  /** Base58 of a prefix, some bytes and a checksum over both. */
  static String base58Check(byte[] prefix, byte[] payload) {
    byte[] checksum = Hashes.sha256d(prefix, payload);
    return BaseText.BASE58.encode(Bytes.concat(prefix, payload, Arrays.copyOf(checksum, CHECKSUM)));
  }

  private static byte[] account(SecpKey key) {
    return last20(Hashes.keccak256(key.coordinates()));
  }

  private static byte[] last20(byte[] hash) {
    return Arrays.copyOfRange(hash, hash.length - 20, hash.length);
  }

  private static List<String> eip55(byte[] account) {
    String digits = Hex.encode(account);
    byte[] hash = Hashes.keccak256(Messages.bytes(digits));
    StringBuilder mixed = new StringBuilder("0x");
    for (int i = 0; i < digits.length(); i++) {
      int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf;
      char digit = digits.charAt(i);
      mixed.append(nibble >= 8 ? Character.toUpperCase(digit) : digit);
    }
    return List.of("0x" + digits, mixed.toString());
  }

  private static String filecoinKey(byte[] uncompressed) {
    byte[] hash = Hashes.blake2b(20, uncompressed);
    byte[] checksum = Hashes.blake2b(CHECKSUM, new byte[] {1}, hash);
    return "f1" + Base32.lower(Bytes.concat(hash, checksum));
  }

  /** Delegated address of the actor 10, the manager of Ethereum's addresses. */
  private static String filecoinDelegated(byte[] account) {
    byte[] checksum = Hashes.blake2b(CHECKSUM, new byte[] {4, 10}, account);
    return "f410f" + Base32.lower(Bytes.concat(account, checksum));
  }

  private static String conflux(String prefix, byte[] account) {
    byte[] user = account.clone();
    user[0] = (byte) (user[0] & 0x0f | 0x10);
    return CashText.CONFLUX.encode(prefix, Bytes.concat(new byte[] {0}, user));
  }

  private static String stacks(int version, byte[] hash) {
    byte[] checksum = Hashes.sha256d(new byte[] {(byte) version}, hash);
    String digit = BaseText.C32.encode(new byte[] {(byte) version});
    return "S" + digit + BaseText.C32.encode(Bytes.concat(hash, Arrays.copyOf(checksum, CHECKSUM)));
  }
}
