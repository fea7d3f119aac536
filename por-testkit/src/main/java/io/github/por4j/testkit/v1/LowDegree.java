package io.github.por4j.testkit.v1;

import static io.github.por4j.testkit.v1.StarkPolynomials.P;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The prover's side of FRI (fri.py prove_low_degree). */
final class LowDegree {
  private static final int FOLD = 4;
  private static final int LAST_DEGREE = 16;

  private final V1Departure departure;

  LowDegree(V1Departure departure) {
    this.departure = departure;
  }

  static PermutedTree tree(BigInteger[] values) {
    return new PermutedTree(Arrays.stream(values).map(Keccak::word).toArray(byte[][]::new));
  }

  /** Layers as they stand in the file, for a degree below a quarter of the domain. */
  List<Object> prove(BigInteger[] values) {
    List<Object> proof = new ArrayList<>();
    BigInteger[] current = values;
    int[] indices = null;
    for (int degree = values.length / FOLD; degree > LAST_DEGREE; degree /= FOLD) {
      PermutedTree tree = tree(current);
      BigInteger challenge = new BigInteger(1, tree.root()).mod(P);
      if (departure == V1Departure.CHALLENGE) {
        challenge = StarkPolynomials.mul(challenge, challenge);
      }
      BigInteger[] column = fold(current, challenge);
      PermutedTree columnTree = tree(column);
      int quarter = column.length;
      int[] drawn = indices == null ? Transcript.indices(columnTree.root(), quarter) : indices;
      indices = Arrays.stream(drawn).map(i -> i % quarter).toArray();
      int[] sources = new int[FOLD * indices.length];
      for (int i = 0; i < sources.length; i++) {
        sources[i] = indices[i / FOLD] + i % FOLD * quarter;
      }
      proof.add(
          new ArrayList<Object>(
              List.of(
                  Keccak.hex(columnTree.root()),
                  columnTree.branches(indices),
                  tree.branches(sources))));
      current = column;
    }
    int factor = departure == V1Departure.LAST_LAYER ? 2 : 1;
    List<Object> last = new ArrayList<>();
    for (BigInteger value : current) {
      last.add(Keccak.hex(Keccak.word(value.multiply(BigInteger.valueOf(factor)).mod(P))));
    }
    proof.add(last);
    return proof;
  }

  /** Lagrange's form of the cubic through four values, at the challenge. */
  private static BigInteger[] fold(BigInteger[] values, BigInteger challenge) {
    int size = values.length;
    int quarter = size / FOLD;
    BigInteger[] xs = StarkPolynomials.domain(Integer.numberOfTrailingZeros(size));
    BigInteger[] below = new BigInteger[size];
    BigInteger[] above = new BigInteger[size];
    for (int i = 0; i < size; i++) {
      below[i] = BigInteger.ONE;
      above[i] = values[i];
      for (int j = 1; j < FOLD; j++) {
        BigInteger other = xs[(i + j * quarter) % size];
        below[i] = StarkPolynomials.mul(below[i], xs[i].subtract(other));
        above[i] = StarkPolynomials.mul(above[i], challenge.subtract(other));
      }
    }
    BigInteger[] inverse = StarkPolynomials.invertAll(below);
    BigInteger[] column = new BigInteger[quarter];
    Arrays.fill(column, BigInteger.ZERO);
    for (int i = 0; i < size; i++) {
      column[i % quarter] = column[i % quarter].add(above[i].multiply(inverse[i])).mod(P);
    }
    return column;
  }
}
