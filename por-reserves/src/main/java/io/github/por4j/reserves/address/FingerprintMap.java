package io.github.por4j.reserves.address;

import java.util.OptionalLong;

/**
 * From fingerprints to numbers of 40 bits: 16 bytes a slot, of which 7 to 9 of 10 are in use. There
 * are 256 tables, each of which grows by itself and by a quarter, so that growth never needs twice
 * the memory.
 *
 * <p>96 bits of a fingerprint are told apart. Of n fingerprints of different texts two are taken
 * for one with odds of n<sup>2</sup> to 2<sup>97</sup>: 6e-18 for 10<sup>6</sup>. Whoever writes
 * the texts can choose neither that nor which of them share a place, as {@link Fingerprints} has a
 * key. Used by one thread.
 */
public final class FingerprintMap {
  private static final int NUMBER_BITS = 40;
  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  /** Largest number that can be kept. */
  public static final long MAX_NUMBER = NUMBER - 1;

  private static final int TABLES = 1 << 8;

  private final Table[] tables = new Table[TABLES];

  /** Empty. */
  public FingerprintMap() {
    for (int i = 0; i < TABLES; i++) {
      tables[i] = new Table();
    }
  }

  /**
   * The number that stood there before, which stays; empty if the key is new.
   *
   * @param value 0..{@link #MAX_NUMBER}
   */
  public OptionalLong putIfAbsent(Fingerprint key, long value) {
    requireNumber(value);
    Table table = table(key);
    OptionalLong before = table.get(key);
    if (before.isEmpty()) {
      table.add(key, value);
    }
    return before;
  }

  /** The number of a key; empty if the key is not there. */
  public OptionalLong get(Fingerprint key) {
    return table(key).get(key);
  }

  /**
   * Gives a key that is there another number.
   *
   * @param value 0..{@link #MAX_NUMBER}
   */
  public void replace(Fingerprint key, long value) {
    requireNumber(value);
    table(key).replace(key, value);
  }

  /** Number of keys. */
  public long size() {
    long size = 0;
    for (Table table : tables) {
      size += table.size;
    }
    return size;
  }

  /** Number of slots. */
  long slots() {
    long slots = 0;
    for (Table table : tables) {
      slots += table.slots;
    }
    return slots;
  }

  /** By the lowest bits, which no table keeps. */
  private Table table(Fingerprint key) {
    return tables[(int) key.low() & (TABLES - 1)];
  }

  private static void requireNumber(long value) {
    if (value < 0 || value > MAX_NUMBER) {
      throw new IllegalArgumentException("not a number of " + NUMBER_BITS + " bits: " + value);
    }
  }

  /** Open addressing, at least an eighth of the slots empty. */
  private static final class Table {
    private static final int FIELDS = 2;

    private int slots = 8;

    /** Of each slot the high word, and 24 bits of the low one before the number plus one, or 0. */
    private long[] words = new long[slots * FIELDS];

    private int size;

    OptionalLong get(Fingerprint key) {
      int at = find(key.high(), key.low());
      return words[at + 1] == 0
          ? OptionalLong.empty()
          : OptionalLong.of((words[at + 1] & NUMBER) - 1);
    }

    void add(Fingerprint key, long value) {
      if (size + 1 > slots - slots / 8) {
        grow();
      }
      put(find(key.high(), key.low()), key.high(), key.low(), value + 1);
      size++;
    }

    void replace(Fingerprint key, long value) {
      int at = find(key.high(), key.low());
      if (words[at + 1] == 0) {
        throw new IllegalStateException("no such key");
      }
      put(at, key.high(), key.low(), value + 1);
    }

    /** Where the key's words are, or would be. */
    private int find(long high, long low) {
      int slot = (int) ((high >>> Integer.SIZE) * slots >>> Integer.SIZE);
      while (words[slot * FIELDS + 1] != 0
          && (words[slot * FIELDS] != high
              || (words[slot * FIELDS + 1] ^ low) >>> NUMBER_BITS != 0)) {
        slot = slot + 1 == slots ? 0 : slot + 1;
      }
      return slot * FIELDS;
    }

    private void put(int at, long high, long low, long number) {
      words[at] = high;
      words[at + 1] = low & ~NUMBER | number;
    }

    private void grow() {
      long[] old = words;
      slots = Math.addExact(slots, slots / 4);
      words = new long[Math.multiplyExact(slots, FIELDS)];
      for (int i = 0; i < old.length; i += FIELDS) {
        if (old[i + 1] != 0) {
          put(find(old[i], old[i + 1]), old[i], old[i + 1], old[i + 1] & NUMBER);
        }
      }
    }
  }
}
