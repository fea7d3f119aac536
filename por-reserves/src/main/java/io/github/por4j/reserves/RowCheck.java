package io.github.por4j.reserves;

import io.github.por4j.core.asset.Amounts;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.reserves.address.AddressText;
import io.github.por4j.reserves.address.Fingerprint;
import io.github.por4j.reserves.file.FileCode;
import io.github.por4j.reserves.file.ReserveRow;
import io.github.por4j.reserves.file.UnparsedRow;
import io.github.por4j.reserves.ownership.CoinRule;
import io.github.por4j.reserves.ownership.CoinTable;
import io.github.por4j.reserves.ownership.Ownership;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import io.github.por4j.reserves.ownership.OwnershipVerifier;
import java.util.Locale;
import java.util.Optional;

/** All that can be done with one row alone; used by many threads. */
record RowCheck(OwnershipVerifier ownership) {
  /**
   * A row after its check.
   *
   * @param unit what its coin is counted in
   * @param address of coin and address, to tell duplicates; empty if there is no address
   * @param alias of unit, network and address; empty if there is no network
   * @param amount stands for the amount: differs where amounts do
   */
  record Checked(
      RowResult result,
      String unit,
      Optional<Fingerprint> address,
      Optional<Fingerprint> alias,
      long amount) {}

  Checked check(UnparsedRow unparsed) {
    ReserveRow row;
    try {
      row = unparsed.parse();
    } catch (MalformedInputException e) {
      RowResult unreadable =
          new RowResult(
              e.where(), Optional.empty(), OwnershipStatus.FAILED, FileCode.ROW, e.reason(), false);
      return new Checked(unreadable, "", Optional.empty(), Optional.empty(), 0);
    }
    String unit = unit(ownership.coins(), row.coin());
    String network = row.claim().network().toUpperCase(Locale.ROOT);
    String address = AddressText.canonical(row.claim().address());
    return new Checked(
        result(row),
        unit,
        address.isEmpty()
            ? Optional.empty()
            : Optional.of(Fingerprint.of(row.coin(), row.claim().coin(), address)),
        address.isEmpty() || network.isEmpty()
            ? Optional.empty()
            : Optional.of(Fingerprint.of(unit, network, address)),
        Fingerprint.of(row.amount().map(Amounts::text).orElse("")).low());
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
