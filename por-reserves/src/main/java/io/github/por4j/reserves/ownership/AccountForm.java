package io.github.por4j.reserves.ownership;

import io.github.por4j.reserves.encoding.Bech32;
import io.github.por4j.reserves.encoding.CashText;
import io.github.por4j.reserves.encoding.Hex;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to write the addresses of a chain. What it reads is the account, in a text that is the
 * same for every way to write it. Takes more than what makes a row VERIFIED: other cases, prefixes
 * and forms in use, since an account counts once also in rows that fail.
 *
 * @param rule address rule of the coin table, or {@value #NUMBER}
 */
record AccountForm(String rule) {
  private static final String NUMBER = "number";

  /** Longer than any address. */
  private static final int LONGEST = 256;

  /** With a prefix of any length, without one of the length of an account, or of a key. */
  private static final Pattern DIGITS =
      Pattern.compile("(?:(?:0x|xdc)|(?=(?:.{40}|.{42}|.{64}|.{96})$))0*+([0-9a-f]*+)");

  /** Tron's version byte before an account. */
  private static final Pattern TRON_DIGITS = Pattern.compile("41(?=.{40}$)0*");

  private static final Pattern ICON = Pattern.compile("(?:hx|cx)[0-9a-f]{40}");

  /** Forms of a coin's addresses; none where no rule is known. */
  static List<AccountForm> of(CoinRule rule) {
    return switch (rule.family()) {
      case BLS, STARKNET -> List.of(new AccountForm(NUMBER));
      default -> rule.addresses().stream().map(AccountForm::new).toList();
    };
  }

  /** The account of an address; nothing if the text is not in this form. */
  Optional<String> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String small = text.toLowerCase(Locale.ROOT);
    String[] words = rule.split(":", -1);
    String parameter = words.length == 2 ? words[1] : "";
    return switch (words[0]) {
      case NUMBER, "eip55", "aptos", "sui" -> digits(small);
      case "bech32-keccak" ->
          Bech32.decode(parameter, small).map(AccountForm::number).or(() -> digits(small));
      case "bech32-hash160", "cardano" -> Bech32.decode(parameter, small).map(Hex::encode);
      case "avalanche" -> avalanche(parameter.toLowerCase(Locale.ROOT) + "-", small);
      case "tron" ->
          AccountTexts.base58Check(text, new byte[] {0x41})
              .map(AccountForm::number)
              .or(() -> digits(small).map(all -> TRON_DIGITS.matcher(all).replaceFirst("")));
      case "filecoin-f1", "filecoin-f4" -> AccountTexts.filecoin(small);
      case "conflux" -> conflux(parameter, small);
      case "aelf" -> AccountTexts.aelf(text).map(Hex::encode);
      case "icon" -> Optional.of(small).filter(s -> ICON.matcher(s).matches());
      case "stacks" -> AccountTexts.stacks(text);
      case "solana" -> AccountTexts.solana(text).map(Hex::encode);
      case "ton" -> AccountTexts.ton(text);
      case "ss58" -> AccountTexts.ss58(text).map(AccountForm::number).or(() -> digits(small));
      case "stellar" -> AccountTexts.stellar(text).map(Hex::encode);
      default -> bitcoin(text, small);
    };
  }

  /** Digits without leading zeros. */
  static String number(byte[] bytes) {
    return digits("0x" + Hex.encode(bytes)).orElseThrow();
  }

  private static Optional<String> digits(String small) {
    Matcher matcher = DIGITS.matcher(small);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> avalanche(String chain, String small) {
    return small.startsWith(chain)
        ? Bech32.decode("avax", small.substring(chain.length())).map(Hex::encode)
        : Optional.empty();
  }

  /** CIP-37 with or without the kind of the account, or the account's 20 bytes. */
  private static Optional<String> conflux(String prefix, String small) {
    String plain = small.replaceFirst("^([a-z0-9]+:)type\\.[a-z0-9]+:", "$1");
    return CashText.CONFLUX.decode(prefix, plain).map(AccountForm::number).or(() -> digits(small));
  }

  private Optional<String> bitcoin(String text, String small) {
    BitcoinAddress.Encoding encoding = BitcoinAddress.encoding(rule);
    return encoding
        .read(text)
        .or(() -> encoding.read(small))
        .map(address -> address.kind() + " " + Hex.encode(address.payload()));
  }
}
