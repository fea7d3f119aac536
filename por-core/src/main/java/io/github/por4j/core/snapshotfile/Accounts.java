package io.github.por4j.core.snapshotfile;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Location;
import java.math.BigInteger;

/** Takes the accounts of a file in turn: begin, amounts and id in any order, end. */
interface Accounts {
  /** Where the account in hand stands. */
  @FunctionalInterface
  interface Place {
    Location get();
  }

  /** A new account. */
  void begin(Place place);

  /** The id as it stands. */
  void id(String text);

  /**
   * A signed amount.
   *
   * @return whether the asset stands for the first time in this account
   */
  boolean amount(AssetSymbol asset, BigInteger amount) throws MalformedInputException;

  /** The account is complete. */
  void end(Form form);
}
