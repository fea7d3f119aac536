package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;
import java.util.List;

/**
 * Checks that the values under a root lie near a polynomial of low degree, as published (fri.py
 * verify_low_degree_proof): fold by four, 16 positions, the last layer in the clear. The positions
 * come from the first folded root alone (soundness V1-1). Used by one thread.
 */
final class FriCheck {
  private static final String POINTER = "/low_degree_proof";
  private static final int FOLD = 4;
  private static final int LOG_FOLD = 2;

  /** Fewest points of a domain, of which one is excluded. */
  private static final int LOG_SMALLEST = 4;

  private final SumProof proof;
  private final ProofFindings findings;
  private final Keccak keccak;
  private final OpeningCheck openings;

  FriCheck(SumProof proof, ProofFindings findings, Keccak keccak) {
    this.proof = proof;
    this.findings = findings;
    this.keccak = keccak;
    this.openings = new OpeningCheck(findings, keccak);
  }

  /** Foldings that bring a degree bound of 4 * steps to at most 16. */
  static int layers(int logSteps) {
    return Math.max(0, (logSteps - 1) / LOG_FOLD);
  }

  /**
   * Checks the values under the combination root.
   *
   * @param logDomain log2 of their number, 16 * steps
   */
  void check(int logDomain) {
    int logDegree = logDomain - LOG_FOLD;
    int wanted = layers(logDomain - SumProofCheck.LOG_EXTENSION);
    List<SumProof.Layer> layers = proof.layers();
    if (layers.size() < wanted) {
      findings.add(
          SumProofCode.FRI_DEGREE, POINTER, "FRI has too few layers", wanted, layers.size());
      return;
    }
    if (layers.size() > wanted) {
      findings.add(
          SumProofCode.FRI_LAYERS,
          POINTER,
          "FRI has more layers than the number of steps implies",
          wanted,
          layers.size());
    }
    int log = logDomain;
    long[] root = proof.combinationRoot();
    int[] indices = {};
    for (int i = 0; i < layers.size(); i++) {
      if (log - LOG_FOLD < LOG_SMALLEST) {
        findings.add(SumProofCode.FRI_TOO_MANY, POINTER + "/" + i, "FRI folds below 16 values");
        return;
      }
      SumProof.Layer layer = layers.get(i);
      indices = i == 0 ? firstIndices(layer, log) : folded(indices, log - LOG_FOLD);
      checkLayer(root, layer, log, indices, POINTER + "/" + i);
      root = layer.root();
      log -= LOG_FOLD;
      logDegree -= LOG_FOLD;
    }
    checkLast(root, log, logDegree, POINTER + "/" + layers.size());
  }

  private int[] firstIndices(SumProof.Layer layer, int log) {
    return new Transcript(keccak).indices(layer.root(), 1 << (log - LOG_FOLD));
  }

  private static int[] folded(int[] indices, int log) {
    int[] folded = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      folded[i] = indices[i] & (1 << log) - 1;
    }
    return folded;
  }

  private void checkLayer(long[] root, SumProof.Layer layer, int log, int[] indices, String at) {
    int logColumn = log - LOG_FOLD;
    int[] sources = new int[FOLD * indices.length];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = indices[i / FOLD] + (i % FOLD << logColumn);
    }
    openings.check(
        SumProofCode.FRI_ROOT, layer.root(), logColumn, indices, layer.column(), at + "/1");
    openings.check(SumProofCode.FRI_ROOT, root, log, sources, layer.polynomial(), at + "/2");
    if (layer.column().count() < indices.length || layer.polynomial().count() < sources.length) {
      findings.add(
          SumProofCode.BRANCH_INCOMPLETE, at, "values that the folding needs are not opened");
      return;
    }
    long[] challenge = new long[StarkField.SIZE];
    StarkField.fromWord(root, 0, challenge, 0);
    Folding folding = new Folding(log, challenge);
    for (int i = 0; i < indices.length; i++) {
      if (!folding.holds(layer, i, indices[i])) {
        findings.add(
            SumProofCode.FRI_FOLDING,
            at + "/1/" + i,
            "the folded value is not on the cubic through its four values");
      }
    }
  }

  private void checkLast(long[] root, int log, int logDegree, String at) {
    int count = proof.lastCount();
    if (count != 1 << log) {
      findings.add(
          SumProofCode.FRI_LAST_LENGTH,
          at,
          "the last layer has another number of values than its domain",
          1 << log,
          count);
    }
    long[] reached = new long[Words.SIZE];
    if (count >= FOLD) {
      PermutedTree.root(proof.last(), count, keccak, reached);
    }
    if (count < FOLD || !StarkField.equal(reached, 0, root, 0)) {
      findings.add(
          SumProofCode.FRI_LAST_ROOT,
          at,
          "the values of the last layer hash to another root",
          Words.hex(root, 0),
          Words.hex(reached, 0));
      return;
    }
    if (count == 1 << log && !new LastLayer(proof.last(), log, 1 << logDegree).isLowDegree()) {
      findings.add(
          SumProofCode.FRI_LAST_DEGREE,
          at,
          "the values of the last layer lie on no polynomial below degree " + (1 << logDegree));
    }
  }
}
