package io.github.por4j.core.snapshotfile;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells ids that may have been seen before: a set of 64-bit fingerprints, 8 bytes an entry in an
 * open-addressing table at most three quarters full. An id that was seen is always told; of 10^7
 * random ids one that was not is told with odds of 1 to 370,000, and the second look clears it. The
 * fingerprint is keyed at random, so that nobody can choose ids that collide.
 */
final class Fingerprints {
  /** Most accounts looked at. */
  static final long MAX_IDS = 100_000_000;

  /** Most repeated fingerprints that are kept for the second look. */
  static final int MAX_REPEATED = 1 << 16;

  private static final int FIRST_CAPACITY = 1 << 12;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private final long[] keys = new long[9];
  private final Set<Long> repeated = new HashSet<>();
  private long[] table;
  private int size;
  private long repeats;

  Fingerprints() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < keys.length; i++) {
      keys[i] = random.nextLong() | 1;
    }
    table = new long[FIRST_CAPACITY];
  }

  /** Notes an id. */
  void add(IdKey id) {
    long print = of(id);
    if (!insert(table, print)) {
      repeats++;
      if (repeated.size() < MAX_REPEATED) {
        repeated.add(print);
      }
      return;
    }
    size++;
    if (size > table.length / 4 * 3) {
      grow();
    }
  }

  /** Whether no more ids are taken. */
  boolean isFull() {
    return size >= MAX_IDS;
  }

  /** Ids added whose fingerprint was there before. */
  long repeats() {
    return repeats;
  }

  /** Whether all repeated fingerprints are kept. */
  boolean isComplete() {
    return repeated.size() < MAX_REPEATED;
  }

  /** Whether the id's fingerprint is one of those kept as repeated. */
  boolean isRepeated(IdKey id) {
    return repeated.contains(of(id));
  }

  /** Lets go of the table; only {@link #isRepeated} may be called from here on. */
  void close() {
    table = new long[0];
  }

  /** Never 0, which marks an empty place. */
  private long of(IdKey id) {
    long sum = keys[8];
    sum += keys[0] * (id.a() >>> 32) + keys[1] * (id.a() & 0xffffffffL);
    sum += keys[2] * (id.b() >>> 32) + keys[3] * (id.b() & 0xffffffffL);
    sum += keys[4] * (id.c() >>> 32) + keys[5] * (id.c() & 0xffffffffL);
    sum += keys[6] * (id.d() >>> 32) + keys[7] * (id.d() & 0xffffffffL);
    return sum == 0 ? 1 : sum;
  }

  private static boolean insert(long[] table, long print) {
    int mask = table.length - 1;
    int at = (int) ((print * SPREAD) >>> 33) & mask;
    while (table[at] != 0) {
      if (table[at] == print) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = print;
    return true;
  }

  private void grow() {
    long[] larger = new long[table.length * 2];
    for (long print : table) {
      if (print != 0) {
        insert(larger, print);
      }
    }
    table = larger;
  }
}
