package io.github.por4j.core.reconcile;

/** Likely reason why a coin of an inclusion file differs from the user's own account. */
public enum Reason {
  SAME("the same"),
  ROUNDING("one unit: rounding"),
  POSITIONS_LEFT_OUT("the file has the balance without margin positions (their D-value)"),
  PORTFOLIO_VIEW("the file has what the portfolio page shows, not the snapshot"),
  LOANS_LEFT_OUT("the file has the balance without collateral and debts of loans"),
  INTEREST_LEFT_OUT("the file has the balance before accrued interest: another moment"),
  SIGN("the same amount with the other sign"),
  NOT_IN_FILE("the file has nothing of the coin"),
  NOT_IN_ACCOUNT("the account has nothing of the coin"),
  PRICE_OR_MOMENT("close: another price or another moment"),
  NO_PRICE("there is no price of the coin"),
  UNEXPLAINED("no likely reason");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** For people, a clause. */
  public String text() {
    return text;
  }
}
