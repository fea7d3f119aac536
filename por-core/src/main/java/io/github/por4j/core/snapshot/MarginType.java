package io.github.por4j.core.snapshot;

/** Kind of a margin trading position. */
public enum MarginType {
  /** Backed by the whole trading account. */
  CROSS("cross"),
  /** Isolated, margin moved to it automatically. */
  ISOLATED_AUTO_TRANSFER("isolated-auto"),
  /** Isolated, quick margin: holds and owes either coin of the pair. */
  ISOLATED_QUICK_MARGIN("isolated-quick");

  private final String key;

  MarginType(String key) {
    this.key = key;
  }

  /** Name in CSV files. */
  public String key() {
    return key;
  }
}
