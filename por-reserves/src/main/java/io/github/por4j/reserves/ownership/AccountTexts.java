package io.github.por4j.reserves.ownership;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.por4j.reserves.encoding.Base32;
import io.github.por4j.reserves.encoding.BaseText;
import io.github.por4j.reserves.encoding.Crc16;
import io.github.por4j.reserves.encoding.Hex;
import io.github.por4j.reserves.signature.Hashes;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From texts of addresses to what they say; where that is decoded, checksums are compared. */
final class AccountTexts {
  private static final int HASH = 20;
  private static final int KEY = 32;
  private static final int CHECKSUM = 4;
  private static final byte[] SS58_PREFIX = "SS58PRE".getBytes(US_ASCII);
  private static final int SS58_CHECKSUM = 2;
  private static final int STELLAR_KEY = 6 << 3;
  private static final int STELLAR_MUXED = 12 << 3;
  private static final int CRC = 2;
  private static final Pattern FILECOIN = Pattern.compile("[ft]([0-9])([0-9a-z]+)");

  /** Of actor 10, Ethereum's addresses. */
  private static final String FILECOIN_ETHEREUM = "10f";

  /** What is hashed before such an address: protocol and actor. */
  private static final byte[] FILECOIN_ACTOR = {4, 10};

  private static final Pattern TON_RAW = Pattern.compile("(-?[0-9]{1,3}):([0-9a-fA-F]{64})");
  private static final Pattern TON = Pattern.compile("[0-9A-Za-z_/+-]{48}");

  private AccountTexts() {}

  /** The 20 bytes, or those of a longer payload, between a prefix and the checksum. */
  static Optional<byte[]> base58Check(String text, byte[] prefix) {
    return checked(text)
        .filter(all -> Arrays.equals(prefix, Arrays.copyOf(all, prefix.length)))
        .map(all -> Arrays.copyOfRange(all, prefix.length, all.length));
  }

  /** With or without the names of token and chain around it. */
  static Optional<byte[]> aelf(String text) {
    String bare = text.startsWith("ELF_") ? text.substring("ELF_".length()) : text;
    int end = bare.indexOf('_');
    return checked(end < 0 ? bare : bare.substring(0, end));
  }

  private static Optional<byte[]> checked(String text) {
    return BaseText.BASE58
        .decode(text)
        .filter(all -> all.length > CHECKSUM)
        .filter(
            all -> {
              byte[] checksum = Hashes.sha256d(Arrays.copyOf(all, all.length - CHECKSUM));
              return endsWith(all, Arrays.copyOf(checksum, CHECKSUM));
            })
        .map(all -> Arrays.copyOf(all, all.length - CHECKSUM));
  }

  /** One letter for main and test networks; Ethereum's addresses as these. */
  static Optional<String> filecoin(String small) {
    Matcher matcher = FILECOIN.matcher(small);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(2);
    if (matcher.group(1).equals("4") && rest.startsWith(FILECOIN_ETHEREUM)) {
      Optional<byte[]> account =
          Base32.decode(rest.substring(FILECOIN_ETHEREUM.length()))
              .filter(bytes -> bytes.length == HASH + CHECKSUM)
              .filter(
                  all -> {
                    byte[] hash = Arrays.copyOf(all, HASH);
                    return endsWith(all, Hashes.blake2b(CHECKSUM, FILECOIN_ACTOR, hash));
                  })
              .map(bytes -> Arrays.copyOf(bytes, HASH));
      return account.map(AccountForm::number);
    }
    return Optional.of("f" + matcher.group(1) + rest);
  }

  /** Crockford's letters that look alike are one. */
  static Optional<String> stacks(String text) {
    String upper =
        text.toUpperCase(Locale.ROOT).replace('O', '0').replace('L', '1').replace('I', '1');
    return upper.startsWith("S") && BaseText.C32.decode(upper.substring(1)).isPresent()
        ? Optional.of(upper)
        : Optional.empty();
  }

  static Optional<byte[]> solana(String text) {
    return BaseText.BASE58.decode(text).filter(all -> all.length == KEY);
  }

  /** Workchain and hash, whether bounces and test networks are named or not. */
  static Optional<String> ton(String text) {
    Matcher raw = TON_RAW.matcher(text);
    if (raw.matches()) {
      return Optional.of(
          Integer.parseInt(raw.group(1)) + ":" + raw.group(2).toLowerCase(Locale.ROOT));
    }
    if (!TON.matcher(text).matches()) {
      return Optional.empty();
    }
    byte[] all = Base64.getUrlDecoder().decode(text.replace('/', '_').replace('+', '-'));
    int crc = Crc16.of(Arrays.copyOf(all, all.length - CRC));
    return endsWith(all, new byte[] {(byte) (crc >>> Byte.SIZE), (byte) crc})
        ? Optional.of(all[1] + ":" + Hex.encode(Arrays.copyOfRange(all, 2, 2 + KEY)))
        : Optional.empty();
  }

  /** The key, whichever network's prefix stands before it; first bytes from 128 on are reserved. */
  static Optional<byte[]> ss58(String text) {
    return BaseText.BASE58
        .decode(text)
        .filter(all -> all.length > 0 && all[0] >= 0)
        .filter(all -> all.length == (all[0] < 64 ? 1 : 2) + KEY + SS58_CHECKSUM)
        .filter(
            all -> {
              byte[] body = Arrays.copyOf(all, all.length - SS58_CHECKSUM);
              return endsWith(
                  all, Arrays.copyOf(Hashes.blake2b(64, SS58_PREFIX, body), SS58_CHECKSUM));
            })
        .map(
            all ->
                Arrays.copyOfRange(
                    all, all.length - SS58_CHECKSUM - KEY, all.length - SS58_CHECKSUM));
  }

  /** The key of an account, also of one that stands with a number of its owner's. */
  static Optional<byte[]> stellar(String text) {
    return Base32.decode(text)
        .filter(all -> all.length > CRC + KEY)
        .filter(
            all -> {
              int crc = Crc16.of(Arrays.copyOf(all, all.length - CRC));
              return endsWith(all, new byte[] {(byte) crc, (byte) (crc >>> Byte.SIZE)});
            })
        .filter(all -> all[0] == STELLAR_KEY || all[0] == STELLAR_MUXED)
        .map(all -> Arrays.copyOfRange(all, 1, 1 + KEY));
  }

  private static boolean endsWith(byte[] all, byte[] end) {
    return Arrays.equals(Arrays.copyOfRange(all, all.length - end.length, all.length), end);
  }
}
