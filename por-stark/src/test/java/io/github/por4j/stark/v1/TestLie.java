package io.github.por4j.stark.v1;

/** The one place where a prover departs from the protocol. */
enum TestLie {
  NONE,
  /** Quotients replaced by zero: as if the constraint held everywhere. */
  QUOTIENT_FIRST_ROW(0),
  QUOTIENT_DIGITS(1),
  QUOTIENT_NET_ACCUMULATION(2),
  QUOTIENT_NET_BOUNDARY(3),
  QUOTIENT_COIN_ACCUMULATION(4),
  QUOTIENT_COIN_BOUNDARY(5),
  /** Another polynomial of low degree as linear combination. */
  COMBINATION,
  /** Folding at another challenge. */
  CHALLENGE,
  /** Another polynomial of low degree in the last layer. */
  LAST_LAYER,
  /** Random numbers that are not the hashes of the quotients. */
  RANDOM_NUMBER;

  private final int quotient;

  TestLie() {
    this(-1);
  }

  TestLie(int quotient) {
    this.quotient = quotient;
  }

  /** Quotient to leave out; -1 for none. */
  int quotient() {
    return quotient;
  }
}
