package io.github.por4j.reserves.encoding;

import java.util.Arrays;
import java.util.Optional;

/**
 * Bitcoin Cash's address encoding: prefix, colon, 5-bit symbols, eight of them a checksum. Conflux
 * (CIP-37) has the same with other letters.
 */
public enum CashText {
  /** Bitcoin Cash and eCash. */
  CASH("qpzry9x8gf2tvdw0s3jn54khce6mua7l"),
  /** Conflux. */
  CONFLUX("abcdefghjkmnprstuvwxyz0123456789");

  private static final long[] GENERATOR = {
    0x98f2bc8e61L, 0x79b76d99e2L, 0xf33e5fb3c4L, 0xae2eabe2a8L, 0x1e4f43e470L
  };
  private static final int CHECKSUM = 8;
  private static final int LONGEST = 128;

  private final String alphabet;

  CashText(String alphabet) {
    this.alphabet = alphabet;
  }

  /** Text of some bytes, with prefix and colon. */
  public String encode(String prefix, byte[] bytes) {
    byte[] symbols = Bits.toSymbols(bytes);
    long checksum = polymod(prefix, Arrays.copyOf(symbols, symbols.length + CHECKSUM));
    byte[] tail = new byte[CHECKSUM];
    for (int i = 0; i < CHECKSUM; i++) {
      tail[i] = (byte) (checksum >> 5 * (CHECKSUM - 1 - i) & 31);
    }
    return prefix + ':' + Bits.text(symbols, alphabet) + Bits.text(tail, alphabet);
  }

  /** Bytes of a text with this prefix and colon, or without both. */
  public Optional<byte[]> decode(String prefix, String text) {
    String body = text.startsWith(prefix + ':') ? text.substring(prefix.length() + 1) : text;
    Optional<byte[]> symbols = Bits.symbols(body, alphabet);
    if (body.length() > LONGEST || body.length() < CHECKSUM || symbols.isEmpty()) {
      return Optional.empty();
    }
    byte[] all = symbols.orElseThrow();
    return polymod(prefix, all) == 0
        ? Bits.toBytes(Arrays.copyOf(all, all.length - CHECKSUM))
        : Optional.empty();
  }

  private static long polymod(String prefix, byte[] symbols) {
    long checksum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      checksum = step(checksum, prefix.charAt(i) & 31);
    }
    checksum = step(checksum, 0);
    for (byte symbol : symbols) {
      checksum = step(checksum, symbol);
    }
    return checksum ^ 1;
  }

  private static long step(long checksum, int symbol) {
    long top = checksum >>> 35;
    long next = (checksum & 0x07ffffffffL) << 5 ^ symbol;
    for (int i = 0; i < GENERATOR.length; i++) {
      next ^= (top >> i & 1) == 0 ? 0 : GENERATOR[i];
    }
    return next;
  }
}
