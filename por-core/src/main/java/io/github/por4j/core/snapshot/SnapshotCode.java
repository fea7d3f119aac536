package io.github.por4j.core.snapshot;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about a user's snapshot. */
public enum SnapshotCode implements ListedCode {
  MODE_HAS_NO_POSITION(
      "SNAPSHOT-MODE",
      Severity.WARNING,
      "The account mode has positions of this kind.",
      ModeTable.SOURCE),
  MODE_UNKNOWN(
      "SNAPSHOT-MODE-UNKNOWN",
      Severity.INFO,
      "The account mode is known, so that positions can be compared with it.",
      ModeTable.SOURCE),
  SPOT_DEBT(
      "SNAPSHOT-SPOT-DEBT",
      Severity.WARNING,
      "In Spot mode no coin's equity is negative.",
      ModeTable.SOURCE + "; borrowing in Spot mode came later (September 2024)"),
  EQUITY_PARTS(
      "SNAPSHOT-EQUITY-PARTS",
      Severity.INVALID,
      "Where equity and its parts are given, equity is their sum.",
      "OKX futures mode article: balance, cross and isolated profit and loss, isolated margin,"
          + " options"),
  VIEWS_DIFFER(
      "SNAPSHOT-VIEWS-DIFFER",
      Severity.INVALID,
      "Portfolio page and snapshot have the same value in US dollars.",
      "OKX help 10822133944717: both methods give the same total"),
  POSITION_OFF(
      "SNAPSHOT-POSITION-VALUE",
      Severity.INVALID,
      "The D-values of one position, or the lines of one loan, add up to nothing in US dollars.",
      "OKX help 10822133944717: both methods give the same total"),
  NEGATIVE_NET(
      "SNAPSHOT-NEGATIVE-NET",
      Severity.INVALID,
      "The value of the whole account in US dollars is not negative.",
      "OKX zk-STARK articles, non-negative constraint"),
  NO_PRICE(
      "SNAPSHOT-NO-PRICE",
      Severity.INCONCLUSIVE,
      "Every coin that counts has a price.",
      "por4j: without a price nothing can be said about value"),
  PRICE_TIMES(
      "SNAPSHOT-PRICE-TIMES",
      Severity.WARNING,
      "All prices are of one moment.",
      "OKX help 10822133944717: the snapshot is of one moment"),
  NOT_PUBLISHED(
      "SNAPSHOT-ASSET-NOT-PUBLISHED",
      Severity.INFO,
      "Reserves are published for the coin.",
      "okx.com/proof-of-reserves, the 22 coins");

  private final CodeEntry entry;

  SnapshotCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
