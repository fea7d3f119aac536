package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Balances as the original holds them: three texts, which may be no numbers (common/merkle.go
 * Balances; shopspring/decimal 1.3.1 NewFromString, RoundDown, String).
 *
 * @param texts in the order of {@link CoinBalances#COINS}; empty where the key is missing
 */
record GoBalances(List<String> texts) {
  static final GoBalances MISSING = new GoBalances(List.of("", "", ""));

  private static final int MAX_TEXT = 1 << 12;

  /** Exponents that are followed; the original computes with any that fit 32 bits. */
  private static final int MAX_EXPONENT = 1000;

  private static final Pattern NUMBER =
      Pattern.compile("(?<mantissa>[^eE]*)(?:[eE](?<exponent>[+-]?[0-9]+))?");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");

  GoBalances {
    texts = List.copyOf(texts);
  }

  /** Reads an object; keys are compared without case, as encoding/json does. */
  static GoBalances read(JsonInput in) throws IOException, MalformedInputException {
    String[] texts = {"", "", ""};
    in.object(
        Set.of(),
        Set.of(),
        name -> {},
        name -> {
          int coin = CoinBalances.COINS.indexOf(name.toUpperCase(Locale.ROOT));
          if (coin < 0) {
            in.skip();
          } else if (!in.takeNull()) {
            texts[coin] = in.string(MAX_TEXT);
            refuseGreatExponent(texts[coin], in);
          }
        });
    return new GoBalances(Arrays.asList(texts));
  }

  private static void refuseGreatExponent(String text, JsonInput in)
      throws MalformedInputException {
    Matcher number = NUMBER.matcher(text);
    if (number.matches() && number.group("exponent") != null) {
      BigInteger exponent = new BigInteger(number.group("exponent"));
      if (exponent.abs().compareTo(BigInteger.valueOf(MAX_EXPONENT)) > 0) {
        throw in.malformed("a greater exponent than the model of the original follows");
      }
    }
  }

  /** One text as a number, if the original takes it as one. */
  static Optional<BigDecimal> parse(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return Optional.empty();
    }
    String mantissa = number.group("mantissa");
    int point = mantissa.indexOf('.');
    // The first point is taken out wherever it stands, even before the sign.
    String digits =
        point < 0 ? mantissa : mantissa.substring(0, point) + mantissa.substring(point + 1);
    if (!INTEGER.matcher(digits).matches()) {
      return Optional.empty();
    }
    int places = point < 0 ? 0 : mantissa.length() - point - 1;
    int exponent =
        number.group("exponent") == null ? 0 : Integer.parseInt(number.group("exponent"));
    return Optional.of(new BigDecimal(new BigInteger(digits), places - exponent));
  }

  /** Whether all three are numbers. */
  boolean isValid() {
    return texts.stream().allMatch(t -> parse(t).isPresent());
  }

  /** The sum by coin, cut to eight places; empty if a text is no number. */
  Optional<GoBalances> plus(GoBalances other) {
    List<String> sums = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Optional<BigDecimal> one = parse(texts.get(i));
      Optional<BigDecimal> two = parse(other.texts.get(i));
      if (one.isEmpty() || two.isEmpty()) {
        return Optional.empty();
      }
      sums.add(write(one.get().add(two.get())));
    }
    return Optional.of(new GoBalances(sums));
  }

  private static String write(BigDecimal sum) {
    BigDecimal cut = sum.setScale(CoinBalances.DECIMALS, RoundingMode.DOWN);
    return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
  }

  /** The texts one after the other. */
  String joined() {
    return String.join("", texts);
  }

  /** The JSON object that is hashed, the texts as they are. */
  String json() {
    return "{\"BTC\":\""
        + texts.get(0)
        + "\",\"ETH\":\""
        + texts.get(1)
        + "\",\"USDT\":\""
        + texts.get(2)
        + "\"}";
  }
}
