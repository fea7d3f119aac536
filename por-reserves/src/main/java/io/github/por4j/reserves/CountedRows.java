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
 * What every counted row was counted as, about 25 bytes a row, so that a repetition with less can
 * take the difference back. Used by one thread.
 */
final class CountedRows {
  private static final int BLOCK = 1 << 20;
  private static final List<OwnershipStatus> STATUSES = List.of(OwnershipStatus.values());

  /**
   * A row that is in a sum.
   *
   * @param file number of its file, from 0
   */
  record Counted(int file, String coin, OwnershipStatus status, BigDecimal amount) {}

  private final List<String> coins = new ArrayList<>();
  private final Map<String, Integer> coinNumbers = new HashMap<>();
  private final List<ByteBuffer> blocks = new ArrayList<>();

  /** Where it can be found again. */
  long add(Counted row) {
    byte[] digits = row.amount().unscaledValue().toByteArray();
    int length = 4 * Integer.BYTES + 1 + digits.length;
    if (blocks.isEmpty() || blocks.get(blocks.size() - 1).remaining() < length) {
      blocks.add(ByteBuffer.allocate(BLOCK));
    }
    ByteBuffer block = blocks.get(blocks.size() - 1);
    long at = (long) (blocks.size() - 1) * BLOCK + block.position();
    int coin = coinNumbers.computeIfAbsent(row.coin(), this::number);
    block.putInt(row.file()).putInt(coin).put((byte) STATUSES.indexOf(row.status()));
    block.putInt(row.amount().scale()).putInt(digits.length).put(digits);
    return at;
  }

  private int number(String coin) {
    coins.add(coin);
    return coins.size() - 1;
  }

  /** The row that was added there. */
  Counted get(long at) {
    ByteBuffer block = blocks.get((int) (at / BLOCK)).duplicate();
    block.position((int) (at % BLOCK));
    int file = block.getInt();
    String coin = coins.get(block.getInt());
    OwnershipStatus status = STATUSES.get(block.get());
    int scale = block.getInt();
    byte[] digits = new byte[block.getInt()];
    block.get(digits);
    return new Counted(file, coin, status, new BigDecimal(new BigInteger(digits), scale));
  }
}
