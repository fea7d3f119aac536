package io.github.por4j.core.asset;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Exact amounts, signed, in whole coins or US dollars: bounded where they come from outside. */
public final class Amounts {
  /** Digits before the point, and digits after it. */
  public static final int MAX_DIGITS = 40;

  /** Longest text: sign, digits, point, digits. */
  public static final int MAX_LENGTH = 2 * MAX_DIGITS + 2;

  /** What {@link #parse} takes, for messages. */
  public static final String FORM =
      "a plain decimal number of at most 40 digits before and 40 after the point, without exponent";

  private static final Pattern PLAIN =
      Pattern.compile("-?(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?", Pattern.DOTALL);

  private Amounts() {}

  /** The number, or empty if the text is not {@link #FORM}. */
  public static Optional<BigDecimal> parse(String text) {
    return text.length() <= MAX_LENGTH && PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /**
   * The amount itself.
   *
   * @throws IllegalArgumentException if exact arithmetic with it would be costly: more than 200
   *     digits, or a scale outside -100..100
   */
  public static BigDecimal bounded(BigDecimal amount) {
    if (amount.scale() < -100 || amount.scale() > 100 || amount.precision() > 200) {
      throw new IllegalArgumentException(
          "an amount has at most 200 digits and a scale in -100..100");
    }
    return amount;
  }

  /** Plain text without needless zeros after the point. */
  public static String text(BigDecimal amount) {
    return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
