package io.github.por4j.reserves.address;

import java.security.SecureRandom;
import java.util.OptionalLong;

/**
 * From fingerprints to numbers, 24 bytes a slot. Who makes a file can choose fingerprints, at a few
 * hashes each, that are alike in some bits; where a key goes depends on a number that is drawn for
 * each map, so that they do not crowd into one place. Used by one thread.
 */
public final class FingerprintMap {
  private static final int FIELDS = 3;

  /** Slots; a power of two, at most two thirds of them in use. */
  private int slots = 1 << 10;

  /** Odd, so that different words stay different. */
  private final long spread;

  private long[] table = new long[slots * FIELDS];
  private boolean[] used = new boolean[slots];
  private int size;

  /** Empty. */
  public FingerprintMap() {
    this(new SecureRandom().nextLong());
  }

  /** Empty, with the number drawn. */
  FingerprintMap(long drawn) {
    this.spread = drawn | 1;
  }

  /** The number that stood there before, which stays; empty if the key is new. */
  public OptionalLong putIfAbsent(Fingerprint key, long value) {
    int slot = find(key.high(), key.low());
    if (used[slot]) {
      return OptionalLong.of(table[slot * FIELDS + 2]);
    }
    put(slot, key.high(), key.low(), value);
    size++;
    if (size > slots / 3 * 2) {
      grow();
    }
    return OptionalLong.empty();
  }

  /** The number of a key; empty if the key is not there. */
  public OptionalLong get(Fingerprint key) {
    int slot = find(key.high(), key.low());
    return used[slot] ? OptionalLong.of(table[slot * FIELDS + 2]) : OptionalLong.empty();
  }

  /** Gives a key that is there another number. */
  public void replace(Fingerprint key, long value) {
    int slot = find(key.high(), key.low());
    if (!used[slot]) {
      throw new IllegalStateException("no such key");
    }
    table[slot * FIELDS + 2] = value;
  }

  /** Number of keys. */
  public int size() {
    return size;
  }

  /** The slot where the search for a key begins. */
  int home(long low) {
    return (int) (low * spread >>> Long.SIZE - Integer.numberOfTrailingZeros(slots));
  }

  private int find(long high, long low) {
    int slot = home(low);
    while (used[slot] && (table[slot * FIELDS] != high || table[slot * FIELDS + 1] != low)) {
      slot = (slot + 1) & (slots - 1);
    }
    return slot;
  }

  private void put(int slot, long high, long low, long value) {
    used[slot] = true;
    table[slot * FIELDS] = high;
    table[slot * FIELDS + 1] = low;
    table[slot * FIELDS + 2] = value;
  }

  private void grow() {
    long[] oldTable = table;
    boolean[] oldUsed = used;
    slots = Math.multiplyExact(slots, 2);
    table = new long[Math.multiplyExact(slots, FIELDS)];
    used = new boolean[slots];
    for (int i = 0; i < oldUsed.length; i++) {
      if (oldUsed[i]) {
        long high = oldTable[i * FIELDS];
        long low = oldTable[i * FIELDS + 1];
        put(find(high, low), high, low, oldTable[i * FIELDS + 2]);
      }
    }
  }
}
