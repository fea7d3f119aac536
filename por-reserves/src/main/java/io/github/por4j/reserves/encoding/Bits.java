package io.github.por4j.reserves.encoding;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Bytes regrouped to the 5-bit symbols of base32 texts, most significant bit first. */
final class Bits {
  private static final int SYMBOL = 5;
  private static final int MASK = (1 << SYMBOL) - 1;

  private Bits() {}

  /** Symbols of some bytes, the last one filled up with zero bits. */
  static byte[] toSymbols(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (byte b : bytes) {
      buffer = (buffer << Byte.SIZE | (b & 0xff)) & 0xfff;
      held += Byte.SIZE;
      while (held >= SYMBOL) {
        held -= SYMBOL;
        out.write(buffer >> held & MASK);
      }
    }
    if (held > 0) {
      out.write(buffer << (SYMBOL - held) & MASK);
    }
    return out.toByteArray();
  }

  /** Bytes of some symbols; nothing if a whole symbol or a set bit is left over. */
  static Optional<byte[]> toBytes(byte[] symbols) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (byte symbol : symbols) {
      buffer = (buffer << SYMBOL | symbol) & 0xfff;
      held += SYMBOL;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        out.write(buffer >> held & 0xff);
      }
    }
    boolean clean = held < SYMBOL && (buffer & ((1 << held) - 1)) == 0;
    return clean ? Optional.of(out.toByteArray()) : Optional.empty();
  }

  /** Text of some symbols. */
  static String text(byte[] symbols, String alphabet) {
    StringBuilder text = new StringBuilder(symbols.length);
    for (byte symbol : symbols) {
      text.append(alphabet.charAt(symbol));
    }
    return text.toString();
  }

  /** Symbols of a text; nothing if it has a character outside the alphabet. */
  static Optional<byte[]> symbols(String text, String alphabet) {
    byte[] symbols = new byte[text.length()];
    for (int i = 0; i < symbols.length; i++) {
      int symbol = alphabet.indexOf(text.charAt(i));
      if (symbol < 0) {
        return Optional.empty();
      }
      symbols[i] = (byte) symbol;
    }
    return Optional.of(symbols);
  }
}
