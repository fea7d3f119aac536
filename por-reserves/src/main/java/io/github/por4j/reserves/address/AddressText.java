package io.github.por4j.reserves.address;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One text for each address of which no more is known than its letters: hexadecimal without regard
 * to case and leading zeros, texts in capitals throughout as in small letters. Encodings in which
 * case matters stay as they are.
 */
public final class AddressText {
  /** Takes time that grows with the length alone: what was read is never given back. */
  static final Pattern HEX = Pattern.compile("0[xX]0*+([0-9a-fA-F]*+)");

  private static final Pattern CASH = Pattern.compile("(?i)(?:bitcoincash|bchtest|ecash):(.+)");

  /** TON: flags, workchain, hash, checksum, 36 bytes. */
  private static final Pattern TON = Pattern.compile("[EUku0][Qf][0-9A-Za-z_/+-]{46}");

  private AddressText() {}

  /** The one text. */
  public static String canonical(String written) {
    String address = written.strip();
    var hex = HEX.matcher(address);
    if (hex.matches()) {
      return "0x" + hex.group(1).toLowerCase(Locale.ROOT);
    }
    var cash = CASH.matcher(address);
    if (cash.matches()) {
      return cash.group(1).toLowerCase(Locale.ROOT);
    }
    if (TON.matcher(address).matches()) {
      byte[] bytes = Base64.getUrlDecoder().decode(address.replace('/', '_').replace('+', '-'));
      return HexFormat.of().formatHex(bytes, 1, 34);
    }
    // bech32 and base32 may be written in capitals throughout; base58 has both cases.
    return address.equals(address.toUpperCase(Locale.ROOT))
        ? address.toLowerCase(Locale.ROOT)
        : address;
  }
}
