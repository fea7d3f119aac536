package io.github.por4j.core.report;

/** Generation of the published format. */
public enum Generation {
  MERKLE_V1("Merkle tree V1 (Nov 2022)"),
  MERKLE_V2("Merkle tree V2 (Mar 2023)"),
  STARK_V1("zk-STARK V1 (Apr 2023 - Aug 2024)"),
  STARK_V2("zk-STARK V2 (since Sep 2024)"),
  UNKNOWN("not recognised");

  private final String title;

  Generation(String title) {
    this.title = title;
  }

  /** Name for people. */
  public String title() {
    return title;
  }
}
