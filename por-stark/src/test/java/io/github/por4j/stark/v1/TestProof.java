package io.github.por4j.stark.v1;

import io.github.por4j.core.io.Source;
import io.github.por4j.merkle.hash.Keccak;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The first batch of "tiny", to change and check by itself: 256 steps, 16 rows a user, five coins,
 * three of them main.
 */
final class TestProof {
  static final int COINS = 5;
  static final int MAIN = 3;

  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String FOLDER = "sum_proof_data/batches/a0/";

  private TestProof() {}

  private static Source source(String name) {
    return Source.of(name, TINY.get(name));
  }

  /** A copy that may be changed. */
  static SumProof read() throws Exception {
    return SumProofReader.read(source(FOLDER + "sum_proof.json"));
  }

  static SumValues values() throws Exception {
    return SumValues.read(source(FOLDER + "sum_values.json"));
  }

  static V1Config config() throws Exception {
    return V1Config.read(source(TestRound.CONFIG));
  }

  /** Code and pointer of every finding. */
  static Set<String> check(SumProof proof, SumValues values, boolean isTrunk) throws Exception {
    Set<String> found = new TreeSet<>();
    SumProofCheck.check(config(), proof, values, isTrunk, "proof", "values", new Keccak())
        .findings()
        .forEach(f -> found.add(f.code().id() + " " + f.where().pointer()));
    return found;
  }

  static Set<String> check(SumProof proof) throws Exception {
    return check(proof, values(), false);
  }

  /** Adds one to a word, or subtracts it. */
  static void flip(long[] words, int at) {
    words[at + Words.SIZE - 1] ^= 1L << 56;
  }

  static SumProof withSize(SumProof p, int steps, int uts) {
    return new SumProof(
        steps,
        uts,
        p.traceRoot(),
        p.combinationRoot(),
        p.nonce(),
        p.traceBranches(),
        p.rows(),
        p.combinationBranches(),
        p.layers(),
        p.last());
  }

  static SumProof withBranches(SumProof p, Branches trace, Branches combination) {
    return new SumProof(
        p.steps(),
        p.uts(),
        p.traceRoot(),
        p.combinationRoot(),
        p.nonce(),
        trace,
        p.rows(),
        combination,
        p.layers(),
        p.last());
  }

  static SumProof withRows(SumProof p, SumProof.Rows rows) {
    return new SumProof(
        p.steps(),
        p.uts(),
        p.traceRoot(),
        p.combinationRoot(),
        p.nonce(),
        p.traceBranches(),
        rows,
        p.combinationBranches(),
        p.layers(),
        p.last());
  }

  /** With other layers, and the first so many values of the last, filled up with zeros. */
  static SumProof withLayers(SumProof p, List<SumProof.Layer> layers, int last) {
    return new SumProof(
        p.steps(),
        p.uts(),
        p.traceRoot(),
        p.combinationRoot(),
        p.nonce(),
        p.traceBranches(),
        p.rows(),
        p.combinationBranches(),
        layers,
        Arrays.copyOf(p.last(), last * Words.SIZE));
  }

  /** Other numbers of branches and of words of each; what is added is zero and not given. */
  static Branches resized(Branches b, int count, int length) {
    long[] words = new long[count * length * Words.SIZE];
    boolean[] given = new boolean[count * length];
    int both = Math.min(length, b.length());
    for (int i = 0; i < Math.min(count, b.count()); i++) {
      System.arraycopy(b.words(), b.leaf(i), words, i * length * Words.SIZE, both * Words.SIZE);
      System.arraycopy(b.given(), b.slot(i, 0), given, i * length, both);
    }
    return new Branches(count, length, words, given);
  }

  /** With every word marked as given, so that no branch waits for another. */
  static Branches complete(Branches b) {
    boolean[] given = new boolean[b.given().length];
    Arrays.fill(given, true);
    return new Branches(b.count(), b.length(), b.words(), given);
  }
}
