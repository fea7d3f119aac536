package io.github.por4j.reserves.balance;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about balances. */
public enum BalanceCode implements ListedCode {
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

  private final CodeEntry entry;

  BalanceCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
