package io.github.por4j.core.io;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about inputs as such, of every generation. */
public enum InputCode implements ListedCode {
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

  private final CodeEntry entry;

  InputCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  /** The finding for an input that is not of the published form. */
  public static Finding malformed(MalformedInputException e) {
    return Finding.of(MALFORMED, e.where(), e.reason());
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
