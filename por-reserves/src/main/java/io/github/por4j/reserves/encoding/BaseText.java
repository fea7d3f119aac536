package io.github.por4j.reserves.encoding;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes as one number written in some base; each leading zero byte is one leading zero digit, so
 * that every text of the digits is exactly one array of bytes.
 */
public enum BaseText {
  /** Bitcoin's base58. */
  BASE58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"),
  /** Crockford's base32, as Stacks has it. */
  C32("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

  /** Decoding takes time that grows with the square of the length. */
  private static final int LONGEST = 128;

  /** Digits handled at once: their value fits in a long. */
  private static final int CHUNK = 10;

  private final String digits;
  private final BigInteger chunkRadix;

  BaseText(String digits) {
    this.digits = digits;
    this.chunkRadix = BigInteger.valueOf(digits.length()).pow(CHUNK);
  }

  /** Text of some bytes. */
  public String encode(byte[] bytes) {
    StringBuilder reversed = new StringBuilder(2 * bytes.length);
    BigInteger rest = new BigInteger(1, bytes);
    while (rest.signum() > 0) {
      BigInteger[] parts = rest.divideAndRemainder(chunkRadix);
      rest = parts[0];
      long chunk = parts[1].longValue();
      for (int i = 0; rest.signum() > 0 ? i < CHUNK : chunk > 0; i++) {
        reversed.append(digits.charAt((int) (chunk % digits.length())));
        chunk /= digits.length();
      }
    }
    for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
      reversed.append(digits.charAt(0));
    }
    return reversed.reverse().toString();
  }

  /** Bytes of a text of at most 128 digits; nothing if it is longer or has another character. */
  public Optional<byte[]> decode(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    BigInteger radix = BigInteger.valueOf(digits.length());
    BigInteger value = BigInteger.ZERO;
    for (int start = 0; start < text.length(); start += CHUNK) {
      int end = Math.min(start + CHUNK, text.length());
      long chunk = 0;
      for (int i = start; i < end; i++) {
        int digit = digits.indexOf(text.charAt(i));
        if (digit < 0) {
          return Optional.empty();
        }
        chunk = chunk * digits.length() + digit;
      }
      value = value.multiply(radix.pow(end - start)).add(BigInteger.valueOf(chunk));
    }
    int zeros = 0;
    while (zeros < text.length() && text.charAt(zeros) == digits.charAt(0)) {
      zeros++;
    }
    byte[] number = value.signum() == 0 ? new byte[0] : unsigned(value);
    byte[] bytes = new byte[zeros + number.length];
    System.arraycopy(number, 0, bytes, zeros, number.length);
    return Optional.of(bytes);
  }

  private static byte[] unsigned(BigInteger value) {
    byte[] bytes = value.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
