package io.github.por4j.core.report;

/**
 * Kind of finding, declared once beside the check that makes it. Implemented by enums, so that all
 * codes of a package can be listed.
 */
public interface FindingCode {
  /** Stable identifier, for example {@code V2-PATH-LENGTH}; never reused for another check. */
  String id();

  /** What a finding of this code does to the verdict. */
  Severity severity();

  /** What was checked, one sentence. */
  String checked();

  /** Where the check comes from: paper section, file and function of the original, or our entry. */
  String source();
}
