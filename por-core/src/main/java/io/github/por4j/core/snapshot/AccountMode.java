package io.github.por4j.core.snapshot;

import java.util.Locale;
import java.util.Optional;

/** Account mode of the trading account, by its present name. */
public enum AccountMode {
  SPOT("Spot mode"),
  FUTURES("Futures mode"),
  MULTI_CURRENCY("Multi-currency margin"),
  PORTFOLIO("Portfolio margin");

  private final String title;

  AccountMode(String title) {
    this.title = title;
  }

  /** Name for people. */
  public String title() {
    return title;
  }

  /**
   * A mode by any of its names: of today, of 2023 (Simple, Single-currency margin), or the number
   * {@code acctLv} of OKX's API. That Simple became Spot and Single-currency margin became Futures
   * is inferred from the titles of OKX's articles.
   */
  public static Optional<AccountMode> parse(String text) {
    String name =
        text.strip()
            .toLowerCase(Locale.ROOT)
            .replace('-', ' ')
            .replace('_', ' ')
            .replaceFirst(" (mode|account)$", "");
    return switch (name) {
      case "1", "spot", "simple" -> Optional.of(SPOT);
      case "2", "futures", "spot and futures", "single currency", "single currency margin" ->
          Optional.of(FUTURES);
      case "3", "multi currency", "multi currency margin" -> Optional.of(MULTI_CURRENCY);
      case "4", "portfolio", "portfolio margin" -> Optional.of(PORTFOLIO);
      default -> Optional.empty();
    };
  }
}
