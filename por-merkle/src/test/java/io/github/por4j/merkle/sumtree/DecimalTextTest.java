package io.github.por4j.merkle.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DecimalTextTest {
  private static final BigDecimal MOST = new BigDecimal("92233720368.54775807");

  @Provide
  Arbitrary<Long> units() {
    Arbitrary<Long> edges =
        Arbitraries.of(0L, 1L, 9L, 10L, 99_999_999L, 100_000_000L, 100_000_001L, Long.MAX_VALUE);
    Arbitrary<Long> sizes =
        Arbitraries.integers()
            .between(1, 63)
            .flatMap(bits -> Arbitraries.longs().between(0, -1L >>> 64 - bits));
    return Arbitraries.oneOf(edges, sizes);
  }

  /** Reads a text with what follows it in a file; {@code null} if it is refused. */
  private static Optional<Long> parse(String text) {
    byte[] bytes = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), text.length() * 3 + 40);
    bytes[text.getBytes(StandardCharsets.UTF_8).length] = '"';
    DecimalText decimal = new DecimalText();
    int end = decimal.parse(bytes, 0);
    return end == text.length() ? Optional.of(decimal.units()) : Optional.empty();
  }

  @Property
  void amountsAreWrittenAndReadExactly(@ForAll("units") long units) {
    for (long signed : new long[] {units, -units}) {
      String expected = SlowTree.text(BigDecimal.valueOf(signed, 8));
      assertEquals(expected, DecimalText.write(signed));
      assertEquals(Optional.of(signed), parse(expected));
      byte[] target = new byte[40];
      int end = DecimalText.write(signed, target, 3);
      assertEquals(expected, new String(target, 3, end - 3, StandardCharsets.US_ASCII));
    }
  }

  @Provide
  Arbitrary<String> almostAmounts() {
    return Arbitraries.strings().withChars("0123456789.0-+eE ").ofMinLength(1).ofMaxLength(22);
  }

  @Property(tries = 5000)
  void onlyCanonicalTextsAreRead(@ForAll("almostAmounts") String text) {
    Optional<Long> expected = Optional.empty();
    if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      BigDecimal value = new BigDecimal(text);
      if (text.equals(canonical(value)) && value.abs().compareTo(MOST) <= 0) {
        expected = Optional.of(value.movePointRight(8).longValueExact());
      }
    }
    assertEquals(expected, parse(text));
  }

  /** The text that the value would have; "more places" if it has more than eight. */
  private static String canonical(BigDecimal value) {
    return value.stripTrailingZeros().scale() > 8 ? "more places" : SlowTree.text(value);
  }

  @Test
  void textsOfAnotherForm() {
    for (String text :
        List.of(
            "",
            "-",
            ".",
            "-.5",
            ".5",
            "1.",
            "1.0",
            "0.10",
            "00",
            "01",
            "-0",
            "-0.0",
            "+1",
            "1e5",
            "1E5",
            " 1",
            "1 ",
            "1.2.3",
            "0.123456789",
            "0x1",
            "1,5",
            "\u0661",
            "NaN",
            "--1")) {
      assertEquals(Optional.empty(), parse(text), text);
    }
  }

  @Test
  void amountsEndBelowTwoToThe63() {
    assertEquals(Optional.of(Long.MAX_VALUE), parse("92233720368.54775807"));
    assertEquals(Optional.of(-Long.MAX_VALUE), parse("-92233720368.54775807"));
    DecimalText decimal = new DecimalText();
    for (String text :
        List.of("92233720368.54775808", "99999999999.99999999", "100000000000", "92233720369")) {
      byte[] bytes = (text + "\"").getBytes(StandardCharsets.US_ASCII);
      assertEquals(DecimalText.TOO_LARGE, decimal.parse(bytes, 0), text);
    }
  }

  @Property
  void sumsAreExactOrRefused(
      @ForAll("units") long a, @ForAll("units") long b, @ForAll("units") long c) {
    CoinBalances one = new CoinBalances(a, -b, c);
    CoinBalances other = new CoinBalances(b, -c, -a);
    BigInteger[] sums = {
      BigInteger.valueOf(a).add(BigInteger.valueOf(b)),
      BigInteger.valueOf(-b).add(BigInteger.valueOf(-c)),
      BigInteger.valueOf(c).add(BigInteger.valueOf(-a))
    };
    boolean fits = Arrays.stream(sums).allMatch(s -> s.bitLength() < 64);
    assertEquals(
        fits
            ? Optional.of(
                new CoinBalances(sums[0].longValue(), sums[1].longValue(), sums[2].longValue()))
            : Optional.empty(),
        one.plus(other));
  }

  @Property
  void totalsOfManyBalancesAreExactOrRefused(@ForAll List<Long> amounts) {
    LeafTotal total = new LeafTotal();
    BigInteger expected = BigInteger.ZERO;
    for (long amount : amounts) {
      total.add(new long[] {7, amount, 0, -amount}, 1);
      expected = expected.add(BigInteger.valueOf(amount));
    }
    boolean fits = expected.bitLength() < 64 && expected.negate().bitLength() < 64;
    Optional<CoinBalances> value =
        fits
            ? Optional.of(new CoinBalances(expected.longValue(), 0, -expected.longValue()))
            : Optional.empty();
    if (amounts.stream().noneMatch(a -> a == Long.MIN_VALUE)) {
      assertEquals(value, total.value());
    }
  }

  @Test
  void amountsByCoin() {
    CoinBalances balances = new CoinBalances(1, -20_000_000, 300_000_000);
    assertEquals(new BigDecimal("0.00000001"), balances.amount(0));
    assertEquals("0.00000001 BTC, -0.2 ETH, 3 USDT", balances.toString());
    assertEquals(
        List.of(1L, -20_000_000L, 300_000_000L),
        List.of(balances.units(0), balances.units(1), balances.units(2)));
    assertThrows(IndexOutOfBoundsException.class, () -> balances.units(3));
  }
}
