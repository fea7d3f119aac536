package io.github.por4j.stark;

import io.github.por4j.core.report.Total;
import io.github.por4j.merkle.sumtree.CoinBalances;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Balances of a Merkle root as totals of a report. */
final class MerkleTotals {
  private MerkleTotals() {}

  /** In the smallest unit of the format, 10^-8 of a coin. */
  static List<Total> of(CoinBalances balances, String claim) {
    List<Total> totals = new ArrayList<>();
    for (int i = 0; i < CoinBalances.COINS.size(); i++) {
      totals.add(
          new Total(
              CoinBalances.COINS.get(i) + " in 10^-8",
              BigInteger.valueOf(balances.units(i)),
              claim));
    }
    return totals;
  }
}
