package io.github.por4j.cli;

import io.github.por4j.core.report.Verdict;

/** Exit codes of the command. */
final class ExitCode {
  static final int MALFORMED = 2;

  static final int NOT_FOUND = 3;

  /** An error in por4j itself, EX_SOFTWARE of sysexits.h. */
  static final int INTERNAL = 70;

  private ExitCode() {}

  static int of(Verdict verdict) {
    return switch (verdict) {
      case VALID -> 0;
      case INVALID -> 1;
      case MALFORMED -> MALFORMED;
      case INCONCLUSIVE -> 3;
    };
  }
}
