package io.github.por4j.stark.v1;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.Severity;

/** Findings about one sum proof and the sums it is about, of a batch or the trunk. */
public enum SumProofCode implements V1Code {
  STEPS(
      "V1-STEPS",
      Severity.INVALID,
      Original.REFUSES,
      "The number of steps is a power of two up to 2^19.",
      "V1-5; por_stark.py verify_por_proof, utils.py get_pseudorandom_indices"),
  UTS(
      "V1-UTS",
      Severity.INVALID,
      Original.ACCEPTS,
      "The trace size of a user is a power of two, 4 to 64.",
      "V1-5; constants.py MAX_UTS, which only the prover respects"),
  UTS_UNPUBLISHED(
      "V1-UTS-UNPUBLISHED",
      Severity.WARNING,
      Original.ACCEPTS,
      "The trace size of a user is 16 or 32, as published.",
      "V1-5; constants.py UTS16, UTS32"),
  USER_NUM(
      "V1-USER-NUM",
      Severity.INVALID,
      Original.ACCEPTS,
      "The trace has room for at least one user beside the empty first block.",
      "V1-5; por_stark.py verify_por_proof, which divides and does not look"),
  TRUNK_UTS(
      "V1-TRUNK-UTS",
      Severity.INVALID,
      Original.ACCEPTS,
      "The trace size of the trunk is 32.",
      "mk_and_verify_proofs.py mk_trunk_proof, UTS_FOR_TRUNK"),
  COIN_MISSING(
      "V1-SUM-COIN-MISSING",
      Severity.INVALID,
      Original.REFUSES,
      "Every coin of the configuration has a sum.",
      "mk_and_verify_proofs.py verify_batch_proof"),
  COIN_UNKNOWN(
      "V1-SUM-COIN-UNKNOWN",
      Severity.INVALID,
      Original.ACCEPTS,
      "Every coin with a sum is in the configuration.",
      "V1-3; mk_and_verify_proofs.py verify_batch_proof, which looks up the known ones only"),
  SUM_FIELD(
      "V1-SUM-FIELD-RANGE",
      Severity.INVALID,
      Original.REFUSES,
      "The sum of each coin is 0 or more and below p.",
      "utils.py check_sum_values"),
  SUM_RANGE(
      "V1-SUM-RANGE",
      Severity.INVALID,
      Original.ACCEPTS,
      "Each sum, lifted to between -p/2 and p/2, is within -2^127 to 2^127.",
      "V1-2"),
  SUM_NEGATIVE(
      "V1-SUM-NEGATIVE",
      Severity.WARNING,
      Original.ACCEPTS,
      "The sum of each coin, lifted to between -p/2 and p/2, is not negative.",
      "V1-2; only net values are proven not to be negative"),
  TOTAL(
      "V1-TOTAL-NOT-SUM",
      Severity.INVALID,
      Original.REFUSES,
      "The total is the exact sum of the sums of all coins.",
      "V1-2; utils.py check_sum_values"),
  TOTAL_RANGE(
      "V1-TOTAL-RANGE",
      Severity.INVALID,
      Original.ACCEPTS,
      "The total is 0 or more and no more than the users of the trace can have.",
      "V1-2; por_stark.py constraint 2, each net value below 4^(uts-2)"),
  WORK(
      "V1-PROOF-OF-WORK",
      Severity.INVALID,
      Original.REFUSES,
      "The hash of trace root and nonce begins with 20 zero bits.",
      "por_stark.py verify_por_proof, utils.py proof_of_work"),
  BRANCH_COUNT(
      "V1-BRANCH-COUNT",
      Severity.INVALID,
      Original.ACCEPTS,
      "There is exactly one branch for each position that is opened.",
      "V1-5; keccak_merkle_tree.py verify_multi_branch, which takes as many as there are"),
  BRANCH_LENGTH(
      "V1-BRANCH-LENGTH",
      Severity.INVALID,
      Original.UNKNOWN,
      "Every branch leads from a leaf of the domain to its root: log2 of the domain and one words.",
      "V1-5; keccak_merkle_tree.py verify_multi_branch, which goes by what is given"),
  BRANCH_FORM(
      "V1-BRANCH-FORM",
      Severity.INVALID,
      Original.ACCEPTS,
      "A hash that the other branches give is left out, as published.",
      "keccak_merkle_tree.py mk_multi_branch"),
  BRANCH_INCOMPLETE(
      "V1-BRANCH-INCOMPLETE",
      Severity.INVALID,
      Original.REFUSES,
      "Every hash on the way to the root is given or can be computed.",
      "keccak_merkle_tree.py verify_multi_branch"),
  TRACE_ROOT(
      "V1-TRACE-ROOT",
      Severity.INVALID,
      Original.REFUSES,
      "The branches of the opened rows reach the root over the trace.",
      "por_stark.py verify_por_proof"),
  COMBINATION_ROOT(
      "V1-COMBINATION-ROOT",
      Severity.INVALID,
      Original.REFUSES,
      "The branches of the linear combination reach its root.",
      "por_stark.py verify_por_proof"),
  ROW_LENGTH(
      "V1-ROW-LENGTH",
      Severity.INVALID,
      Original.ACCEPTS,
      "Every opened row has a word for each column that the configuration implies.",
      "V1-5; utils.py check_entry_hash, which slices whatever is there"),
  ROW_SHORT(
      "V1-ROW-SHORT",
      Severity.INVALID,
      Original.UNKNOWN,
      "An opened row is long enough to be hashed.",
      "utils.py check_entry_hash"),
  ROW_HASH(
      "V1-ROW-HASH",
      Severity.INVALID,
      Original.REFUSES,
      "Every opened row hashes to its leaf.",
      "utils.py check_entry_hash"),
  NET_FIRST_ROW(
      "V1-CONSTRAINT-FIRST-ROW",
      Severity.INVALID,
      Original.REFUSES,
      "The net value is 0 in the first row of every user.",
      "por_stark.py verify_por_proof, constraint 1"),
  NET_DIGITS(
      "V1-CONSTRAINT-DIGITS",
      Severity.INVALID,
      Original.REFUSES,
      "The net value is four times the row before plus 0 to 3.",
      "por_stark.py verify_por_proof, constraint 2"),
  NET_ACCUMULATION(
      "V1-CONSTRAINT-NET-ACCUMULATION",
      Severity.INVALID,
      Original.REFUSES,
      "The running net total grows by the net value of each user.",
      "por_stark.py verify_por_proof, constraint 3"),
  NET_BOUNDARY(
      "V1-CONSTRAINT-NET-BOUNDARY",
      Severity.INVALID,
      Original.REFUSES,
      "The running net total begins at 0 and ends at the published total.",
      "por_stark.py verify_por_proof, constraint 4"),
  COIN_ACCUMULATION(
      "V1-CONSTRAINT-COIN-ACCUMULATION",
      Severity.INVALID,
      Original.REFUSES,
      "The running sum of each main coin grows by the balance of each user.",
      "por_stark.py verify_por_proof, cc_constraint 1"),
  COIN_BOUNDARY(
      "V1-CONSTRAINT-COIN-BOUNDARY",
      Severity.INVALID,
      Original.REFUSES,
      "The running sum of each main coin begins at 0 and ends at the published sum.",
      "por_stark.py verify_por_proof, cc_constraint 2"),
  COMBINATION(
      "V1-LINEAR-COMBINATION",
      Severity.INVALID,
      Original.REFUSES,
      "The combined value is the combination of the opened row.",
      "utils.py verify_l"),
  FRI_LAYERS(
      "V1-FRI-LAYER-COUNT",
      Severity.INVALID,
      Original.ACCEPTS,
      "FRI has exactly as many layers as the number of steps implies.",
      "V1-5; fri.py verify_low_degree_proof, which asks only for enough"),
  FRI_TOO_MANY(
      "V1-FRI-FOLDED-AWAY",
      Severity.INVALID,
      Original.UNKNOWN,
      "FRI does not fold below 16 values.",
      "fri.py verify_low_degree_proof"),
  FRI_DEGREE(
      "V1-FRI-DEGREE-BOUND",
      Severity.INVALID,
      Original.REFUSES,
      "FRI folds until the degree bound is at most 16.",
      "fri.py verify_low_degree_proof"),
  FRI_ROOT(
      "V1-FRI-ROOT",
      Severity.INVALID,
      Original.REFUSES,
      "The branches of every FRI layer reach the roots of both of its sides.",
      "fri.py verify_low_degree_proof"),
  FRI_FOLDING(
      "V1-FRI-FOLDING",
      Severity.INVALID,
      Original.REFUSES,
      "Every folded value is the cubic through its four values, at the challenge.",
      "fri.py verify_low_degree_proof"),
  FRI_LAST_LENGTH(
      "V1-FRI-LAST-LENGTH",
      Severity.INVALID,
      Original.UNKNOWN,
      "The last layer has a value for each point of its domain.",
      "V1-5; fri.py verify_low_degree_proof, which goes by what is given"),
  FRI_LAST_ROOT(
      "V1-FRI-LAST-ROOT",
      Severity.INVALID,
      Original.REFUSES,
      "The values of the last layer hash to its root.",
      "fri.py verify_low_degree_proof"),
  FRI_LAST_DEGREE(
      "V1-FRI-LAST-DEGREE",
      Severity.INVALID,
      Original.REFUSES,
      "The values of the last layer lie on a polynomial below the degree bound.",
      "fri.py verify_low_degree_proof");

  private final CodeEntry entry;
  private final Original original;

  SumProofCode(String id, Severity severity, Original original, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
    this.original = original;
  }

  @Override
  public Original original() {
    return original;
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
