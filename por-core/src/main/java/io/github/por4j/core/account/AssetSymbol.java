package io.github.por4j.core.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Symbol of an asset as an exchange writes it, for example {@code BTC} or {@code TONCOIN-NEW}.
 *
 * @param name 1 to 32 characters of A-Z, a-z, 0-9, dot, underscore and hyphen
 */
public record AssetSymbol(String name) implements Comparable<AssetSymbol> {
  /** What a symbol is, for messages. */
  public static final String FORM =
      "a symbol of 1 to 32 letters, digits, dots, underscores and hyphens";

  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  public AssetSymbol {
    if (!PATTERN.matcher(name).matches()) {
      throw new IllegalArgumentException("not an asset symbol: " + name);
    }
  }

  /** The symbol, or empty if the text is not {@link #FORM}. */
  public static Optional<AssetSymbol> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(new AssetSymbol(text)) : Optional.empty();
  }

  /** By name. */
  @Override
  public int compareTo(AssetSymbol other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
