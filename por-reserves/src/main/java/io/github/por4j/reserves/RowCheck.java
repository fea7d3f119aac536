package io.github.por4j.reserves;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.reserves.address.Fingerprint;
import io.github.por4j.reserves.address.Fingerprints;
import io.github.por4j.reserves.file.FileCode;
import io.github.por4j.reserves.file.ReserveRow;
import io.github.por4j.reserves.file.UnparsedRow;
import io.github.por4j.reserves.ownership.CoinRule;
import io.github.por4j.reserves.ownership.CoinTable;
import io.github.por4j.reserves.ownership.Holding;
import io.github.por4j.reserves.ownership.Ownership;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import io.github.por4j.reserves.ownership.OwnershipVerifier;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** All that can be done with one row alone; used by many threads. */
record RowCheck(OwnershipVerifier ownership, Fingerprints fingerprints) {
  private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{Alnum}]");

  /**
   * A row after its check.
   *
   * @param unit what its coin is counted in
   * @param ledger equal for coins that are one asset of a chain
   * @param keys empty if there is no address
   */
  record Checked(RowResult result, String unit, String ledger, Optional<Keys> keys) {}

  /**
   * By which rows are told to be the same.
   *
   * @param holding equal for two rows of one account, asset and chain
   * @param kin equal for two of which the coin table cannot say it; empty if it can
   * @param named of unit, network column and account; empty if the row names no network, or has an
   *     amount of a unit that is on one chain only
   * @param chain of the coin table, or empty
   */
  record Keys(
      Fingerprint holding, Optional<Fingerprint> kin, Optional<Fingerprint> named, String chain) {}

  Checked check(UnparsedRow unparsed) {
    ReserveRow row;
    try {
      row = unparsed.parse();
    } catch (MalformedInputException e) {
      RowResult unreadable =
          new RowResult(
              e.where(), Optional.empty(), OwnershipStatus.FAILED, FileCode.ROW, e.reason(), false);
      return new Checked(unreadable, "", "", Optional.empty());
    }
    String unit = unit(ownership.coins(), row.coin());
    Optional<Keys> keys =
        ownership.coins().holding(row.coin(), row.claim()).map(holding -> keys(holding, unit, row));
    return new Checked(result(row), unit, ownership.coins().ledger(row.coin()), keys);
  }

  private Keys keys(Holding holding, String unit, ReserveRow row) {
    String network =
        NOT_IN_A_NAME.matcher(row.claim().network()).replaceAll("").toUpperCase(Locale.ROOT);
    boolean onOneChain = row.amount().isPresent() && ownership.coins().isOnOneChain(unit);
    return new Keys(
        fingerprints.of(holding.chain(), holding.asset(), holding.account()),
        holding.kin().isEmpty()
            ? Optional.empty()
            : Optional.of(fingerprints.of(holding.kin(), holding.account())),
        network.isEmpty() || onOneChain
            ? Optional.empty()
            : Optional.of(fingerprints.of(unit, network, holding.account())),
        holding.chain());
  }

  private RowResult result(ReserveRow row) {
    if (!row.excluded().isEmpty()) {
      return new RowResult(
          row.where(),
          Optional.of(row),
          OwnershipStatus.SKIPPED,
          ReserveCode.EXCLUDED,
          row.excluded(),
          false);
    }
    Ownership found = ownership.verify(row.claim());
    return new RowResult(
        row.where(), Optional.of(row), found.status(), found.code(), found.reason(), false);
  }

  /** The coin itself where the table has no unit for it. */
  static String unit(CoinTable coins, String coin) {
    return coins.find(coin).map(CoinRule::total).orElse(coin);
  }
}
