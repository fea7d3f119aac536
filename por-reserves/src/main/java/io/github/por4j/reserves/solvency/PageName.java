package io.github.por4j.reserves.solvency;

import io.github.por4j.core.account.AssetSymbol;
import io.github.por4j.core.asset.Catalogue;
import java.util.Locale;

/** By which name both halves speak of a coin. */
final class PageName {
  private PageName() {}

  /** The exchange's name on its page, in capitals; a name it cannot have stays as it is. */
  static String of(String name) {
    return AssetSymbol.parse(name.toUpperCase(Locale.ROOT))
        .map(Catalogue::canonical)
        .map(AssetSymbol::name)
        .orElse(name);
  }
}
