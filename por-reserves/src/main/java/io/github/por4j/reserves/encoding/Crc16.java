package io.github.por4j.reserves.encoding;

/** CRC-16/XMODEM, the checksum of TON and Stellar addresses. */
public final class Crc16 {
  private static final int POLYNOMIAL = 0x1021;

  private Crc16() {}

  /** 0 to 65535. */
  public static int of(byte[] bytes) {
    int crc = 0;
    for (byte b : bytes) {
      crc ^= (b & 0xff) << Byte.SIZE;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
      }
    }
    return crc & 0xffff;
  }
}
