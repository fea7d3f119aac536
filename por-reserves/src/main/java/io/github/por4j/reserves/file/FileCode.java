package io.github.por4j.reserves.file;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about the form of a reserve file. */
public enum FileCode implements ListedCode {
  ROW(
      "RES-ROW",
      Severity.MALFORMED,
      "A row is readable: its cells, its amount, its height.",
      "verifyaddress handle, which prints such a row as failed"),
  UNKNOWN_COLUMN(
      "RES-UNKNOWN-COLUMN",
      Severity.WARNING,
      "Every column has a name that was published.",
      "verifyaddress detectFormatOffset, which goes by position"),
  SUMMARY_ROW(
      "RES-SUMMARY-ROW",
      Severity.MALFORMED,
      "A row of the summary section holds a coin and an amount, and stands once.",
      "verifyaddress AddressVerify, which prints the second cell whatever it is"),
  NO_SUMMARY(
      "RES-NO-SUMMARY",
      Severity.WARNING,
      "The file has a summary section to compare its rows with.",
      "verifyaddress AddressVerify, which takes the first section for the summary"),
  BASE_UNITS(
      "RES-BASE-UNITS",
      Severity.INFO,
      "Amounts of the first layout are in base units; they were divided by the coin's unit.",
      "okx_por_example.csv of 2022-11-22");

  private final CodeEntry entry;

  FileCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
