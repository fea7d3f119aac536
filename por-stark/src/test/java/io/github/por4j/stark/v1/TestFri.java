package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;
import java.util.ArrayList;
import java.util.List;

/** The prover's side of FRI (fri.py prove_low_degree). */
final class TestFri {
  private static final int S = StarkField.SIZE;

  private final Keccak keccak;
  private final TestLie lie;

  TestFri(Keccak keccak, TestLie lie) {
    this.keccak = keccak;
    this.lie = lie;
  }

  /** Layers as they stand in the file, for a degree below a quarter of the domain. */
  List<Object> prove(long[] values, int logDomain) {
    List<Object> proof = new ArrayList<>();
    long[] current = values;
    int log = logDomain;
    int degree = 1 << (logDomain - 2);
    int[] indices = null;
    while (degree > 16) {
      TestTree tree = new TestTree(TestColumns.words(current), log);
      long[] challenge = new long[S];
      StarkField.fromWord(tree.root(), 0, challenge, 0);
      if (lie == TestLie.CHALLENGE) {
        StarkField.square(challenge, 0, challenge, 0);
      }
      long[] column = fold(current, log, challenge);
      TestTree columnTree = new TestTree(TestColumns.words(column), log - 2);
      int quarter = 1 << (log - 2);
      if (indices == null) {
        indices = new Transcript(keccak).indices(columnTree.root(), quarter);
      }
      int[] sources = new int[4 * indices.length];
      for (int i = 0; i < indices.length; i++) {
        indices[i] %= quarter;
        for (int j = 0; j < 4; j++) {
          sources[4 * i + j] = indices[i] + j * quarter;
        }
      }
      proof.add(
          List.of(
              Words.hex(columnTree.root(), 0),
              TestProver.branches(columnTree.branches(indices)),
              TestProver.branches(tree.branches(sources))));
      current = column;
      log -= 2;
      degree /= 4;
    }
    if (lie == TestLie.LAST_LAYER) {
      for (int at = 0; at < current.length; at += S) {
        StarkField.add(current, at, current, at, current, at);
      }
    }
    long[] words = TestColumns.words(current);
    List<Object> last = new ArrayList<>();
    for (int at = 0; at < words.length; at += S) {
      last.add(Words.hex(words, at));
    }
    proof.add(last);
    return proof;
  }

  /** Lagrange's form of the cubic through four values, at the challenge. */
  private static long[] fold(long[] values, int log, long[] challenge) {
    long[] xs = TestColumns.domain(log);
    int quarter = 1 << (log - 2);
    long[] column = new long[quarter * S];
    long[] below = new long[4 * quarter * S];
    long[] above = new long[4 * quarter * S];
    long[] d = new long[S];
    for (int i = 0; i < 4 * quarter; i++) {
      StarkField.one(below, i * S);
      StarkField.copy(values, i * S, above, i * S);
      for (int j = 1; j < 4; j++) {
        int other = (i + j * quarter) % (4 * quarter) * S;
        StarkField.sub(xs, i * S, xs, other, d, 0);
        StarkField.mul(below, i * S, d, 0, below, i * S);
        StarkField.sub(challenge, 0, xs, other, d, 0);
        StarkField.mul(above, i * S, d, 0, above, i * S);
      }
    }
    StarkInverses.invertAll(below, 4 * quarter);
    for (int i = 0; i < 4 * quarter; i++) {
      StarkField.mul(above, i * S, below, i * S, d, 0);
      int at = i % quarter * S;
      StarkField.add(column, at, d, 0, column, at);
    }
    return column;
  }
}
