package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks one sum proof, of a batch or the trunk, in the order of the protocol (por_stark.py
 * verify_por_proof), with the checks of shape that the original leaves out. Where it can, it goes
 * on after a finding that the original would not have made, so that the answer of the original is
 * known as well. Used by one thread.
 */
final class SumProofCheck {
  /** The domain has 16 points for each step (constants.py EXTENSION_FACTOR). */
  static final int LOG_EXTENSION = 4;

  /** Trace size of a user in the trunk (constants.py UTS_FOR_TRUNK). */
  static final int TRUNK_UTS = 32;

  static final int MIN_UTS = 4;
  static final int MAX_UTS = 64;
  private static final int[] PUBLISHED_UTS = {16, 32};
  private static final int MIN_USERS = 2;

  private final V1Config config;
  private final SumProof proof;
  private final boolean isTrunk;
  private final ProofFindings findings;
  private final ProofFindings sumFindings;
  private final Keccak keccak;

  private SumProofCheck(
      V1Config config,
      SumProof proof,
      boolean isTrunk,
      String proofName,
      String valuesName,
      Keccak keccak) {
    this.keccak = keccak;
    this.config = config;
    this.proof = proof;
    this.isTrunk = isTrunk;
    this.findings = new ProofFindings(proofName);
    this.sumFindings = new ProofFindings(valuesName);
  }

  /**
   * What came of one proof.
   *
   * @param sums null if a coin has none
   */
  record Result(SumProof proof, Sums sums, List<Finding> findings) {}

  static Result check(
      V1Config config,
      SumProof proof,
      SumValues values,
      boolean isTrunk,
      String proofName,
      String valuesName,
      Keccak keccak) {
    SumProofCheck check = new SumProofCheck(config, proof, isTrunk, proofName, valuesName, keccak);
    Sums sums = check.run(values);
    List<Finding> all = new ArrayList<>(check.sumFindings.toList());
    all.addAll(check.findings.toList());
    return new Result(proof, sums, List.copyOf(all));
  }

  private Sums run(SumValues values) {
    Sums sums = Sums.check(config, values, sumFindings);
    boolean isDomain = checkShape();
    if (sums == null || !isDomain) {
      return sums;
    }
    checkTotalRange(sums);
    checkWork();
    int logDomain = logSteps(proof) + LOG_EXTENSION;
    new FriCheck(proof, findings, keccak).check(logDomain);
    int[] positions = new Transcript(keccak).indices(proof.combinationRoot(), 1 << logDomain);
    checkOpenings(positions, logDomain);
    if (new RowCheck(config, proof, findings, keccak).check()) {
      new ConstraintCheck(config, proof, sums, findings, keccak).check(positions);
    }
    return sums;
  }

  static int logSteps(SumProof proof) {
    return Integer.numberOfTrailingZeros(proof.steps());
  }

  /** Soundness V1-5; false if there is no domain to go on with. */
  private boolean checkShape() {
    int uts = proof.uts();
    if (Integer.bitCount(uts) != 1 || uts < MIN_UTS || uts > MAX_UTS) {
      findings.add(
          SumProofCode.UTS, "/uts", "no trace size of a user", "a power of two, 4 to 64", uts);
    } else if (isTrunk && uts != TRUNK_UTS) {
      findings.add(SumProofCode.TRUNK_UTS, "/uts", "no trace size of a trunk", TRUNK_UTS, uts);
    } else if (uts != PUBLISHED_UTS[0] && uts != PUBLISHED_UTS[1]) {
      findings.add(
          SumProofCode.UTS_UNPUBLISHED, "/uts", "a trace size not published", "16 or 32", uts);
    }
    int steps = proof.steps();
    if (Integer.bitCount(steps) != 1
        || logSteps(proof) + LOG_EXTENSION >= StarkField.MAX_LOG_ORDER) {
      findings.add(
          SumProofCode.STEPS, "/steps", "no number of steps", "a power of two up to 2^19", steps);
      return false;
    }
    if (steps / uts < MIN_USERS) {
      findings.add(
          SumProofCode.USER_NUM,
          "/steps",
          "the trace has no room for a user",
          "at least " + MIN_USERS + " blocks",
          steps / uts);
    }
    return true;
  }

  /** No more than every user of the trace can have; each has less than 4^(uts-2). */
  private void checkTotalRange(Sums sums) {
    if (proof.uts() > MAX_UTS) {
      return;
    }
    int users = proof.steps() / proof.uts() - 1;
    BigInteger most =
        BigInteger.ONE
            .shiftLeft(2 * (proof.uts() - 2))
            .subtract(BigInteger.ONE)
            .multiply(BigInteger.valueOf(users));
    if (users > 0 && (sums.total().signum() < 0 || sums.total().compareTo(most) > 0)) {
      sumFindings.add(
          SumProofCode.TOTAL_RANGE,
          Sums.pointer(SumValues.TOTAL),
          "the total is more than the users of this trace can have",
          "0 to " + most,
          sums.total());
    }
  }

  private void checkWork() {
    if (!new Transcript(keccak).isWorkDone(proof.traceRoot(), proof.nonce())) {
      findings.add(
          SumProofCode.WORK,
          "/pow_nonce",
          "the hash of root and nonce does not begin with " + Transcript.WORK_BITS + " zero bits");
    }
  }

  /** Rows x, x + 1, x + uts - 1 and x + uts steps for each position; the combination at each. */
  private void checkOpenings(int[] positions, int logDomain) {
    int[] rows = new int[SumProof.ROWS_PER_QUERY * positions.length];
    int mask = (1 << logDomain) - 1;
    int uts = proof.uts();
    int[] stepsOn = {0, 1, uts - 1, uts};
    for (int i = 0; i < rows.length; i++) {
      int on = stepsOn[i % SumProof.ROWS_PER_QUERY] << LOG_EXTENSION;
      rows[i] = positions[i / SumProof.ROWS_PER_QUERY] + on & mask;
    }
    OpeningCheck openings = new OpeningCheck(findings, keccak);
    openings.check(
        SumProofCode.TRACE_ROOT,
        proof.traceRoot(),
        logDomain,
        rows,
        proof.traceBranches(),
        "/mtree_branches");
    openings.check(
        SumProofCode.COMBINATION_ROOT,
        proof.combinationRoot(),
        logDomain,
        positions,
        proof.combinationBranches(),
        "/l_mtree_branches");
    if (proof.combinationBranches().count() < positions.length) {
      findings.add(
          SumProofCode.BRANCH_INCOMPLETE, "/l_mtree_branches", "a combined value is not opened");
    }
  }
}
