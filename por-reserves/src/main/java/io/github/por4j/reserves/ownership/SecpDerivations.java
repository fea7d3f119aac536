package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import io.github.por4j.reserves.signature.SecpKey;
import java.util.Arrays;
import java.util.List;

/** Addresses of accounts with a secp256k1 key. */
final class SecpDerivations {
  private SecpDerivations() {}

  /**
   * The derivation that a rule of the coin table names.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static Derivation<SecpKey> of(String rule) {
    String[] words = rule.split(":", -1);
    return switch (words[0]) {
      case "eip55" ->
          new Derivation<>(
              "0x and the last 20 bytes of keccak256(x || y), small letters or EIP-55 capitals",
              key -> eip55(account(key)));
      default -> throw new IllegalArgumentException("no address rule " + rule);
    };
  }

  /** Last 20 bytes of the hash of the coordinates. */
  static byte[] account(SecpKey key) {
    return Arrays.copyOfRange(Hashes.keccak256(key.coordinates()), 12, 32);
  }

  private static List<String> eip55(byte[] account) {
    String digits = Hex.encode(account);
    byte[] hash = Hashes.keccak256(Messages.bytes(digits));
    StringBuilder mixed = new StringBuilder("0x");
    for (int i = 0; i < digits.length(); i++) {
      int nibble = (hash[i / 2] >> (i % 2 == 0 ? 4 : 0)) & 0xf;
      char digit = digits.charAt(i);
      mixed.append(nibble >= 8 ? Character.toUpperCase(digit) : digit);
    }
    return List.of("0x" + digits, mixed.toString());
  }
}
