package io.github.por4j.core.snapshot;

import java.util.Optional;

/** What an amount of an account is. Every item counts alike in both views, but for FROZEN. */
public enum BalanceItem {
  FUNDING_BALANCE(
      AccountPart.FUNDING, "balance", Grade.PUBLISHED, "funding account, OKX help 10822133944717"),
  EQUITY(
      AccountPart.TRADING,
      "equity",
      Grade.INFERRED,
      "equity as shown and as the API's eq; the snapshot starts from it"),
  CASH(AccountPart.TRADING, "cash", Grade.PUBLISHED, "part of equity, OKX futures mode article"),
  CROSS_PNL(
      AccountPart.TRADING,
      "crossPnl",
      Grade.PUBLISHED,
      "part of equity: profit and loss of cross positions, OKX futures mode article"),
  ISOLATED_MARGIN(
      AccountPart.TRADING,
      "isolatedMargin",
      Grade.PUBLISHED,
      "part of equity: margin of isolated positions, OKX futures mode article"),
  ISOLATED_PNL(
      AccountPart.TRADING,
      "isolatedPnl",
      Grade.PUBLISHED,
      "part of equity: profit and loss of isolated positions, OKX futures mode article"),
  OPTIONS_VALUE(
      AccountPart.TRADING,
      "optionsValue",
      Grade.PUBLISHED,
      "part of equity: market value of options, OKX futures mode article"),
  BOT_EQUITY(AccountPart.TRADING, "botEquity", Grade.INFERRED, "part of equity: the API's stgyEq"),
  COPY_TRADING_EQUITY(
      AccountPart.TRADING,
      "copyTradingEquity",
      Grade.INFERRED,
      "part of equity: the API's spotCopyTradingEq"),
  GROW_HOLDING(
      AccountPart.GROW, "holding", Grade.INFERRED, "subscriptions and holdings of Grow (Earn)"),
  FROZEN(
      AccountPart.TRADING,
      "frozen",
      Grade.INFERRED,
      "in use: lowers what is available and is part of equity, so that it is not subtracted");

  private final AccountPart part;
  private final String key;
  private final Grade grade;
  private final String explanation;

  BalanceItem(AccountPart part, String key, Grade grade, String explanation) {
    this.part = part;
    this.key = key;
    this.grade = grade;
    this.explanation = explanation;
  }

  /** The account it belongs to. */
  public AccountPart part() {
    return part;
  }

  /** Name in CSV files. */
  public String key() {
    return key;
  }

  /** Where its treatment comes from. */
  public Grade grade() {
    return grade;
  }

  /** The treatment, and its source, a clause. */
  public String explanation() {
    return explanation;
  }

  /** Whether the amount is one of those that equity is the sum of. */
  boolean isPartOfEquity() {
    return part == AccountPart.TRADING && this != EQUITY && this != FROZEN;
  }

  static Optional<BalanceItem> of(AccountPart part, String key) {
    for (BalanceItem item : values()) {
      if (item.part == part && item.key.equals(key)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }
}
