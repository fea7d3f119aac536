package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.signature.SecpKey;
import java.util.List;
import java.util.Optional;

/** From a line of the coin table to the check of its rows. */
final class Checks {
  private Checks() {}

  /**
   * The check of a coin's rows; nothing if they are published unsigned.
   *
   * @param starknet the one check of that family, whose constants are costly
   * @throws IllegalArgumentException if the line names an address rule that its family has not
   */
  static Optional<Check> of(CoinRule rule, StarknetCheck starknet) {
    List<String> addresses = rule.addresses();
    return Optional.ofNullable(
        switch (rule.family()) {
          case ETHEREUM -> new AccountCheck(List.of(Messages::ethereum), secp(addresses));
          case SECP256K1 ->
              addresses.isEmpty()
                  ? new NamedKeyCheck()
                  : new AccountCheck(List.of(Messages::okxKeccak), secp(addresses));
          case TRON ->
              new AccountCheck(List.of(Messages::tronFirst, Messages::tronSecond), secp(addresses));
          case BITCOIN ->
              new BitcoinCheck(
                  rule.header(), addresses.stream().map(BitcoinAddress::encoding).toList());
          case ED25519 -> new Ed25519Check(addresses.stream().map(Ed25519Derivations::of).toList());
          case BLS -> new BlsCheck();
          case EOS -> new EosCheck();
          case STARKNET -> starknet;
          case UNSIGNED -> null;
        });
  }

  private static List<Derivation<SecpKey>> secp(List<String> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("a coin of this family needs an address rule");
    }
    return addresses.stream().map(SecpDerivations::of).toList();
  }
}
