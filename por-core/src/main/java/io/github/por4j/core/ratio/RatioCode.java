package io.github.por4j.core.ratio;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about reserve ratios. */
public enum RatioCode implements ListedCode {
  UNDER_FULL(
      "RATIO-UNDER-100",
      Severity.INVALID,
      "Wallet assets are at least user assets, exactly and before any rounding.",
      "okx.com/proof-of-reserves: a full reserve is 100 % or more"),
  INPUT_REFUTED(
      "RATIO-INPUT-REFUTED",
      Severity.INVALID,
      "No amount that a ratio rests on contradicts a verified report.",
      "por4j: a stated total is compared with the proven one"),
  LIABILITIES_REFUSED(
      "RATIO-LIABILITIES-REFUSED",
      Severity.INVALID,
      "The report that user assets are compared with is neither INVALID nor MALFORMED.",
      "por4j: a proof that fails establishes nothing"),
  LIABILITIES_INCONCLUSIVE(
      "RATIO-LIABILITIES-INCONCLUSIVE",
      Severity.INCONCLUSIVE,
      "The report that user assets are compared with is VALID.",
      "por4j: what was not checked establishes nothing"),
  PERCENT_DIFFERS(
      "RATIO-PERCENT-DIFFERS",
      Severity.INVALID,
      "The published per cent is the exact ratio, rounded half up.",
      "okx.com/proof-of-reserves: every published pair fits half up"),
  NO_LIABILITY(
      "RATIO-NO-LIABILITY",
      Severity.WARNING,
      "Users are owed something in the asset.",
      "por4j: a ratio to nothing does not exist"),
  PER_COIN_NOT_PROVEN(
      "RATIO-V2-PER-COIN",
      Severity.WARNING,
      "What users are owed in one coin is established by the proof.",
      "V2-2; zk-STARK V2 commits to sums of value over all coins only");

  private final CodeEntry entry;

  RatioCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
