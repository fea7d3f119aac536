package io.github.por4j.core.asset;

import io.github.por4j.core.account.AssetSymbol;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The coins that OKX publishes reserves for (okx.com/proof-of-reserves, July 2023 to 2026). */
public final class Catalogue {
  /** The 22 published coins, in the order of the page and of the V1 configuration. */
  public static final List<AssetSymbol> PUBLISHED =
      Stream.of(
              "BTC", "ETH", "USDT", "USDC", "XRP", "DOGE", "SOL", "OKB", "APT", "DASH", "DOT",
              "ELF", "EOS", "ETC", "FIL", "LINK", "LTC", "OKT", "PEOPLE", "TON", "TRX", "UNI")
          .map(AssetSymbol::new)
          .toList();

  /** Names in reserve files for coins that the page names otherwise. */
  private static final Map<AssetSymbol, AssetSymbol> ALIASES =
      Map.of(
          new AssetSymbol("TONCOIN-NEW"), new AssetSymbol("TON"),
          new AssetSymbol("RIPPLE"), new AssetSymbol("XRP"),
          new AssetSymbol("APTOS"), new AssetSymbol("APT"),
          new AssetSymbol("BCHN"), new AssetSymbol("BCH"));

  private Catalogue() {}

  /** The name on the page of an asset that reserve files name otherwise; else the asset itself. */
  public static AssetSymbol canonical(AssetSymbol asset) {
    return ALIASES.getOrDefault(asset, asset);
  }

  /** Whether reserves are published for the asset, under either name. */
  public static boolean isPublished(AssetSymbol asset) {
    return PUBLISHED.contains(canonical(asset));
  }
}
