package io.github.por4j.stark.v1;

/** What OKX's published validator would print about a check, from best to worst. */
public enum FormatAnswer {
  /** It makes no such check on this input and prints nothing. */
  NOTHING_SAID("says nothing about"),
  /** It would print that the check passed. */
  ACCEPTED("accepts"),
  /**
   * The input is not of the published form, in a way that the validator may overlook or stumble
   * over.
   */
  UNDETERMINED("may accept or refuse"),
  /** It would print that the check failed, or end with an error. */
  REFUSED("refuses");

  private final String verb;

  FormatAnswer(String verb) {
    this.verb = verb;
  }

  String verb() {
    return verb;
  }

  /** The worse of the two. */
  public FormatAnswer worst(FormatAnswer other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
