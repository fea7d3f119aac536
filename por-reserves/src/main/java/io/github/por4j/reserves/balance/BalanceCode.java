package io.github.por4j.reserves.balance;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;

/** Findings about balances. */
public enum BalanceCode implements FindingCode {
  DIFFERS(
      "RES-BALANCE-DIFFERS",
      Severity.INVALID,
      "The source states the amount of the row, exactly, at the row's height.",
      "checkbalance isCoinBalanceEqual, which compares decimals that went through floating point"),
  UNKNOWN(
      "RES-BALANCE-UNKNOWN",
      Severity.INCONCLUSIVE,
      "The source states a balance; one that could not be had is never taken for zero, and never"
          + " from the reserve file.",
      "address.go BatchFetchCoinTotalAddressBalance, which takes zero; its white list, which takes"
          + " the file's own amount"),
  NOT_COVERED(
      "RES-BALANCE-NOT-COVERED",
      Severity.INCONCLUSIVE,
      "Every coin has a source of balances.",
      "coin.go CheckBalanceCoinBlackList"),
  NOTHING_COMPARED(
      "RES-BALANCE-NOTHING",
      Severity.INCONCLUSIVE,
      "At least one amount was compared.",
      "por4j: nothing compared is nothing shown"),
  OTHER_ROWS(
      "RES-BALANCE-OTHER-ROWS",
      Severity.INCONCLUSIVE,
      "The rows that were compared with balances are those whose signatures were checked, each"
          + " counted once.",
      "por4j: a comparison of another file says nothing of this one"),
  SOURCE_TRUSTED(
      "RES-BALANCE-SOURCE",
      Severity.WARNING,
      "Balances are checked against the chain; a node's or a file's word for them is taken here.",
      "docs/checkbalance.md");

  private final String id;
  private final Severity severity;
  private final String checked;
  private final String source;

  BalanceCode(String id, Severity severity, String checked, String source) {
    this.id = id;
    this.severity = severity;
    this.checked = checked;
    this.source = source;
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
