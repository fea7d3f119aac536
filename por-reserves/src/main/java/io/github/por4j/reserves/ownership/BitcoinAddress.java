package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.encoding.Bech32;
import io.github.por4j.reserves.encoding.CashText;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an address of a Bitcoin-like coin says.
 *
 * @param payload hash of a key or script, or a taproot key
 */
record BitcoinAddress(Kind kind, byte[] payload) {
  private static final int KEY_HASH = 20;
  private static final int CHECKSUM = 4;

  /** Who may spend. */
  enum Kind {
    KEY_HASH,
    SCRIPT_HASH,
    WITNESS_KEY_HASH,
    WITNESS_SCRIPT_HASH,
    TAPROOT
  }

  /** One encoding of a coin's addresses. */
  interface Encoding {
    /** What the text says, or nothing if it is not in this encoding. */
    Optional<BitcoinAddress> read(String text);

    /** Words for reports and documents. */
    String words();
  }

  /** The first reading of a text. */
  static BitcoinAddress read(String text, List<Encoding> encodings) throws FailedCheckException {
    for (Encoding encoding : encodings) {
      Optional<BitcoinAddress> address = encoding.read(text);
      if (address.isPresent()) {
        return address.orElseThrow();
      }
    }
    throw new FailedCheckException(
        OwnershipCode.ADDRESS_FORM,
        "the address does not decode as one of this coin, of a kind that can be checked");
  }

  /**
   * The encoding that a rule of the coin table names.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  static Encoding encoding(String rule) {
    String[] words = rule.split(":", -1);
    if (words.length == 3 && words[0].equals("base58")) {
      byte[] keyHash = Hex.decode(words[1]).orElseThrow();
      byte[] scriptHash = Hex.decode(words[2]).orElseThrow();
      return new Base58Check(keyHash, scriptHash);
    }
    return switch (words.length == 2 ? words[0] : "") {
      case "segwit" -> new Segwit(words[1]);
      case "taproot" -> new Taproot(words[1]);
      case "cashaddr" -> new Cash(words[1]);
      default -> throw new IllegalArgumentException("no address rule " + rule);
    };
  }

  private record Base58Check(byte[] keyPrefix, byte[] scriptPrefix) implements Encoding {
    @Override
    public Optional<BitcoinAddress> read(String text) {
      Optional<byte[]> decoded = BaseText.BASE58.decode(text);
      if (decoded.isEmpty()
          || decoded.orElseThrow().length != keyPrefix.length + KEY_HASH + CHECKSUM) {
        return Optional.empty();
      }
      byte[] all = decoded.orElseThrow();
      byte[] body = Arrays.copyOf(all, all.length - CHECKSUM);
      byte[] checksum = Arrays.copyOfRange(all, body.length, all.length);
      if (!Arrays.equals(checksum, Arrays.copyOf(Hashes.sha256d(body), CHECKSUM))) {
        return Optional.empty();
      }
      byte[] prefix = Arrays.copyOf(body, keyPrefix.length);
      byte[] hash = Arrays.copyOfRange(body, keyPrefix.length, body.length);
      if (Arrays.equals(prefix, keyPrefix)) {
        return Optional.of(new BitcoinAddress(Kind.KEY_HASH, hash));
      }
      return Arrays.equals(prefix, scriptPrefix)
          ? Optional.of(new BitcoinAddress(Kind.SCRIPT_HASH, hash))
          : Optional.empty();
    }

    @Override
    public String words() {
      return "base58check of a key's hash after "
          + Hex.encode(keyPrefix)
          + " or a script's after "
          + Hex.encode(scriptPrefix);
    }
  }

  private record Segwit(String prefix) implements Encoding {
    @Override
    public Optional<BitcoinAddress> read(String text) {
      return Bech32.witness(prefix, text)
          .filter(witness -> witness.version() == 0)
          .flatMap(
              witness ->
                  switch (witness.program().length) {
                    case 20 ->
                        Optional.of(new BitcoinAddress(Kind.WITNESS_KEY_HASH, witness.program()));
                    case 32 ->
                        Optional.of(
                            new BitcoinAddress(Kind.WITNESS_SCRIPT_HASH, witness.program()));
                    default -> Optional.empty();
                  });
    }

    @Override
    public String words() {
      return "bech32 \"" + prefix + "\" of a key's or a script's hash";
    }
  }

  private record Taproot(String prefix) implements Encoding {
    @Override
    public Optional<BitcoinAddress> read(String text) {
      return Bech32.witness(prefix, text)
          .filter(witness -> witness.version() == 1 && witness.program().length == 32)
          .map(witness -> new BitcoinAddress(Kind.TAPROOT, witness.program()));
    }

    @Override
    public String words() {
      return "bech32m \"" + prefix + "\" of a taproot key";
    }
  }

  /** Version byte 0 is the hash of a key, 8 of a script, both of 160 bits. */
  private record Cash(String prefix) implements Encoding {
    @Override
    public Optional<BitcoinAddress> read(String text) {
      Optional<byte[]> decoded = CashText.CASH.decode(prefix, text);
      if (decoded.isEmpty() || decoded.orElseThrow().length != 1 + KEY_HASH) {
        return Optional.empty();
      }
      byte[] all = decoded.orElseThrow();
      byte[] hash = Arrays.copyOfRange(all, 1, all.length);
      return switch (all[0]) {
        case 0 -> Optional.of(new BitcoinAddress(Kind.KEY_HASH, hash));
        case 8 -> Optional.of(new BitcoinAddress(Kind.SCRIPT_HASH, hash));
        default -> Optional.empty();
      };
    }

    @Override
    public String words() {
      return "cashaddr \"" + prefix + "\" of a key's or a script's hash";
    }
  }
}
