package io.github.por4j.stark.plonky2;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about the root proof of a zk-STARK V2 round. */
public enum RootProofCode implements ListedCode {
  PARAMETERS(
      "V2-PARAMETERS",
      Severity.INVALID,
      "Batch size, token count, branching and number of recursive levels are ones a round can"
          + " have.",
      "V2-2; verifier.rs verify_global, which panics or does not look"),
  UNPUBLISHED_PARAMETERS(
      "V2-UNPUBLISHED-PARAMETERS",
      Severity.WARNING,
      "Batch size and branching are those that OKX publishes with, 1,024 and 64.",
      "V2-2; constant.rs RECURSION_BRANCHOUT_NUM"),
  CONFIGURATION(
      "V2-CONFIGURATION",
      Severity.INVALID,
      "The circuits' configurations are the published ones: standard, the last level with"
          + " blinding.",
      "V2-2; circuit_config.rs get_recursive_circuit_configs"),
  CIRCUITS_INFO(
      "V2-CIRCUITS-INFO-MISSING",
      Severity.MALFORMED,
      "The file holds its circuit's verifier data, or is round 508787475, whose data were"
          + " published.",
      "verifier.rs verify_global"),
  CIRCUIT_DATA(
      "V2-CIRCUIT-DATA",
      Severity.INVALID,
      "Every byte of the verifier data follows from the published configuration, the degree and the"
          + " gates of a published recursive circuit.",
      "V2-2; the digest binds none of it"),
  CIRCUIT_SIZE(
      "V2-CIRCUIT-SIZE",
      Severity.INVALID,
      "The root circuit has enough rows to verify as many proofs as the branching says.",
      "V2-2; recursive_verifier.rs: 28 queries hash four leaves in 33 rows each, for every proof"),
  CIRCUIT_DIGEST(
      "V2-CIRCUIT-DIGEST",
      Severity.INVALID,
      "The digest in the verifier data is the hash of the cap and the degree.",
      "V2-2; circuit_builder.rs build"),
  ROOT_CIRCUIT_DIGEST(
      "V2-ROOT-CIRCUIT-DIGEST",
      Severity.INVALID,
      "The file's root_vd_digest is the digest of the circuit.",
      "verifier.rs verify_global"),
  PINNED_PARAMETERS(
      "V2-PINNED-PARAMETERS",
      Severity.INVALID,
      "The parameters that the file states are those that the pinned circuit belongs to.",
      "V2-2; the original binds them by nothing"),
  CIRCUIT_MISMATCH(
      "V2-CIRCUIT-MISMATCH",
      Severity.INVALID,
      "The whole verifier data equal those of the circuit rebuilt from the round's parameters.",
      "V2-2; verifier.rs verify_global, which compares the digest field only"),
  REBUILD_MEMORY(
      "V2-REBUILD-MEMORY",
      Severity.INFO,
      "There is enough memory to rebuild the circuit.",
      "por4j"),
  CIRCUIT_UNVOUCHED(
      "V2-CIRCUIT-UNVOUCHED",
      Severity.INCONCLUSIVE,
      "Somebody but the proof file vouches for the circuit.",
      "V2-2; verifier.rs verify_global, which trusts the file by default"),
  CIRCUIT_SELF_DECLARED(
      "V2-CIRCUIT-SELF-DECLARED",
      Severity.WARNING,
      "The circuit was accepted by the caller although nobody vouches for it with its parameters.",
      "V2-2"),
  INNER_CIRCUITS(
      "V2-INNER-CIRCUITS",
      Severity.WARNING,
      "Standing limit: the recursive circuit fixes the digest of the circuit below, but leaves the "
          + "cap of its constants to the prover.",
      "V2-3; recursive_circuit.rs, and 0xPARC/pod2 issue 275 for the same pattern"),
  PUBLIC_INPUTS(
      "V2-PUBLIC-INPUTS",
      Severity.INVALID,
      "The proof has exactly six public inputs: equity, debt and the four elements of the root.",
      "V2-5; recursive_circuit.rs pub_input_hash_offset"),
  EXPECTED_ROOT(
      "V2-EXPECTED-ROOT",
      Severity.INVALID,
      "The root in the proof's public inputs is the one that the caller expects.",
      "V2-6; okx.com/proof-of-reserves publishes it as merkleHash"),
  NET_RANGE(
      "V2-TOTAL-NET-RANGE",
      Severity.INVALID,
      "Total equity minus total debt, in the field, is below 2^62.",
      "V2-4; merkle_sum_circuit.rs, range check of equity minus debt"),
  GROSS_RANGE(
      "V2-TOTAL-GROSS-RANGE",
      Severity.WARNING,
      "Total equity and total debt are below 2^62, and equity is not below debt; only their "
          + "difference is bound.",
      "V2-4; account_circuit.rs, which checks no amount by itself"),
  SHAPE(
      "V2-PROOF-SHAPE",
      Severity.INVALID,
      "Every list of the proof has the length that the circuit implies.",
      "V2-5; validate_shape.rs, which leaves out the number of commit-phase caps"),
  OPENING_POINT(
      "V2-OPENING-POINT",
      Severity.INVALID,
      "The opening point is outside the base field, so that no division by zero can occur.",
      "fri/verifier.rs fri_combine_initial; an honest proof fails it once in 2^64"),
  CONSTRAINTS(
      "V2-CONSTRAINTS",
      Severity.INVALID,
      "The vanishing polynomial at the opening point is the zero polynomial times the quotient.",
      "plonk/verifier.rs verify_with_challenges"),
  PROOF_OF_WORK(
      "V2-PROOF-OF-WORK",
      Severity.INVALID,
      "The response to the work witness begins with 16 zero bits.",
      "fri/verifier.rs fri_verify_proof_of_work"),
  MERKLE_PATH(
      "V2-MERKLE-PATH",
      Severity.INVALID,
      "Every opened leaf leads to the committed cap at the index that the transcript gives.",
      "hash/merkle_proofs.rs verify_merkle_proof_to_cap"),
  FRI_CONSISTENCY(
      "V2-FRI-CONSISTENCY",
      Severity.INVALID,
      "Every folded value is the one committed in the next layer.",
      "fri/verifier.rs fri_verifier_query_round"),
  FRI_FINAL(
      "V2-FRI-FINAL",
      Severity.INVALID,
      "The final polynomial has the value that the last layer implies.",
      "fri/verifier.rs fri_verifier_query_round");

  private final CodeEntry entry;

  RootProofCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
