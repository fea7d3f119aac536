package io.github.por4j.core.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Hexadecimal digits by the JDK, one byte after the other. */
final class HexOracle {
  private HexOracle() {}

  static String digits(long[] longs, int at, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      bytes.putLong(longs[at + i]);
    }
    return HexFormat.of().formatHex(bytes.array());
  }
}
