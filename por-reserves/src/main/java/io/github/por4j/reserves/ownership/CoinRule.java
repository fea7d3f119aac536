package io.github.por4j.reserves.ownership;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Line of the coin table: how rows of one coin are checked.
 *
 * @param coin name in the file, for example {@code USDT-TRC20}
 * @param unit what its amounts are added up as, for example {@code USDT}; empty if not published
 * @param chain where it is held; coins of one chain and one asset are one holding under several
 *     names
 * @param asset on the chain; {@code x/y}, here or in the chain, may be the same as any other {@code
 *     x} of it
 * @param decimals of the smallest part of the unit, where amounts are in such parts
 * @param addresses ways from a key to an address, as the table names them; empty if nothing ties
 *     the two
 * @param header first words of the header of the signed message; empty if unsigned
 * @param skippedByOkx whether OKX's command line passes over such rows
 */
public record CoinRule(
    String coin,
    String unit,
    String chain,
    String asset,
    OptionalInt decimals,
    Family family,
    List<String> addresses,
    String header,
    boolean skippedByOkx) {
  public CoinRule {
    Objects.requireNonNull(coin);
    Objects.requireNonNull(unit);
    Objects.requireNonNull(chain);
    Objects.requireNonNull(asset);
    Objects.requireNonNull(decimals);
    Objects.requireNonNull(family);
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(header);
  }

  /** The unit, or the coin itself where none is published. */
  public String total() {
    return unit.isEmpty() ? coin : unit;
  }

  /** What a row that is VERIFIED, or UNBOUND where no address is derived, shows. */
  public String checked() {
    return CoinWords.checked(this);
  }

  /** What no row of this coin shows. */
  public String notChecked() {
    return CoinWords.notChecked(this);
  }
}
