package io.github.por4j.core.account;

import java.util.regex.Pattern;

/**
 * Symbol of an asset as an exchange writes it, for example {@code BTC} or {@code TONCOIN-NEW}.
 *
 * @param name 1 to 32 characters of A-Z, a-z, 0-9, dot, underscore and hyphen
 */
public record AssetSymbol(String name) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  public AssetSymbol {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not an asset symbol: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
