package io.github.por4j.stark.v1;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.Severity;

/** Findings about the parts of a V1 round together. */
public enum V1RoundCode implements V1Code {
  PART_MISSING(
      "V1-PART-MISSING",
      Severity.MALFORMED,
      Original.REFUSES,
      "A round has config.json, and for the trunk and every batch sum_proof.json and"
          + " sum_values.json.",
      "zk_STARK_Validator.py por_user_verify_proofs, which says failed without a reason"),
  NO_BATCH(
      "V1-NO-BATCH",
      Severity.MALFORMED,
      Original.ACCEPTS,
      "A round has at least one batch.",
      "HOLES 16; zk_STARK_Validator.py, which adds up nothing"),
  MAIN_COINS(
      "V1-CONFIG-MAIN-COINS",
      Severity.INVALID,
      Original.ACCEPTS,
      "At least one coin has a sum constraint.",
      "V1-4; mk_and_verify_proofs.py, which takes any number"),
  SUMS(
      "V1-BATCHES-NOT-TRUNK",
      Severity.INVALID,
      Original.REFUSES,
      "The sums of the batches add up to those of the trunk, modulo p.",
      "V1-3; zk_STARK_Validator.py por_user_verify_proofs"),
  LIFTED_SUMS(
      "V1-BATCHES-NOT-TRUNK-EXACT",
      Severity.INVALID,
      Original.ACCEPTS,
      "The sums of the batches add up to those of the trunk, as signed integers.",
      "V1-3"),
  BATCH_TWICE(
      "V1-BATCH-TWICE",
      Severity.INVALID,
      Original.ACCEPTS,
      "No two batches have the same root.",
      "V1-3"),
  TOO_MANY_BATCHES(
      "V1-BATCH-COUNT",
      Severity.INVALID,
      Original.ACCEPTS,
      "The trunk has a place for every batch.",
      "V1-3"),
  CONFIG_UNEXPECTED(
      "V1-CONFIG-UNEXPECTED",
      Severity.INVALID,
      Original.ACCEPTS,
      "The coins and their order are those that the caller expects.",
      "V1-4");

  private final CodeEntry entry;
  private final Original original;

  V1RoundCode(String id, Severity severity, Original original, String checked, String source) {
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
