package io.github.por4j.core.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Account mode of the trading account, by its present name. */
public enum AccountMode {
  SPOT("Spot mode", List.of("1", "spot", "simple")),
  FUTURES(
      "Futures mode",
      List.of("2", "futures", "single currency margin", "single currency", "spot and futures")),
  MULTI_CURRENCY("Multi-currency margin", List.of("3", "multi currency margin", "multi currency")),
  PORTFOLIO("Portfolio margin", List.of("4", "portfolio margin", "portfolio"));

  private final String title;
  private final List<String> names;

  AccountMode(String title, List<String> names) {
    this.title = title;
    this.names = names;
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
    for (AccountMode mode : values()) {
      if (mode.names.contains(name)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
