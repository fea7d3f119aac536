package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what the JSON files of both Merkle generations share. Other keys than the published ones
 * are passed over, as the original does, and remembered.
 */
final class BalancesReader {
  private static final Set<String> COIN_KEYS = Set.of("BTC", "ETH", "USDT");
  private static final int MAX_NONCE = 128;

  /** Pointers of other keys that are remembered. */
  private static final int MAX_IGNORED = 20;

  private final JsonInput in;
  private final List<String> ignored = new ArrayList<>();

  BalancesReader(JsonInput in) {
    this.in = in;
  }

  /** Pointers of the keys that were passed over, the first ones. */
  List<String> ignored() {
    return ignored;
  }

  void object(Set<String> required, Set<String> optional, JsonInput.FieldReader reader)
      throws IOException, MalformedInputException {
    in.object(
        required,
        optional,
        reader,
        name -> {
          if (ignored.size() < MAX_IGNORED) {
            ignored.add(in.where().pointer());
          }
          in.skip();
        });
  }

  CoinBalances balances() throws IOException, MalformedInputException {
    long[] units = new long[CoinBalances.COINS.size()];
    object(
        COIN_KEYS,
        Set.of(),
        name -> units[CoinBalances.COINS.indexOf(name)] = DecimalText.read(in));
    return new CoinBalances(units[0], units[1], units[2]);
  }

  TreeHash hash() throws IOException, MalformedInputException {
    return TreeHash.parse(in.string(Sha256.DIGITS))
        .orElseThrow(() -> in.malformed("a hash has 64 lower-case hexadecimal digits"));
  }

  String nonce() throws IOException, MalformedInputException {
    String nonce = in.string(MAX_NONCE);
    if (nonce.isEmpty() || !TreeHash.isLowerHex(nonce)) {
      throw in.malformed("a nonce has lower-case hexadecimal digits");
    }
    return nonce;
  }
}
