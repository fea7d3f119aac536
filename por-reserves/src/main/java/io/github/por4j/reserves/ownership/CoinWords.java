package io.github.por4j.reserves.ownership;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Words for what the check of a coin's rows does and does not show. */
final class CoinWords {
  private static final String NAMED_KEY = "The key of the row made the signature.";
  private static final String NOTHING = "Nothing.";

  private CoinWords() {}

  static String checked(CoinRule rule) {
    List<String> addresses = rule.addresses();
    return switch (rule.family()) {
      case ETHEREUM, TRON -> derived(addresses, SecpDerivations::of);
      case SECP256K1 -> addresses.isEmpty() ? NAMED_KEY : derived(addresses, SecpDerivations::of);
      case ED25519 -> addresses.isEmpty() ? NAMED_KEY : derived(addresses, Ed25519Derivations::of);
      case BITCOIN ->
          addresses.isEmpty()
              ? NOTHING
              : addresses.stream()
                  .map(address -> BitcoinAddress.encoding(address).words())
                  .collect(
                      Collectors.joining("; ", "The address is ", "; multisig scripts k of n."));
      case BLS -> "The address is the key.";
      case EOS -> NAMED_KEY;
      case STARKNET -> "The key of the row made the signature, for this account.";
      case UNSIGNED -> NOTHING;
    };
  }

  static String notChecked(CoinRule rule) {
    boolean tied = !rule.addresses().isEmpty() || rule.family() == Family.BLS;
    return switch (rule.family()) {
      case UNSIGNED -> "Rows are published unsigned.";
      case BITCOIN ->
          tied ? "Scripts other than multisig." : "No rule is known for addresses of this coin.";
      case ETHEREUM, SECP256K1, ED25519 ->
          tied
              ? "That owners named by the file control the address."
              : "That the key controls the address.";
      case TRON, BLS -> "Contracts and accounts with several keys.";
      case EOS, STARKNET -> "That the key controls the account.";
    };
  }

  private static <K> String derived(
      List<String> rules, Function<String, Derivation<K>> derivation) {
    return rules.stream()
        .map(rule -> derivation.apply(rule).words())
        .collect(Collectors.joining("; or ", "The address is ", "."));
  }
}
