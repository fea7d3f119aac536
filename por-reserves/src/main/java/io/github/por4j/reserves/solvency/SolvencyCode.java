package io.github.por4j.reserves.solvency;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;

/** Findings about both halves together. */
public enum SolvencyCode implements FindingCode {
  SHORT(
      "RES-SOLVENCY-SHORT",
      Severity.INVALID,
      "Wallets and custody, verified or not, are at least what users are owed.",
      "okx.com/proof-of-reserves, reserve ratio"),
  SHORT_OF_VERIFIED(
      "RES-SOLVENCY-SHORT-OF-VERIFIED",
      Severity.INCONCLUSIVE,
      "Addresses that are VERIFIED, and custody, cover what users are owed; here it takes others.",
      "soundness, Reserves"),
  NO_LIABILITIES(
      "RES-SOLVENCY-NO-LIABILITIES",
      Severity.INCONCLUSIVE,
      "For each coin of the reserves there is an amount that users are owed.",
      "okx.com/proof-of-reserves"),
  USERS_NOT_PROVEN(
      "RES-SOLVENCY-USERS",
      Severity.INCONCLUSIVE,
      "What users are owed in a coin is a total that the liabilities establish, or is stated beside"
          + " a VALID zk-STARK round over the coin.",
      "soundness, Merkle V1 and V2; okx.com/proof-of-reserves"),
  NOTHING_OWED(
      "RES-SOLVENCY-NOTHING-OWED",
      Severity.WARNING,
      "Users are owed something in a coin; of nothing there is no ratio, and anything covers it.",
      "okx.com/proof-of-reserves, reserve ratio"),
  NO_ROUND(
      "RES-SOLVENCY-NO-ROUND",
      Severity.INCONCLUSIVE,
      "There is a report on one round of liabilities.",
      "okx.com/proof-of-reserves/download"),
  SEVERAL_ROUNDS(
      "RES-SOLVENCY-SEVERAL-ROUNDS",
      Severity.INCONCLUSIVE,
      "The liabilities are those of one round; of several none is chosen.",
      "por4j: one statement is about one moment"),
  PER_COIN_NOT_PROVEN(
      "RES-SOLVENCY-PER-COIN",
      Severity.WARNING,
      "The proof of liabilities has a total for each coin.",
      "soundness V2-7; zk-STARK V2 proves the net value over all coins"),
  CONTRADICTION(
      "RES-SOLVENCY-CONTRADICTION",
      Severity.INVALID,
      "What is stated for a coin is what the report on liabilities has, be that VALID or not.",
      "por4j: two statements of one exchange"),
  NO_BALANCES(
      "RES-SOLVENCY-NO-BALANCES",
      Severity.INCONCLUSIVE,
      "The amounts of a coin were compared with a source of balances, at every address.",
      "docs/checkbalance.md"),
  HEIGHTS(
      "RES-SOLVENCY-HEIGHTS",
      Severity.INCONCLUSIVE,
      "Balances of a coin are of one block: at two, the same coins can stand at two addresses.",
      "checkbalance VerifyCoinAddressTotalBalance, which takes any row's height for all"),
  DATES(
      "RES-SOLVENCY-DATES",
      Severity.WARNING,
      "Liabilities, reserves and signatures are of one moment; no published format says so.",
      "okx_por csv has heights only, the round of liabilities a number only"),
  CUSTODY_STATED(
      "RES-SOLVENCY-CUSTODY",
      Severity.WARNING,
      "What custodians hold is shown by addresses; the page states it only.",
      "okx.com/proof-of-reserves, third-party custody");

  private final String id;
  private final Severity severity;
  private final String checked;
  private final String source;

  SolvencyCode(String id, Severity severity, String checked, String source) {
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
