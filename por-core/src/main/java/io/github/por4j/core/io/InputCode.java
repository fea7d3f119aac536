package io.github.por4j.core.io;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;

/** Findings about inputs as such, of every generation. */
public enum InputCode implements FindingCode {
  UNREADABLE(
      "INPUT-UNREADABLE",
      Severity.MALFORMED,
      "A file can be opened and read.",
      "por4j: a file that cannot be read is not passed over"),
  MALFORMED(
      "INPUT-MALFORMED",
      Severity.MALFORMED,
      "An input is exactly of the published form: types, keys, lengths, canonical encodings.",
      "V2-5; the original panics, or takes the first of several readings"),
  NOT_RECOGNISED(
      "INPUT-NOT-RECOGNISED",
      Severity.MALFORMED,
      "A file named by the caller, or one of a known name, is of a known kind by its content.",
      "por4j: what was asked for is not passed over"),
  IGNORED(
      "INPUT-IGNORED",
      Severity.INFO,
      "Other files in a directory are ignored and named.",
      "por4j: what was not read is said");

  private final String id;
  private final Severity severity;
  private final String checked;
  private final String source;

  InputCode(String id, Severity severity, String checked, String source) {
    this.id = id;
    this.severity = severity;
    this.checked = checked;
    this.source = source;
  }

  /** The finding for an input that is not of the published form. */
  public static Finding malformed(MalformedInputException e) {
    return Finding.of(MALFORMED, e.where(), e.reason());
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
