package io.github.por4j.core.snapshot;

/** The accounts that a snapshot adds up. */
public enum AccountPart {
  FUNDING,
  TRADING,
  /** Called Earn in some texts. */
  GROW
}
