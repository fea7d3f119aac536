package io.github.por4j.stark;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;

/** Findings about which files belong together. */
enum RoundCode implements FindingCode {
  NO_ROUND_REACHED(
      "V2-NO-ROUND-REACHED",
      Severity.INVALID,
      "A user file reaches the root of one of the rounds given.",
      "V2-6"),
  NO_ROUND_GIVEN(
      "V2-NO-ROUND-GIVEN",
      Severity.INCONCLUSIVE,
      "There is a root proof to check user files against.",
      "verifier.rs verify_user, which needs a global proof"),
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
