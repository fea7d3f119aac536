package io.github.por4j.stark;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;

/** Findings about which files belong together. */
enum RoundCode implements FindingCode {
  V2_NO_ROUND_REACHED(
      "V2-NO-ROUND-REACHED",
      Severity.INVALID,
      "A user file reaches the root of one of the rounds given.",
      "V2-6"),
  V2_NO_ROUND_GIVEN(
      "V2-NO-ROUND-GIVEN",
      Severity.INCONCLUSIVE,
      "There is a root proof to check user files against.",
      "verifier.rs verify_user, which needs a global proof"),
  V2_TWO_ROOTS(
      "V2-TWO-ROOTS",
      Severity.INVALID,
      "A round has one root: no other root proof given states the same round number.",
      "por4j: two users could be shown two trees"),
  V2_TWO_STATEMENTS(
      "V2-TWO-STATEMENTS",
      Severity.INVALID,
      "A round has one set of totals and parameters: no other root proof given states others for"
          + " the same round number and root.",
      "por4j: two users could be shown two totals of one tree"),
  V2_TWO_NUMBERS(
      "V2-TWO-NUMBERS",
      Severity.INVALID,
      "A root belongs to one round: no other root proof given states it under another round"
          + " number.",
      "por4j: an old tree could be shown again as that of a new round, as nothing binds the"
          + " number"),
  V2_SAME_ROUND(
      "V2-SAME-ROUND",
      Severity.INFO,
      "Another root proof of the same round, totals and root was given; reported once.",
      "por4j: what was read is said"),
  V1_NO_ROUND_REACHED(
      "V1-NO-ROUND-REACHED",
      Severity.INVALID,
      "A user file reaches the trees of one of the rounds given.",
      "V1-3"),
  V1_ROUND_NOT_READ(
      "V1-ROUND-NOT-READ",
      Severity.INCONCLUSIVE,
      "Every round that a user file could belong to is readable.",
      "V1-3"),
  MERKLE_V2_NO_TREE(
      "MERKLE-V2-NO-TREE",
      Severity.INCONCLUSIVE,
      "There is a tree to look for the user's leaves in.",
      "cmd/merklevalidator, which needs both files"),
  MERKLE_V2_NO_TREE_REACHED(
      "MERKLE-V2-NO-TREE-REACHED",
      Severity.INVALID,
      "A user's leaves stand in one of the trees given.",
      "cmd/merklevalidator, which knows one tree"),
  ROOT_NOT_COMPARED(
      "INPUT-ROOT-NOT-COMPARED",
      Severity.INCONCLUSIVE,
      "An expected root is compared; only zk-STARK V2 rounds have one that it can be compared to.",
      "por4j: what was asked for is not passed over"),
  NOTHING_FOUND(
      "INPUT-NOTHING-FOUND",
      Severity.MALFORMED,
      "There is at least one file of a known kind.",
      "por4j: no files are not a valid round");

  private final String id;
  private final Severity severity;
  private final String checked;
  private final String source;

  RoundCode(String id, Severity severity, String checked, String source) {
    this.id = id;
    this.severity = severity;
    this.checked = checked;
    this.source = source;
  }

  /** The finding for a report of another generation. */
  static Finding rootNotCompared(String subject) {
    return Finding.of(
        ROOT_NOT_COMPARED,
        Location.of(subject),
        "the expected root is that of a zk-STARK V2 round, and was not compared");
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
