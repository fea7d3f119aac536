package io.github.por4j.reserves;

import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Severity;

/** Findings about a reserve file as a whole. */
public enum ReserveCode implements FindingCode {
  NO_ROWS(
      "RES-NO-ROWS",
      Severity.MALFORMED,
      "There is at least one address.",
      "verifyaddress AddressVerify, which says of an empty file that all passed"),
  EXCLUDED(
      "RES-EXCLUDED",
      Severity.INCONCLUSIVE,
      "No row is taken out by the file itself.",
      "verify_test.go, which passes over rows of another status"),
  UNDATED(
      "RES-UNDATED",
      Severity.WARNING,
      "The signed message names the time or block of the snapshot; the published ones do not, so"
          + " that a signature shows control of the key at some time, not at the snapshot.",
      "soundness, Reserves; monperrus.net, verify-proof-of-reserves"),
  MESSAGE(
      "RES-MESSAGE",
      Severity.INCONCLUSIVE,
      "A row signs one of the texts that are known from published files; anybody's signature over"
          + " another text, made for another end, shows nothing about reserves.",
      "verifyaddress handle, which takes any text"),
  MESSAGE_UNEXPECTED(
      "RES-MESSAGE-UNEXPECTED",
      Severity.INVALID,
      "A row signs a text that the caller expects.",
      "verifyaddress handle, which takes any text"),
  MESSAGES_SEVERAL(
      "RES-MESSAGES-SEVERAL",
      Severity.WARNING,
      "All rows sign one and the same text; where there are several, some may be older, or another"
          + " exchange's.",
      "por4j: the published texts do not say who uses the file"),
  DUPLICATE(
      "RES-DUPLICATE",
      Severity.WARNING,
      "An account stands once for an asset of a chain, under one text and one coin name; a"
          + " repetition with the same amount is not counted.",
      "verifyaddress handle, which adds every row to the total"),
  DUPLICATE_AMOUNT(
      "RES-DUPLICATE-AMOUNT",
      Severity.INVALID,
      "An account that stands again for an asset has the same amount; if not, the smallest counts.",
      "csv.go InitPorCsvDataMap, which takes the first"),
  ALIAS(
      "RES-ALIAS",
      Severity.INCONCLUSIVE,
      "No account stands under two coins of which the coin table, or the network column against it,"
          + " leaves open whether they are one asset; both rows are counted.",
      "coin.go PorCoinUnitMap, where coins share a unit"),
  HEIGHTS(
      "RES-HEIGHTS",
      Severity.WARNING,
      "Every row of a coin states one and the same snapshot height.",
      "checkbalance VerifyCoinAddressTotalBalance, which takes any row's height for all"),
  TOO_MANY_COINS(
      "RES-TOO-MANY-COINS",
      Severity.MALFORMED,
      "A file has at most 4096 coins.",
      "por4j: memory is bounded"),
  NO_AMOUNTS("RES-NO-AMOUNTS", Severity.WARNING, "The layout states amounts.", "example/test.csv"),
  SUMMARY_DIFFERS(
      "RES-SUMMARY-DIFFERS",
      Severity.INVALID,
      "The summary states what the rows add up to, each address counted once.",
      "verifyaddress AddressVerify, which prints the summary and compares nothing"),
  SUMMARY_ROUNDED(
      "RES-SUMMARY-ROUNDED",
      Severity.INFO,
      "The summary states the exact sum; one that is cut off after its last digit, or rounded half"
          + " up there, is taken for it.",
      "okx_por_example.csv, whose sums are rounded or cut off"),
  SUMMARY_OVER_NETWORKS(
      "RES-SUMMARY-OVER-NETWORKS",
      Severity.INFO,
      "A summary row without (ALL) states the sum of the coin of this name; here it is the sum over"
          + " every coin of the unit, none of which has a row of its own.",
      "okx_por_example.csv, whose later forms have no (ALL)"),
  SUMMARY_MISSING(
      "RES-SUMMARY-MISSING",
      Severity.WARNING,
      "The summary has every coin of the rows.",
      "verifyaddress AddressVerify, which compares nothing");

  private final String id;
  private final Severity severity;
  private final String checked;
  private final String source;

  ReserveCode(String id, Severity severity, String checked, String source) {
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
