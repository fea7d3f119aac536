package io.github.por4j.core.report;

/** Weight of a finding; it alone decides what the finding does to the verdict. */
public enum Severity {
  /** Worth knowing; takes nothing from the verdict. */
  INFO(Verdict.VALID),
  /** A limit of the format or an oddity of the data; takes nothing from the verdict. */
  WARNING(Verdict.VALID),
  /** Something needed for a verdict was not there to check against. */
  INCONCLUSIVE(Verdict.INCONCLUSIVE),
  /** Input that cannot be read as what it must be, or a missing part. */
  MALFORMED(Verdict.MALFORMED),
  /** A check that failed. */
  INVALID(Verdict.INVALID);

  private final Verdict verdict;

  Severity(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The best verdict a report can have that holds a finding of this severity. */
  public Verdict verdict() {
    return verdict;
  }
}
