package io.github.por4j.core.ratio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every pair of user and wallet assets that we found published, with the per cent shown. */
class PublishedPairsTest {
  private record Pair(
      String round,
      AssetSymbol asset,
      BigDecimal users,
      BigDecimal wallets,
      Optional<BigDecimal> exchange,
      Optional<BigDecimal> custody,
      BigInteger percent) {}

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (InputStream in = PublishedPairsTest.class.getResourceAsStream("published-pairs.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] f = line.split(",", -1);
        pairs.add(
            new Pair(
                f[0],
                new AssetSymbol(f[1]),
                new BigDecimal(f[2]),
                new BigDecimal(f[3]),
                f[4].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(f[4])),
                f[5].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(f[5])),
                new BigInteger(f[6])));
      }
    }
    return pairs;
  }

  private static ReserveRatio ratio(
      AssetSymbol asset, BigDecimal exchange, Optional<BigDecimal> custody, BigDecimal users) {
    return new ReserveRatio(
        asset,
        RatioInput.stated(exchange, "page"),
        custody.map(c -> RatioInput.stated(c, "page")),
        RatioInput.stated(users, "page"));
  }

  @Test
  void percentAsPublished() throws IOException {
    List<Pair> pairs = pairs();
    assertEquals(29, pairs.size());
    List<ReserveRatios.Row> rows = new ArrayList<>();
    for (Pair pair : pairs) {
      ReserveRatio ratio = ratio(pair.asset(), pair.wallets(), Optional.empty(), pair.users());
      assertEquals(Optional.of(pair.percent()), ratio.percent(), pair.toString());
      assertTrue(ratio.isCovered());
      rows.add(
          new ReserveRatios.Row(ratio, Optional.of(pair.percent()), Location.of(pair.round())));
    }
    CheckReport report = ReserveRatios.report("published", rows, Optional.empty());
    assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
  }

  /** The page rounds wallets, exchange and custody each by itself. */
  @Test
  void walletsAreExchangeAndCustody() throws IOException {
    int split = 0;
    for (Pair pair : pairs()) {
      if (pair.exchange().isEmpty()) {
        continue;
      }
      split++;
      ReserveRatio ratio = ratio(pair.asset(), pair.exchange().get(), pair.custody(), pair.users());
      BigDecimal difference = ratio.walletAssets().subtract(pair.wallets()).abs();
      assertTrue(difference.compareTo(BigDecimal.ONE) <= 0, pair.toString());
      assertEquals(Optional.of(pair.percent()), ratio.percent(), pair.toString());
    }
    assertEquals(24, split);
  }
}
