package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;

/** Turns what comes of a set of branches into findings. Used by one thread. */
final class OpeningCheck {
  private final ProofFindings findings;
  private final Keccak keccak;

  OpeningCheck(ProofFindings findings, Keccak keccak) {
    this.findings = findings;
    this.keccak = keccak;
  }

  /**
   * Checks the branches of {@code indices} against a root.
   *
   * @param wrongRoot code for branches that do not reach it
   * @param log log2 of the number of leaves
   */
  void check(
      SumProofCode wrongRoot, long[] root, int log, int[] indices, Branches branches, String at) {
    if (branches.count() != indices.length) {
      findings.add(
          SumProofCode.BRANCH_COUNT,
          at,
          "another number of branches than positions that are opened",
          indices.length,
          branches.count());
    }
    if (branches.count() == 0) {
      findings.add(SumProofCode.BRANCH_INCOMPLETE, at, "no branch is there");
      return;
    }
    if (branches.length() != log + 1) {
      findings.add(
          SumProofCode.BRANCH_LENGTH,
          at,
          "branches of another length than the tree",
          log + 1,
          branches.length());
      return;
    }
    switch (MultiBranch.check(root, indices, branches, keccak)) {
      case REACHED -> {}
      case REACHED_REDUNDANTLY ->
          findings.add(
              SumProofCode.BRANCH_FORM, at, "a hash is given that the other branches give");
      case INCOMPLETE ->
          findings.add(
              SumProofCode.BRANCH_INCOMPLETE, at, "a hash is missing on the way to the root");
      case CONTRADICTED ->
          findings.add(
              wrongRoot,
              at,
              "the branches do not reach the root " + Words.hex(root, 0) + " together");
    }
  }
}
