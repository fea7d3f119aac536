package io.github.por4j.reserves.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FingerprintMapTest {
  /** 2^64 over the golden ratio: its multiples are spread evenly. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  @Property(tries = 100)
  void itIsAMap(@ForAll @Size(max = 4000) List<@IntRange(max = 3000) Integer> keys) {
    FingerprintMap map = new FingerprintMap();
    Map<Integer, Long> oracle = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      // Few different low words, so that slots collide.
      Fingerprint key = new Fingerprint(keys.get(i), keys.get(i) % 7);
      Long before = oracle.putIfAbsent(keys.get(i), (long) i);
      assertEquals(
          before == null ? OptionalLong.empty() : OptionalLong.of(before), map.putIfAbsent(key, i));
    }
    assertEquals(oracle.size(), map.size());
  }

  /** Words that are alike in all but a few bits, as whoever makes a file may choose them. */
  @Test
  void chosenFingerprintsDoNotCrowd() {
    FingerprintMap map = new FingerprintMap(GOLDEN);
    for (int shift : new int[] {0, 20, 40}) {
      Set<Integer> homes = new HashSet<>();
      for (long i = 0; i < 1000; i++) {
        homes.add(map.home(i << shift));
      }
      assertTrue(homes.size() > 500, () -> shift + ": " + homes.size());
    }
  }

  @Test
  void eachMapDrawsItsOwnPlaces() {
    FingerprintMap one = new FingerprintMap();
    FingerprintMap other = new FingerprintMap();
    assertTrue(
        LongStream.range(1, 1000).map(i -> i * GOLDEN).anyMatch(k -> one.home(k) != other.home(k)));
  }

  @Test
  void textsAreKeptApart() {
    assertNotEquals(Fingerprint.of("ab", "c"), Fingerprint.of("a", "bc"));
    assertNotEquals(Fingerprint.of("a"), Fingerprint.of("a", ""));
    // SHA-256 of the empty message, FIPS 180-4.
    assertEquals(new Fingerprint(0xe3b0c44298fc1c14L, 0x9afbf4c8996fb924L), Fingerprint.of());
  }

  @Test
  void oneAddressHasOneText() {
    assertSame("0xAB12", "0xab12");
    assertSame("0x00ab", "0xab");
    assertSame("bitcoincash:qpm2", "qpm2");
    assertSame("BC1QABC", "bc1qabc");
    // The same account for bounceable and other use, from the TON documentation's address forms.
    assertSame(
        "EQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPrHF",
        "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA");
    assertNotEquals(
        AddressText.canonical("3QVtn5nHRxBXX7C7sKw2qdkoGqMMwFUgwF"),
        AddressText.canonical("3QVtn5nHRxBXX7C7sKw2qdkoGqMMwFUgwf"));
  }

  private static void assertSame(String one, String other) {
    assertEquals(AddressText.canonical(one), AddressText.canonical(other));
  }
}
