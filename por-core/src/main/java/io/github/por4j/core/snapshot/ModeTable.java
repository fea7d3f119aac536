package io.github.por4j.core.snapshot;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which account modes have margin positions, as OKX's article "What is PoR user snapshot data?"
 * tabulates them (published January 2023, under the names of then). In the other modes a borrow
 * shows as negative equity of the coin. OKX has since let users borrow in Spot mode; a newer table
 * was not found.
 */
public final class ModeTable {
  /** Where the table stands. */
  public static final String SOURCE =
      "OKX help 10822133944717 (January 2023), table of account modes";

  private static final Map<MarginType, Set<AccountMode>> POSITIONS =
      new EnumMap<>(MarginType.class);

  static {
    POSITIONS.put(MarginType.CROSS, EnumSet.of(AccountMode.FUTURES));
    POSITIONS.put(
        MarginType.ISOLATED_AUTO_TRANSFER,
        EnumSet.of(AccountMode.FUTURES, AccountMode.MULTI_CURRENCY, AccountMode.PORTFOLIO));
    POSITIONS.put(
        MarginType.ISOLATED_QUICK_MARGIN,
        EnumSet.of(AccountMode.FUTURES, AccountMode.MULTI_CURRENCY));
  }

  private ModeTable() {}

  /** Whether the table has positions of this type in this mode. */
  public static boolean hasPosition(AccountMode mode, MarginType type) {
    return POSITIONS.get(type).contains(mode);
  }
}
