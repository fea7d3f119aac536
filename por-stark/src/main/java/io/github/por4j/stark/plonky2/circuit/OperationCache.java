package io.github.por4j.stark.plonky2.circuit;

import java.util.Arrays;

/**
 * Results of arithmetic operations by their operands, so that an operation is laid out once: a hash
 * table of int records in one array, for millions of entries.
 */
final class OperationCache {
  private static final int FREE = -1;

  private final int keyWords;
  private final int recordWords;
  private int[] records;
  private int[] table;
  private int count;

  /** Keys of this many words, results of two. */
  OperationCache(int keyWords) {
    this.keyWords = keyWords;
    this.recordWords = keyWords + 2;
    this.records = new int[1024 * recordWords];
    this.table = new int[4096];
    Arrays.fill(table, FREE);
  }

  /** Index of the first word of the result, or -1. */
  int find(int... key) {
    int entry = table[slot(key)];
    return entry == FREE ? -1 : entry * recordWords + keyWords;
  }

  /** A word of a result. */
  int word(int index) {
    return records[index];
  }

  /** Adds an operation that is not there yet. */
  void add(int first, int second, int... key) {
    if (3 * count > 2 * table.length) {
      grow();
    }
    if ((count + 1) * recordWords > records.length) {
      records = Arrays.copyOf(records, records.length + (records.length >> 1));
    }
    int start = count * recordWords;
    System.arraycopy(key, 0, records, start, keyWords);
    records[start + keyWords] = first;
    records[start + keyWords + 1] = second;
    table[slot(key)] = count++;
  }

  private int slot(int[] key) {
    int mask = table.length - 1;
    int slot = mix(Arrays.hashCode(key)) & mask;
    while (table[slot] != FREE && !matches(table[slot] * recordWords, key)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean matches(int start, int[] key) {
    return Arrays.equals(records, start, start + keyWords, key, 0, keyWords);
  }

  private static int mix(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ h >>> 16;
  }

  private void grow() {
    table = new int[2 * table.length];
    Arrays.fill(table, FREE);
    int[] key = new int[keyWords];
    for (int entry = 0; entry < count; entry++) {
      System.arraycopy(records, entry * recordWords, key, 0, keyWords);
      table[slot(key)] = entry;
    }
  }
}
