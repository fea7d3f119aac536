package io.github.por4j.core.io;

import io.github.por4j.core.report.Location;

/** An input is not readable as what it must be: which input, where in it, and why. */
public final class MalformedInputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Location where;
  private final String reason;

  /**
   * Names the place and the reason.
   *
   * @param reason one clause, without the place
   */
  public MalformedInputException(Location where, String reason) {
    super(where + ": " + reason);
    this.where = where;
    this.reason = reason;
  }

  /** As above, for a failure of a library below. */
  public MalformedInputException(Location where, String reason, Throwable cause) {
    super(where + ": " + reason, cause);
    this.where = where;
    this.reason = reason;
  }

  /** Input and JSON pointer, byte or line. */
  public Location where() {
    return where;
  }

  /** Why it cannot be read. */
  public String reason() {
    return reason;
  }
}
