package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Crc16;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Addresses of TON wallets: the hash of the cell that a wallet's contract starts from, which holds
 * the contract's code and the owner's key.
 */
final class TonWallet {
  /** Hash and depth of the code cells, as published with the contracts. */
  private static final byte[] V3R2_CODE =
      hash("84dafa449f98a6987789ba232358072bc0f76dc4524002a5d0918b9a75d2d599");

  private static final int V3R2_DEPTH = 0;
  private static final byte[] HIGHLOAD_CODE =
      hash("11acad7955844090f283bf238bc1449871f783e7cc0979408d3f4859483e8525");
  private static final int HIGHLOAD_DEPTH = 6;

  private static final int V3_SUBWALLET = 698983191;
  private static final int HIGHLOAD_SUBWALLET = 4269;

  /** Twelve hours, in 22 bits. */
  private static final int HIGHLOAD_TIMEOUT = 43200;

  private static final byte BOUNCEABLE = 0x11;
  private static final byte NOT_BOUNCEABLE = 0x51;

  private TonWallet() {}

  /** Texts of the wallets with this key. */
  static List<String> addresses(byte[] key) {
    byte[] v3 =
        ByteBuffer.allocate(2 + 40)
            .put((byte) 0)
            .put((byte) 80)
            .putInt(0)
            .putInt(V3_SUBWALLET)
            .put(key)
            .array();
    // 256 + 32 + 1 + 1 + 64 + 22 bits are 47 bytes; two empty dictionaries and a time of zero.
    byte[] highload =
        ByteBuffer.allocate(2 + 47)
            .put((byte) 0)
            .put((byte) 94)
            .put(key)
            .putInt(HIGHLOAD_SUBWALLET)
            .putLong(0)
            .put((byte) (HIGHLOAD_TIMEOUT >>> 16))
            .putShort((short) HIGHLOAD_TIMEOUT)
            .array();
    List<String> texts = new ArrayList<>();
    for (byte[] account :
        List.of(
            account(V3R2_CODE, V3R2_DEPTH, v3), account(HIGHLOAD_CODE, HIGHLOAD_DEPTH, highload))) {
      texts.add(text(BOUNCEABLE, account));
      texts.add(text(NOT_BOUNCEABLE, account));
    }
    return texts;
  }

  /** Hash of the cell with the bits 00110 and two references: code and data. */
  private static byte[] account(byte[] code, int codeDepth, byte[] dataCell) {
    byte[] head = {2, 1, 0x34, 0, (byte) codeDepth, 0, 0};
    return Hashes.sha256(head, code, Hashes.sha256(dataCell));
  }

  private static String text(byte tag, byte[] account) {
    byte[] tagged = Bytes.concat(new byte[] {tag, 0}, account);
    int crc = Crc16.of(tagged);
    byte[] checksum = {(byte) (crc >>> Byte.SIZE), (byte) crc};
    return Base64.getUrlEncoder().encodeToString(Bytes.concat(tagged, checksum));
  }

  private static byte[] hash(String hex) {
    return Hex.decode(hex).orElseThrow();
  }
}
