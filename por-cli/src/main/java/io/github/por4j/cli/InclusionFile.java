package io.github.por4j.cli;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Catalogue;
import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.reconcile.StatedBalances;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import io.github.por4j.stark.V1UserFile;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an inclusion file of either zk-STARK generation states of its user. */
final class InclusionFile {
  private static final int PREFIX = 1 << 12;

  private InclusionFile() {}

  /**
   * Reads a file.
   *
   * @param coins names by position, which V2 files need and V1 files have themselves
   */
  static StatedBalances read(Source source, List<AssetSymbol> coins)
      throws IOException, MalformedInputException {
    List<String> keys;
    try (InputStream in = source.open()) {
      keys = JsonInput.firstKeys(in.readNBytes(PREFIX), 1);
    }
    if (keys.contains("batch_inclusion_proof") || keys.contains("trunk_inclusion_proof")) {
      return v1(source);
    }
    Account account = UserInclusionProof.read(source).account();
    if (coins.size() != account.equityCount() || coins.size() != account.debtCount()) {
      throw new MalformedInputException(
          new Location(source.name(), "/account"),
          account.equityCount()
              + " equities and "
              + account.debtCount()
              + " debts, where --coins names "
              + coins.size()
              + "; a zk-STARK V2 file names no coins, the exchange's list of tokens does");
    }
    return StatedBalances.of(source.name(), account, coins);
  }

  private static StatedBalances v1(Source source) throws IOException, MalformedInputException {
    V1UserFile file = V1UserFile.read(source);
    Map<AssetSymbol, BigInteger> balances = new TreeMap<>();
    List<String> names = file.coins();
    for (int i = 0; i < names.size(); i++) {
      Location where = new Location(source.name(), "/config/coins/" + i);
      AssetSymbol coin =
          AssetSymbol.parse(names.get(i))
              .map(Catalogue::canonical)
              .orElseThrow(() -> new MalformedInputException(where, "not " + AssetSymbol.FORM));
      if (balances.put(coin, file.balances().get(i)) != null) {
        throw new MalformedInputException(where, "the coin stands twice, under two names");
      }
    }
    return new StatedBalances(source.name(), balances, Optional.of(file.net()), List.of());
  }
}
