package io.github.por4j.reserves.file;

/** Layouts of the detail section, told by the names in its header. */
public enum Layout {
  /** November 2022: no network and height; amounts in base units of the coin. */
  BASE_UNITS("7 columns"),
  /** With network and snapshot height. */
  NETWORK("9 columns"),
  /** With the owners of contracts and rotated keys. */
  OWNERS("11 columns"),
  /** With the kind of holding, 2026. */
  STAKING("12 columns"),
  /** File of the published tool's own tests; no amounts, the network selects the rule. */
  HARNESS("verification harness");

  private final String title;

  Layout(String title) {
    this.title = title;
  }

  /** Name for people. */
  public String title() {
    return title;
  }
}
