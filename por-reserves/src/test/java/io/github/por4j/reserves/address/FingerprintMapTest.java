package io.github.por4j.reserves.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FingerprintMapTest {
  private static final Fingerprint KEY = new Fingerprint(1, 1);

  /** Keys under a few words alone, so that they crowd, and 5,000 random ones beside them. */
  @Property(tries = 50)
  void itIsAMap(
      @ForAll @Size(max = 4000) List<@IntRange(max = 3000) Integer> picks,
      @ForAll @LongRange(max = FingerprintMap.MAX_NUMBER) long base,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fingerprint> keys = new ArrayList<>();
    for (int pick : picks) {
      keys.add(new Fingerprint(pick / 64, (long) (pick % 64) << 40 | pick % 2));
    }
    for (int i = 0; i < 5_000; i++) {
      keys.add(new Fingerprint(random.nextLong(), random.nextLong()));
    }
    FingerprintMap map = new FingerprintMap();
    Map<Fingerprint, Long> oracle = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      Fingerprint key = keys.get(i);
      long value = (base + i) % (FingerprintMap.MAX_NUMBER + 1);
      assertEquals(number(oracle.putIfAbsent(key, value)), map.putIfAbsent(key, value));
      Fingerprint other = keys.get(random.nextInt(keys.size()));
      assertEquals(number(oracle.get(other)), map.get(other));
      if (oracle.replace(other, value) != null) {
        map.replace(other, value);
      }
    }
    assertEquals(oracle.size(), map.size());
    oracle.forEach((key, value) -> assertEquals(OptionalLong.of(value), map.get(key)));
  }

  private static OptionalLong number(Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  @Test
  void ninetySixBitsAreToldApart() {
    FingerprintMap map = new FingerprintMap();
    assertTrue(map.putIfAbsent(KEY, 0).isEmpty());
    for (int bit = 0; bit < 64; bit++) {
      assertTrue(map.get(new Fingerprint(KEY.high() ^ 1L << bit, KEY.low())).isEmpty());
      boolean isKept = bit < 8 || bit >= 40;
      assertEquals(isKept, map.get(new Fingerprint(KEY.high(), KEY.low() ^ 1L << bit)).isEmpty());
    }
  }

  @Test
  void numbersHaveFortyBits() {
    FingerprintMap map = new FingerprintMap();
    for (long value : new long[] {0, 1, (1L << 40) - 2}) {
      map.putIfAbsent(KEY, value);
      map.replace(KEY, value);
      assertEquals(OptionalLong.of(value), map.get(KEY));
    }
    for (long value : new long[] {-1, (1L << 40) - 1, Long.MIN_VALUE}) {
      assertThrows(IllegalArgumentException.class, () -> map.putIfAbsent(KEY, value));
      assertThrows(IllegalArgumentException.class, () -> map.replace(KEY, value));
    }
    Fingerprint absent = new Fingerprint(2, 2);
    assertThrows(IllegalStateException.class, () -> map.replace(absent, 0));
  }

  /** 16 bytes a slot: 23 bytes a key at most, once there are thousands. */
  @Test
  void mostSlotsAreInUse() {
    FingerprintMap map = new FingerprintMap();
    Fingerprints fingerprints = new Fingerprints();
    for (int i = 0; i < 300_000; i++) {
      map.putIfAbsent(fingerprints.of("row " + i), i);
      if (i > 20_000 && i % 1000 == 0) {
        assertTrue(map.size() * 100 >= map.slots() * 68, () -> map.size() + " " + map.slots());
        assertTrue(map.size() * 8 <= map.slots() * 7, () -> map.size() + " " + map.slots());
      }
    }
    assertEquals(300_000, map.size());
  }
}
