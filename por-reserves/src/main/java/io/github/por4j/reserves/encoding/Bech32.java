package io.github.por4j.reserves.encoding;

import java.util.Arrays;
import java.util.Optional;

/** Bech32 of BIP-173 and Bech32m of BIP-350, in small letters only. */
public final class Bech32 {
  private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;
  private static final int CHECKSUM = 6;

  /** Longer than any address; BIP-173's 90 do not hold for Cardano's. */
  private static final int LONGEST = 128;

  private Bech32() {}

  /** Program of a segregated witness address. */
  public record Witness(int version, byte[] program) {}

  /** Text of some bytes. */
  public static String encode(String prefix, byte[] bytes) {
    return encode(prefix, Bits.toSymbols(bytes), BECH32);
  }

  /** Bytes of a text with this prefix. */
  public static Optional<byte[]> decode(String prefix, String text) {
    return symbols(prefix, text, BECH32).flatMap(Bits::toBytes);
  }

  /** Address of a witness program, version 0 or 1. */
  public static String witness(String prefix, Witness witness) {
    byte[] program = Bits.toSymbols(witness.program());
    byte[] symbols = new byte[program.length + 1];
    symbols[0] = (byte) witness.version();
    System.arraycopy(program, 0, symbols, 1, program.length);
    return encode(prefix, symbols, checksum(witness.version()));
  }

  /** Witness program of an address with this prefix, version 0 or 1. */
  public static Optional<Witness> witness(String prefix, String text) {
    for (int version = 0; version <= 1; version++) {
      Optional<byte[]> symbols = symbols(prefix, text, checksum(version));
      if (symbols.isPresent() && symbols.orElseThrow().length > 0) {
        byte[] all = symbols.orElseThrow();
        Optional<byte[]> program = Bits.toBytes(Arrays.copyOfRange(all, 1, all.length));
        if (all[0] == version && program.isPresent()) {
          return Optional.of(new Witness(version, program.orElseThrow()));
        }
      }
    }
    return Optional.empty();
  }

  private static int checksum(int witnessVersion) {
    return witnessVersion == 0 ? BECH32 : BECH32M;
  }

  private static String encode(String prefix, byte[] symbols, int constant) {
    int checksum = polymod(prefix, Arrays.copyOf(symbols, symbols.length + CHECKSUM)) ^ constant;
    byte[] tail = new byte[CHECKSUM];
    for (int i = 0; i < CHECKSUM; i++) {
      tail[i] = (byte) (checksum >> 5 * (CHECKSUM - 1 - i) & 31);
    }
    return prefix + '1' + Bits.text(symbols, ALPHABET) + Bits.text(tail, ALPHABET);
  }

  private static Optional<byte[]> symbols(String prefix, String text, int constant) {
    if (text.length() > LONGEST || !text.startsWith(prefix + '1')) {
      return Optional.empty();
    }
    Optional<byte[]> symbols = Bits.symbols(text.substring(prefix.length() + 1), ALPHABET);
    if (symbols.isEmpty() || symbols.orElseThrow().length < CHECKSUM) {
      return Optional.empty();
    }
    byte[] all = symbols.orElseThrow();
    return polymod(prefix, all) == constant
        ? Optional.of(Arrays.copyOf(all, all.length - CHECKSUM))
        : Optional.empty();
  }

  private static int polymod(String prefix, byte[] symbols) {
    int checksum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      checksum = step(checksum, prefix.charAt(i) >> 5);
    }
    checksum = step(checksum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      checksum = step(checksum, prefix.charAt(i) & 31);
    }
    for (byte symbol : symbols) {
      checksum = step(checksum, symbol);
    }
    return checksum;
  }

  private static int step(int checksum, int symbol) {
    int top = checksum >>> 25;
    int next = (checksum & 0x1ffffff) << 5 ^ symbol;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
