package io.github.por4j.reserves.balance;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * Asks for the balance of an address.
 *
 * @param coin for example {@code USDT-TRC20}, upper case
 * @param network as in the reserve file, upper case; may be empty
 * @param height block after which the balance is meant; empty if the file states none
 */
public record BalanceQuery(String coin, String network, String address, OptionalLong height) {
  public BalanceQuery {
    Objects.requireNonNull(coin);
    Objects.requireNonNull(network);
    Objects.requireNonNull(address);
    Objects.requireNonNull(height);
  }
}
