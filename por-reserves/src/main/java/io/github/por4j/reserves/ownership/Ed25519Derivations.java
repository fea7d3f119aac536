package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.por4j.reserves.encoding.Base32;
import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.encoding.Bech32;
import io.github.por4j.reserves.encoding.Crc16;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Addresses of accounts with an Ed25519 key of 32 bytes. */
final class Ed25519Derivations {
  private static final byte[] SS58_PREFIX = "SS58PRE".getBytes(US_ASCII);
  private static final int CARDANO_HASH = 28;

  /** Cardano mainnet: payment key alone, with a staking key, with a staking script. */
  private static final byte ENTERPRISE = 0x61;

  private static final byte BASE_KEY = 0x01;
  private static final byte BASE_SCRIPT = 0x21;

  private Ed25519Derivations() {}

  /**
   * The derivation that a rule of the coin table names.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static Derivation<byte[]> of(String rule) {
    String[] words = rule.split(":", -1);
    String parameter = words.length == 2 ? words[1] : "";
    return switch (words[0]) {
      case "solana" -> Derivation.of("base58 of the key", BaseText.BASE58::encode);
      case "aptos" ->
          Derivation.several(
              "0x and SHA3-256(key, 00), whole or without leading zeros",
              Ed25519Derivations::aptos);
      case "sui" ->
          Derivation.of(
              "0x and blake2b-256(00, key)",
              key -> "0x" + Hex.encode(Hashes.blake2b(32, new byte[] {0}, key)));
      case "ton" ->
          Derivation.several(
              "workchain 0 and the hash of the initial state of a V3R2 or highload V3 wallet with"
                  + " this key, for bouncing messages or not",
              TonWallet::addresses);
      case "cardano" ->
          new Derivation<>(
              "bech32 \""
                  + parameter
                  + "\" whose payment part is blake2b-224(key); a staking part is not tied to it",
              (key, address) -> cardano(parameter, key, address));
      case "ss58" ->
          Derivation.of(
              "SS58 of the key, network " + parameter,
              key -> ss58(Integer.parseInt(parameter), key));
      case "stellar" ->
          Derivation.of("strkey G: base32 of 30, the key and its CRC", Ed25519Derivations::stellar);
      default -> throw new IllegalArgumentException("no address rule " + rule);
    };
  }

  private static List<String> aptos(byte[] key) {
    String digits = Hex.encode(Hashes.sha3(key, new byte[] {0}));
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return List.of("0x" + digits, "0x" + digits.substring(zeros));
  }

  private static List<String> cardano(String prefix, byte[] key, String address) {
    byte[] payment = Hashes.blake2b(CARDANO_HASH, key);
    String enterprise = Bech32.encode(prefix, Bytes.concat(new byte[] {ENTERPRISE}, payment));
    Optional<byte[]> claimed = Bech32.decode(prefix, address);
    if (claimed.isEmpty() || claimed.orElseThrow().length != 1 + 2 * CARDANO_HASH) {
      return List.of(enterprise);
    }
    byte[] base = claimed.orElseThrow();
    if (base[0] != BASE_KEY && base[0] != BASE_SCRIPT) {
      return List.of(enterprise);
    }
    System.arraycopy(payment, 0, base, 1, CARDANO_HASH);
    return List.of(enterprise, Bech32.encode(prefix, base));
  }

  private static String ss58(int network, byte[] key) {
    byte[] prefix =
        network < 64
            ? new byte[] {(byte) network}
            : new byte[] {
              (byte) ((network & 0xfc) >> 2 | 0x40), (byte) (network >> 8 | (network & 3) << 6)
            };
    byte[] checksum = Hashes.blake2b(64, SS58_PREFIX, prefix, key);
    return BaseText.BASE58.encode(Bytes.concat(prefix, key, Arrays.copyOf(checksum, 2)));
  }

  private static String stellar(byte[] key) {
    byte[] versioned = Bytes.concat(new byte[] {6 << 3}, key);
    int crc = Crc16.of(versioned);
    return Base32.upper(
        Bytes.concat(versioned, new byte[] {(byte) crc, (byte) (crc >>> Byte.SIZE)}));
  }
}
