package io.github.por4j.stark.plonky2;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;

/** Findings about the root proof of a zk-STARK V2 round. */
public enum RootProofCode implements FindingCode {
  UNCHECKED(
      "V2-ROOT-PROOF-UNCHECKED",
      Severity.INFO,
      "The root proof itself is not checked by this version.",
      "por4j"),
  ROOT_UNVOUCHED(
      "V2-ROOT-UNVOUCHED",
      Severity.INCONCLUSIVE,
      "The root that user files are checked against is known from elsewhere or proven.",
      "por4j"),
  EXPECTED_ROOT(
      "V2-EXPECTED-ROOT",
      Severity.INVALID,
      "The root in the proof's public inputs is the one that the caller expects.",
      "V2-6; okx.com/proof-of-reserves publishes it as merkleHash"),
  PUBLIC_INPUTS(
      "V2-PUBLIC-INPUTS",
      Severity.INVALID,
      "The proof has exactly six public inputs: equity, debt and the four elements of the root.",
      "V2-5; recursive_circuit.rs pub_input_hash_offset"),
  PARAMETERS(
      "V2-PARAMETERS",
      Severity.INVALID,
      "Batch size, token count, branching and number of recursive levels are ones a round can"
          + " have.",
      "V2-2; verifier.rs verify_global, which panics or does not look");

  private final String id;
  private final Severity severity;
  private final String checked;
  private final String source;

  RootProofCode(String id, Severity severity, String checked, String source) {
    this.id = id;
    this.severity = severity;
    this.checked = checked;
    this.source = source;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String checked() {
    return checked;
  }

  @Override
  public String source() {
    return source;
  }
}
