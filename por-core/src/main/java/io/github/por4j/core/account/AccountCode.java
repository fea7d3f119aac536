package io.github.por4j.core.account;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about the amounts of one account of a zk-STARK V2 round. */
public enum AccountCode implements ListedCode {
  TOKEN_COUNT(
      "V2-TOKEN-COUNT",
      "An account states as many equities and as many debts as the round has tokens.",
      "V2-4; account.rs get_hash, which adds up whatever is listed"),
  AMOUNT_RANGE(
      "V2-AMOUNT-RANGE",
      "Every amount is below 2^62.",
      "V2-4; account.rs deserialize, which takes any u64 as a field element"),
  SUM_RANGE(
      "V2-SUM-RANGE",
      "The exact sums of equity and of debt are below the field's order, so that they do not wrap.",
      "V2-4; account.rs get_hash, which adds modulo p"),
  NEGATIVE_NET(
      "V2-NEGATIVE-NET",
      "The sum of equity is not below the sum of debt.",
      "V2-4; account_circuit.rs, range check of equity minus debt"),
  NET_RANGE(
      "V2-NET-RANGE",
      "Equity minus debt is below 2^62.",
      "V2-4; account_circuit.rs, range check of equity minus debt to 62 bits");

  private final CodeEntry entry;

  AccountCode(String id, String checked, String source) {
    this.entry = new CodeEntry(id, Severity.INVALID, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
