package io.github.por4j.reserves.ownership;

import java.util.Objects;

/**
 * An account's amount of one asset on one chain: what counts once, under whichever names of the
 * coin and texts of the address it is written.
 *
 * @param chain of the coin table; empty for a coin that has no line there
 * @param asset of the coin table
 * @param account what the address decodes to; its text where no rule is known
 * @param kin equal, for one account, in two holdings of which the table cannot say whether they are
 *     one; empty if there is no other
 */
public record Holding(String chain, String asset, String account, String kin) {
  public Holding {
    Objects.requireNonNull(chain);
    Objects.requireNonNull(asset);
    Objects.requireNonNull(account);
    Objects.requireNonNull(kin);
  }

  /** What the names of a chain and an asset have in common with others that may be the same. */
  static String kin(String chain, String asset) {
    return whole(chain) + " " + whole(asset);
  }

  /** Without what tells it from others that may be the same. */
  static String whole(String name) {
    int end = name.indexOf('/');
    return end < 0 ? name : name.substring(0, end);
  }
}
