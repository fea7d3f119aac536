package io.github.por4j.merkle.hash;

import io.github.por4j.merkle.vectors.FieldArbitraries;
import io.github.por4j.merkle.vectors.JsonText;
import io.github.por4j.merkle.vectors.Vectors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Poseidon as the paper writes it, on {@link BigInteger}: add the round constants, raise to the
 * seventh power all elements or the first, multiply by the full matrix. Round constants are those
 * of the vector file.
 */
public final class SlowPoseidon {
  private static final int WIDTH = 12;
  private static final int RATE = 8;

  /** okx/plonky2 plonky2/src/hash/poseidon_goldilocks.rs MDS_MATRIX_CIRC and MDS_MATRIX_DIAG. */
  private static final long[] CIRCULANT = {17, 15, 41, 16, 2, 28, 13, 13, 39, 18, 34, 20};

  private static final long[] DIAGONAL = {8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

  private static final BigInteger P = FieldArbitraries.P;
  private static final List<BigInteger> ROUND_CONSTANTS = roundConstants();

  private SlowPoseidon() {}

  /** The 360 constants of the vector file. */
  static List<BigInteger> roundConstants() {
    Object all = JsonText.parse(Vectors.text("v2/poseidon.json"));
    return JsonText.list(JsonText.object(all).get("round_constants")).stream()
        .map(c -> new BigInteger(c.toString()))
        .toList();
  }

  /** The permutation; results are canonical. */
  public static long[] permute(long[] elements) {
    BigInteger[] state = new BigInteger[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      state[i] = FieldArbitraries.big(elements[i]);
    }
    for (int round = 0; round < 30; round++) {
      for (int i = 0; i < WIDTH; i++) {
        state[i] = state[i].add(ROUND_CONSTANTS.get(round * WIDTH + i)).mod(P);
      }
      boolean full = round < 4 || round >= 26;
      for (int i = 0; i < (full ? WIDTH : 1); i++) {
        state[i] = state[i].pow(7).mod(P);
      }
      state = multiply(state);
    }
    return Arrays.stream(state).mapToLong(BigInteger::longValue).toArray();
  }

  private static BigInteger[] multiply(BigInteger[] v) {
    BigInteger[] out = new BigInteger[WIDTH];
    for (int row = 0; row < WIDTH; row++) {
      BigInteger sum = v[row].multiply(BigInteger.valueOf(DIAGONAL[row]));
      for (int i = 0; i < WIDTH; i++) {
        sum = sum.add(v[(i + row) % WIDTH].multiply(BigInteger.valueOf(CIRCULANT[i])));
      }
      out[row] = sum.mod(P);
    }
    return out;
  }

  /** The sponge without padding. */
  public static HashOut hash(long... input) {
    long[] state = new long[WIDTH];
    for (int from = 0; from < input.length; from += RATE) {
      System.arraycopy(input, from, state, 0, Math.min(RATE, input.length - from));
      state = permute(state);
    }
    return HashOut.of(state, 0);
  }

  /** The hash of several hashes. */
  public static HashOut hash(List<HashOut> children) {
    List<Long> elements = new ArrayList<>();
    for (HashOut child : children) {
      elements.addAll(List.of(child.e0(), child.e1(), child.e2(), child.e3()));
    }
    return hash(elements.stream().mapToLong(Long::longValue).toArray());
  }
}
