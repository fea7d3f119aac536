package io.github.por4j.testkit.v1;

/** The one place where a prover departs from the protocol, and the code that must tell. */
public enum V1Departure {
  /** Quotients replaced by zero, as if the constraint held everywhere. */
  FIRST_ROW(0, "V1-CONSTRAINT-FIRST-ROW"),
  DIGITS(1, "V1-CONSTRAINT-DIGITS"),
  NET_ACCUMULATION(2, "V1-CONSTRAINT-NET-ACCUMULATION"),
  NET_BOUNDARY(3, "V1-CONSTRAINT-NET-BOUNDARY"),
  COIN_ACCUMULATION(4, "V1-CONSTRAINT-COIN-ACCUMULATION"),
  COIN_BOUNDARY(5, "V1-CONSTRAINT-COIN-BOUNDARY"),
  /** Another polynomial of low degree as linear combination. */
  COMBINATION("V1-LINEAR-COMBINATION"),
  /** Folding at another challenge. */
  CHALLENGE("V1-FRI-FOLDING"),
  /** Another polynomial of low degree in the last layer. */
  LAST_LAYER("V1-FRI-LAST-ROOT"),
  /** Random numbers that are not the hashes of the quotients. */
  RANDOM_NUMBER("V1-ROW-HASH"),
  /** Siblings given that follow from other branches, which the published form leaves out. */
  BRANCH_FORM("V1-BRANCH-FORM"),
  /** None, so that the proof is honest. */
  NONE("");

  private final int quotient;
  private final String code;

  V1Departure(String code) {
    this(-1, code);
  }

  V1Departure(int quotient, String code) {
    this.quotient = quotient;
    this.code = code;
  }

  /** Id of the finding; empty for {@link #NONE}. */
  public String code() {
    return code;
  }

  /** Place of the quotient that is left out; -1 for none. */
  int quotient() {
    return quotient;
  }
}
