package io.github.por4j.reserves;

import io.github.por4j.reserves.ownership.OwnershipStatus;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every counted row was counted as, so that a repetition with less can take the difference
 * back: its group, the scale of its amount, and the amount's digits with their length, about ten
 * bytes a row. Used by one thread.
 */
final class CountedRows {
  private static final int BLOCK = 1 << 16;

  /** Bytes of the longest number. */
  private static final int LONGEST = 5;

  /**
   * A row that is in a sum.
   *
   * @param file number of its file, from 0
   */
  record Counted(int file, String coin, OwnershipStatus status, BigDecimal amount) {}

  /** What many rows have in common. */
  private record Group(int file, String coin, OwnershipStatus status) {}

  private final List<Group> groups = new ArrayList<>();
  private final Map<Group, Integer> groupNumbers = new HashMap<>();
  private final List<ByteBuffer> blocks = new ArrayList<>();

  /** Where it can be found again. */
  long add(Counted row) {
    byte[] digits = row.amount().unscaledValue().toByteArray();
    int length = 3 * LONGEST + digits.length;
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).remaining() < length) {
      blocks.add(ByteBuffer.allocate(BLOCK));
    }
    ByteBuffer block = blocks.get(blocks.size() - 1);
    long at = (long) (blocks.size() - 1) * BLOCK + block.position();
    Group group = new Group(row.file(), row.coin(), row.status());
    putNumber(block, groupNumbers.computeIfAbsent(group, this::number));
    putNumber(block, row.amount().scale());
    putNumber(block, digits.length);
    block.put(digits);
    return at;
  }

  private int number(Group group) {
    groups.add(group);
    return groups.size() - 1;
  }

  /** The row that was added there. */
  Counted get(long at) {
    ByteBuffer block = blocks.get((int) (at / BLOCK)).duplicate();
    block.position((int) (at % BLOCK));
    Group group = groups.get(number(block));
    int scale = number(block);
    byte[] digits = new byte[number(block)];
    block.get(digits);
    BigDecimal amount = new BigDecimal(new BigInteger(digits), scale);
    return new Counted(group.file(), group.coin(), group.status(), amount);
  }

  /** Seven bits a byte, the lowest first; the highest bit of a byte says that more follow. */
  private static void putNumber(ByteBuffer block, int value) {
    int rest = value;
    while (rest >>> 7 != 0) {
      block.put((byte) (rest | 0x80));
      rest >>>= 7;
    }
    block.put((byte) rest);
  }

  private static int number(ByteBuffer block) {
    int value = 0;
    int shift = 0;
    byte part = block.get();
    while (part < 0) {
      value |= (part & 0x7f) << shift;
      shift += 7;
      part = block.get();
    }
    return value | part << shift;
  }
}
