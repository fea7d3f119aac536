package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.por4j.reserves.signature.Hashes;
import java.io.ByteArrayOutputStream;

/** What wallets sign for a text: each form opens with a header that no transaction has. */
final class Messages {
  private static final byte[] ETHEREUM = bytes("\u0019Ethereum Signed Message:\n32");
  private static final byte[] TRON_FIRST = bytes("\u0019TRON Signed Message:\n32");
  private static final String TRON_SECOND = "\u0019TRON Signed Message:\n";
  private static final String HEADER_END = " Signed Message:\n";

  private Messages() {}

  /** EIP-191 over the 32 bytes of keccak256(text), not over the text. */
  static byte[] ethereum(String text) {
    return Hashes.keccak256(ETHEREUM, Hashes.keccak256(bytes(text)));
  }

  /** TIP-191's first form, over keccak256(text). */
  static byte[] tronFirst(String text) {
    return Hashes.keccak256(TRON_FIRST, Hashes.keccak256(bytes(text)));
  }

  /** TIP-191's second form, over the text and its length. */
  static byte[] tronSecond(String text) {
    byte[] message = bytes(text);
    return Hashes.keccak256(bytes(TRON_SECOND + message.length), message);
  }

  /** Digest of the general ECDSA family. */
  static byte[] okxKeccak(String text) {
    return Hashes.keccak256(okx(text));
  }

  /** Digest of EOS rows. */
  static byte[] okxSha256(String text) {
    return Hashes.sha256(okx(text));
  }

  /** The bytes that Ed25519 rows sign. */
  static byte[] okx(String text) {
    return headed("OKX", text);
  }

  /**
   * Digest of a Bitcoin-like wallet.
   *
   * @param coin the first words of its header, for example {@code Bitcoin}
   */
  static byte[] bitcoin(String coin, String text) {
    return Hashes.sha256d(headed(coin, text));
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] headed(String coin, String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeVarString(out, bytes(coin + HEADER_END));
    writeVarString(out, bytes(text));
    return out.toByteArray();
  }

  /** Bitcoin's CompactSize length, then the bytes; texts here are below 2^16 bytes. */
  private static void writeVarString(ByteArrayOutputStream out, byte[] text) {
    if (text.length < 0xfd) {
      out.write(text.length);
    } else {
      out.write(0xfd);
      out.write(text.length);
      out.write(text.length >>> Byte.SIZE);
    }
    out.writeBytes(text);
  }
}
