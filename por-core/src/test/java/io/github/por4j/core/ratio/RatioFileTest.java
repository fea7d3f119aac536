package io.github.por4j.core.ratio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatioFileTest {
  private static List<ReserveRatios.Row> read(String csv)
      throws IOException, MalformedInputException {
    return RatioFile.read(
        Source.of("r.csv", csv.getBytes(StandardCharsets.UTF_8)), Optional.empty());
  }

  @Test
  void columnsInAnyOrder() throws IOException, MalformedInputException {
    List<ReserveRatios.Row> rows =
        read("users,percent,asset,custody,exchange\r\n100,104,\"BTC\",4,100.25\r\n7,,ETH,,8\n");
    ReserveRatio btc = rows.get(0).ratio();
    assertEquals("BTC", btc.asset().name());
    assertEquals(new BigDecimal("104.25"), btc.walletAssets());
    assertEquals(Optional.of(BigInteger.valueOf(104)), rows.get(0).published());
    assertTrue(rows.get(1).ratio().custody().isEmpty());
    assertTrue(rows.get(1).published().isEmpty());
    assertEquals("line 3", rows.get(1).where().pointer());
  }

  @Test
  void refusals() {
    refused("asset,exchange\n", "line 1", "users");
    refused("asset,exchange,users,x\n", "line 1", "unknown column");
    refused("asset,exchange,users,users\n", "line 1", "twice");
    refused("asset,exchange,users\n", "line 2", "no rows");
    refused("asset,exchange,users\nBTC,1\n", "line 2", "2 fields");
    refused("asset,exchange,users\nB TC,1,1\n", "line 2, column asset", "symbol");
    refused("asset,exchange,users\nBTC,-1,1\n", "line 2, column exchange", "negative");
    refused("asset,exchange,users\nBTC,1,1e9\n", "line 2, column users", "decimal");
    refused("asset,exchange,users\nBTC,1,\"1,0\"\n", "line 2, column users", "decimal");
    refused("asset,exchange,users\nBTC,1,\n", "line 2, column users", "decimal");
    refused("asset,exchange,users\nBTC,1,1\nBTC,1,1\n", "line 3, column asset", "twice");
    refused("asset,exchange,users,percent\nBTC,1,1,10%\n", "line 2, column percent", "per cent");
  }

  private static void refused(String csv, String place, String reason) {
    MalformedInputException e = assertThrows(MalformedInputException.class, () -> read(csv), csv);
    assertEquals(place, e.where().pointer());
    assertTrue(e.reason().contains(reason), e.reason());
  }
}
