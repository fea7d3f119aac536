package io.github.por4j.core.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceTableTest {
  private static PriceTable read(String csv) throws IOException, MalformedInputException {
    return PriceTable.read(Source.of("p.csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(String csv, String pointer) {
    MalformedInputException e = assertThrows(MalformedInputException.class, () -> read(csv), csv);
    assertEquals(pointer, e.where().pointer(), e.reason());
  }

  @Test
  void values() throws IOException, MalformedInputException {
    PriceTable prices = read("asset,usd,time\nBTC,0.5,2024-03-24T16:00:00Z\nRIPPLE,2,\n");
    assertEquals(
        Optional.of(new BigDecimal("1.5")),
        prices.value(new AssetSymbol("BTC"), new BigDecimal("3")));
    assertEquals(Optional.of(new BigDecimal("2")), prices.usd(new AssetSymbol("XRP")));
    assertEquals(Optional.empty(), prices.value(new AssetSymbol("ETH"), BigDecimal.ONE));
    assertEquals(
        Optional.of(BigDecimal.ZERO), prices.value(new AssetSymbol("ETH"), BigDecimal.ZERO));
    assertEquals(Set.of(Instant.parse("2024-03-24T16:00:00Z")), prices.times());
  }

  @Test
  void refusals() {
    refused("asset\n", "line 1");
    refused("asset,usd\nBTC,0\n", "line 2, column usd");
    refused("asset,usd\nBTC,-1\n", "line 2, column usd");
    refused("asset,usd\nBTC,1e3\n", "line 2, column usd");
    refused("asset,usd\n?,1\n", "line 2, column asset");
    refused("asset,usd,time\nBTC,1,yesterday\n", "line 2, column time");
    refused("asset,usd\nXRP,1\nRIPPLE,1\n", "line 3, column asset");
  }

  @Test
  void catalogue() {
    assertEquals(22, Set.copyOf(Catalogue.PUBLISHED).size());
    assertTrue(Catalogue.isPublished(new AssetSymbol("TONCOIN-NEW")));
    assertFalse(Catalogue.isPublished(new AssetSymbol("BCHN")));
    assertEquals(new AssetSymbol("BCH"), Catalogue.canonical(new AssetSymbol("BCHN")));
  }
}
