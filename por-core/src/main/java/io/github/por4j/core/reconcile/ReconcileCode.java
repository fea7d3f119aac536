package io.github.por4j.core.reconcile;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about an inclusion file beside the user's own account. */
public enum ReconcileCode implements ListedCode {
  DIFFERS(
      "RECONCILE-DIFFERS",
      Severity.INVALID,
      "The file has of each coin what the user's account has.",
      "OKX self-verification: the user compares the file with the account"),
  CLOSE(
      "RECONCILE-CLOSE",
      Severity.INCONCLUSIVE,
      "The file has of each coin exactly what the user's account has.",
      "OKX publishes neither prices nor the moment of a snapshot"),
  NO_PRICE(
      "RECONCILE-NO-PRICE",
      Severity.INCONCLUSIVE,
      "Every coin of the account has a price, since the file states values.",
      "OKX zk-STARK V2 article: balances are in US dollars"),
  SIGN_RULE(
      "RECONCILE-SIGN-RULE",
      Severity.WARNING,
      "A coin has equity or debt, not both.",
      "OKX zk-STARK V2 article: A below 0 is debt |A| and no equity"),
  NET_NOT_SUM(
      "RECONCILE-NET-NOT-SUM",
      Severity.INVALID,
      "The net value that a file states is the sum of its coins.",
      "V1: total_value is not tied to the balances by any constraint");

  private final CodeEntry entry;

  ReconcileCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
