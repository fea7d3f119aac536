package io.github.por4j.merkle.hash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.por4j.merkle.vectors.FieldArbitraries;
import io.github.por4j.merkle.vectors.Vectors;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PoseidonTest {
  @Provide
  Arbitrary<long[]> states() {
    return FieldArbitraries.words().array(long[].class).ofSize(12);
  }

  @Provide
  Arbitrary<long[]> inputs() {
    return FieldArbitraries.words().array(long[].class).ofMaxSize(30);
  }

  private static HashOut hash(Object elements) {
    return HashOut.of(Vectors.longs(elements), 0);
  }

  @Test
  void roundConstants() {
    long[] constants = PoseidonConstants.roundConstants();
    List<BigInteger> expected = SlowPoseidon.roundConstants();
    assertEquals(360, expected.size());
    assertArrayEquals(expected.stream().mapToLong(BigInteger::longValue).toArray(), constants);
  }

  @Test
  void permutationVectors() {
    List<Map<String, Object>> entries = Vectors.poseidon("permutation");
    assertEquals(23, entries.size());
    for (Map<String, Object> entry : entries) {
      long[] state = Vectors.longs(entry.get("in"));
      long[] expected = Vectors.longs(entry.get("out"));
      assertArrayEquals(expected, SlowPoseidon.permute(state), "slow " + entry.get("name"));
      Poseidon.permute(state);
      assertArrayEquals(expected, state, (String) entry.get("name"));
    }
  }

  @Test
  void hashVectors() {
    List<Map<String, Object>> entries = Vectors.poseidon("hash");
    assertEquals(16, entries.size());
    Poseidon reused = new Poseidon();
    for (Map<String, Object> entry : entries) {
      long[] input = Vectors.longs(entry.get("in"));
      HashOut expected = hash(entry.get("hash_no_pad"));
      assertEquals(expected, Poseidon.hashNoPad(input));
      assertEquals(expected, reused.hash(input, 0, input.length));
      assertEquals(expected, SlowPoseidon.hash(input));
      assertEquals(expected, hash(entry.get("hash_public_inputs")));
      assertEquals(hash(entry.get("hash_or_noop")), Poseidon.hashOrNoop(input));
      long[] shifted = new long[input.length + 5];
      System.arraycopy(input, 0, shifted, 3, input.length);
      long[] output = new long[6];
      reused.hash(shifted, 3, input.length, output, 1);
      assertEquals(expected, HashOut.of(output, 1));
      assertEquals(0, output[0] | output[5]);
    }
  }

  @Test
  void twoToOneVectors() {
    List<Map<String, Object>> entries = Vectors.poseidon("two_to_one");
    assertEquals(10, entries.size());
    Poseidon reused = new Poseidon();
    for (Map<String, Object> entry : entries) {
      HashOut left = hash(entry.get("left"));
      HashOut right = hash(entry.get("right"));
      assertEquals(hash(entry.get("out")), Poseidon.twoToOne(left, right));
      assertEquals(hash(entry.get("out")), reused.compress(left, right));
    }
  }

  @Property(tries = 300)
  void permutationAgainstTheSlowOne(@ForAll("states") long[] state) {
    long[] expected = SlowPoseidon.permute(state);
    long[] fast = state.clone();
    Poseidon.permute(fast);
    assertArrayEquals(expected, fast);
  }

  @Property(tries = 200)
  void spongeAgainstTheSlowOne(@ForAll("inputs") long[] input) {
    assertEquals(SlowPoseidon.hash(input), Poseidon.hashNoPad(input));
  }

  @Test
  void zerosAtTheEndOfTheFirstBlockAreAbsorbedUnseen() {
    HashOut three = Poseidon.hashNoPad(1, 2, 3);
    assertEquals(three, Poseidon.hashNoPad(1, 2, 3, 0, 0, 0, 0, 0));
    assertNotEquals(three, Poseidon.hashNoPad(1, 2, 3, 0, 0, 0, 0, 0, 0));
    // A later block overwrites only part of a state that is no longer zero.
    HashOut nine = Poseidon.hashNoPad(1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertNotEquals(nine, Poseidon.hashNoPad(1, 2, 3, 4, 5, 6, 7, 8, 9, 0));
  }

  @Test
  void aStateOfAnotherWidthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Poseidon.permute(new long[11]));
    assertThrows(IllegalArgumentException.class, () -> Poseidon.permute(new long[13]));
  }
}
