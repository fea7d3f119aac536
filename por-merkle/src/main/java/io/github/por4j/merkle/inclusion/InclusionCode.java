package io.github.por4j.merkle.inclusion;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about user inclusion files of a zk-STARK V2 round. */
public enum InclusionCode implements ListedCode {
  INDEX_RANGE(
      "V2-INDEX-RANGE",
      Severity.INVALID,
      "The index is below the number of leaves of the round's tree.",
      "V2-1; merkle_proof.rs verify_merkle_proof, which uses only the low bits"),
  BINARY_LENGTH(
      "V2-PATH-BINARY-LENGTH",
      Severity.INVALID,
      "The path has exactly log2(batch size) binary siblings.",
      "V2-1; merkle_proof.rs verify_merkle_proof, which folds whatever is listed"),
  LAYER_COUNT(
      "V2-PATH-LAYER-COUNT",
      Severity.INVALID,
      "The path has exactly as many recursive layers as the round.",
      "V2-1; merkle_proof.rs verify_merkle_proof, which folds whatever is listed"),
  LAYER_WIDTH(
      "V2-PATH-LAYER-WIDTH",
      Severity.INVALID,
      "Every recursive layer has exactly branching - 1 siblings.",
      "V2-1; merkle_proof.rs get_calculated_hash, which hashes whatever is listed"),
  LAYER_POSITION(
      "V2-PATH-LAYER-POSITION",
      Severity.INVALID,
      "The number of left siblings of a layer is the index's digit at that layer.",
      "V2-1; merkle_proof.rs verify_merkle_proof, which does not compare them"),
  ROOT(
      "V2-ROOT-MISMATCH",
      Severity.INVALID,
      "The path from the account's leaf ends in the round's root.",
      "merkle_proof.rs verify_merkle_proof"),
  DUPLICATE_INDEX(
      "V2-DUPLICATE-INDEX",
      Severity.INVALID,
      "No two accounts of a round have the same index.",
      "V2-6"),
  DUPLICATE_ID(
      "V2-DUPLICATE-ID", Severity.INVALID, "No account of a round stands at two indices.", "V2-6"),
  REPEATED_FILE(
      "V2-REPEATED-FILE",
      Severity.INFO,
      "An account and index were given once already, with the same leaf; counted once.",
      "V2-6"),
  OTHER_SPLIT(
      "V2-OTHER-SPLIT",
      Severity.WARNING,
      "An account given twice has the same amounts in every token; the leaf binds only their sums.",
      "V2-6, V2-7");

  private final CodeEntry entry;

  InclusionCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
