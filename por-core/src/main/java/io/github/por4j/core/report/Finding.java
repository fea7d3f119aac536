package io.github.por4j.core.report;

import java.util.Objects;

/**
 * What a check found at one place.
 *
 * @param message one sentence
 * @param expected what the check wanted; empty where nothing can be compared
 * @param actual what was there; empty where nothing can be compared
 */
public record Finding(
    FindingCode code, Location where, String message, String expected, String actual) {
  public Finding {
    Objects.requireNonNull(code);
    Objects.requireNonNull(where);
    Objects.requireNonNull(message);
    Objects.requireNonNull(expected);
    Objects.requireNonNull(actual);
  }

  /** A finding that compares nothing. */
  public static Finding of(FindingCode code, Location where, String message) {
    return new Finding(code, where, message, "", "");
  }

  /** Severity of the code. */
  public Severity severity() {
    return code.severity();
  }
}
