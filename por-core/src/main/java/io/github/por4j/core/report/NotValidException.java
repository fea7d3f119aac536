package io.github.por4j.core.report;

/** Thrown by {@code orElseThrow} where the verdict is not VALID. */
public final class NotValidException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Verdict verdict;

  NotValidException(Verdict verdict, String message) {
    super(message);
    this.verdict = verdict;
  }

  /** The verdict, never VALID. */
  public Verdict verdict() {
    return verdict;
  }
}
