package io.github.por4j.reserves.ownership;

import java.util.Objects;

/**
 * What a row of a reserve file says about who controls an address. Texts as in the file; empty
 * where the file has none.
 *
 * @param coin name that selects the rule, for example {@code BTC} or {@code USDT-TRC20}
 * @param type kind of holding, for example {@code Native ETH Staking}; empty in older layouts
 * @param network for example {@code ETH}
 * @param signature2 second signature, of a multisig address or a second owner
 * @param script redeem script or public key
 * @param owner1 column {@code eoa1}: who signs for a contract or a rotated key
 * @param owner2 column {@code eoa2}
 */
public record OwnershipClaim(
    String coin,
    String type,
    String network,
    String address,
    String message,
    String signature1,
    String signature2,
    String script,
    String owner1,
    String owner2) {
  public OwnershipClaim {
    Objects.requireNonNull(coin);
    Objects.requireNonNull(type);
    Objects.requireNonNull(network);
    Objects.requireNonNull(address);
    Objects.requireNonNull(message);
    Objects.requireNonNull(signature1);
    Objects.requireNonNull(signature2);
    Objects.requireNonNull(script);
    Objects.requireNonNull(owner1);
    Objects.requireNonNull(owner2);
  }

  /** The same with the two texts by which exports of a database write nothing made empty. */
  OwnershipClaim withoutNulls() {
    return new OwnershipClaim(
        coin,
        type,
        network,
        present(address),
        message,
        present(signature1),
        present(signature2),
        present(script),
        present(owner1),
        present(owner2));
  }

  private static String present(String text) {
    return text.equals("null") || text.equals("\\N") ? "" : text;
  }
}
