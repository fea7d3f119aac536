package io.github.por4j.reserves.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  /** Python's hashlib: sha256(bytes(range(32)) + struct.pack('>I', ...) + ...). */
  @Test
  void itIsSha256OfKeyLengthsAndTexts() {
    byte[] key = new byte[32];
    IntStream.range(0, 32).forEach(i -> key[i] = (byte) i);
    Fingerprints fingerprints = new Fingerprints(key);
    assertEquals(
        new Fingerprint(0x49fa09de43cd62a8L, 0x260e981a3643d711L), fingerprints.of("ab", "c"));
    assertEquals(
        new Fingerprint(0x18c73d9eb45a656fL, 0x8eade1e428f68e58L), fingerprints.of("\u00e9"));
    assertEquals(new Fingerprint(0x70f4003d52b6eb03L, 0xda852e93256b5986L), fingerprints.of());
  }

  @Test
  void textsAreKeptApart() {
    Fingerprints fingerprints = new Fingerprints();
    assertEquals(fingerprints.of("ab", "c"), fingerprints.of("ab", "c"));
    assertNotEquals(fingerprints.of("ab", "c"), fingerprints.of("a", "bc"));
    assertNotEquals(fingerprints.of("a"), fingerprints.of("a", ""));
  }

  /** Texts that are chosen to crowd under one key do not under another. */
  @Test
  void eachDrawsItsOwnKey() {
    Set<Fingerprint> all = new HashSet<>();
    IntStream.range(0, 100).forEach(i -> all.add(new Fingerprints().of("0xab")));
    assertEquals(100, all.size());
  }
}
