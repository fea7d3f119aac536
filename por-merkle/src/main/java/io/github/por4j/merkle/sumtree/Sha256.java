package io.github.por4j.merkle.sumtree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of short texts that are put together from hashes and amounts. Used by one thread. */
final class Sha256 {
  /** Words of a hash. */
  static final int WORDS = 4;

  /** Hexadecimal digits of a hash. */
  static final int DIGITS = 64;

  /** Longest text hashed: two hashes, three amounts, a level; or a user's nonce and balances. */
  private static final int MAX_TEXT = 512;

  private static final int BYTES = 32;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private final MessageDigest digest;
  private final byte[] text = new byte[MAX_TEXT];
  private final byte[] hash = new byte[BYTES];
  private int length;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Starts a text. */
  Sha256 start() {
    length = 0;
    return this;
  }

  /** Adds ASCII characters. */
  Sha256 ascii(String more) {
    for (int i = 0; i < more.length(); i++) {
      text[length++] = (byte) more.charAt(i);
    }
    return this;
  }

  /** Adds a hash as 64 lower-case hexadecimal digits. */
  Sha256 hash(long[] words, int from) {
    for (int i = from; i < from + WORDS; i++) {
      long word = words[i];
      for (int shift = 60; shift >= 0; shift -= 4) {
        text[length++] = HEX[(int) (word >>> shift) & 15];
      }
    }
    return this;
  }

  /** Adds an amount in units. */
  Sha256 amount(long units) {
    length = DecimalText.write(units, text, length);
    return this;
  }

  /** Adds the three amounts without anything between them. */
  Sha256 amounts(CoinBalances balances) {
    return amount(balances.btc()).amount(balances.eth()).amount(balances.usdt());
  }

  /** Adds the balances as the JSON object that leaves are hashed with. */
  Sha256 json(CoinBalances balances) {
    ascii("{\"BTC\":\"").amount(balances.btc());
    ascii("\",\"ETH\":\"").amount(balances.eth());
    ascii("\",\"USDT\":\"").amount(balances.usdt());
    return ascii("\"}");
  }

  /** Ends the text and writes its hash as four words. */
  void finish(long[] target, int offset) {
    digest.update(text, 0, length);
    try {
      digest.digest(hash, 0, BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("the buffer holds a hash", e);
    }
    for (int i = 0; i < WORDS; i++) {
      long word = 0;
      for (int k = 8 * i; k < 8 * i + 8; k++) {
        word = word << 8 | hash[k] & 0xFF;
      }
      target[offset + i] = word;
    }
  }

  /** Ends the text and returns its hash. */
  TreeHash finish() {
    long[] words = new long[WORDS];
    finish(words, 0);
    return TreeHash.of(words, 0);
  }
}
