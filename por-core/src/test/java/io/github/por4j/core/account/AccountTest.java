package io.github.por4j.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final AccountId ID = new AccountId("0".repeat(64));
  private static final Location WHERE = new Location("file", "/account");
  private static final long TWO_62 = 1L << 62;
  private static final BigInteger P = new BigInteger("18446744069414584321");

  @Provide
  Arbitrary<long[]> amounts() {
    Arbitrary<Long> edges =
        Arbitraries.of(
            0L, 1L, TWO_62 - 1, TWO_62, Long.MAX_VALUE, Long.MIN_VALUE, -1L, P.longValue());
    return Arbitraries.oneOf(edges, Arbitraries.longs()).array(long[].class).ofMaxSize(40);
  }

  @Property
  void sumsAreExact(@ForAll("amounts") long[] equity, @ForAll("amounts") long[] debt) {
    Account account = new Account(ID, equity, debt);
    assertEquals(sum(equity), account.equitySum());
    assertEquals(sum(debt), account.debtSum());
  }

  @Property
  void sumsOfOneWordAreWords(@ForAll("amounts") long[] equity, @ForAll("amounts") long[] debt) {
    Account account = new Account(ID, equity, debt);
    if (sum(equity).bitLength() > Long.SIZE) {
      assertThrows(ArithmeticException.class, account::equitySumWord);
    } else {
      assertEquals(sum(equity).longValue(), account.equitySumWord());
    }
    if (sum(debt).bitLength() > Long.SIZE) {
      assertThrows(ArithmeticException.class, account::debtSumWord);
    } else {
      assertEquals(sum(debt).longValue(), account.debtSumWord());
    }
    assertEquals(
        Math.max(sum(equity).bitLength(), sum(debt).bitLength()) < Long.SIZE,
        account.sumsAreSmall());
  }

  @Provide
  Arbitrary<long[]> fewAmounts() {
    Arbitrary<Long> edges = Arbitraries.of(0L, 1L, 2L, TWO_62 - 2, TWO_62 - 1, TWO_62, -1L);
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.longs().between(0, TWO_62 - 1)), Tuple.of(1, edges))
        .array(long[].class)
        .ofMaxSize(5);
  }

  @Property(tries = 5000)
  void anAccountHoldsExactlyIfExactIntegersSaySo(
      @ForAll("fewAmounts") long[] equity, @ForAll("fewAmounts") long[] debt) {
    BigInteger limit = BigInteger.TWO.pow(62);
    BigInteger net = sum(equity).subtract(sum(debt));
    boolean holds =
        LongStream.concat(Arrays.stream(equity), Arrays.stream(debt))
                .allMatch(a -> new BigInteger(Long.toUnsignedString(a)).compareTo(limit) < 0)
            && sum(equity).compareTo(P) < 0
            && sum(debt).compareTo(P) < 0
            && net.signum() >= 0
            && net.compareTo(limit) < 0;
    assertEquals(holds, AccountRules.checkAmounts(new Account(ID, equity, debt), WHERE).isEmpty());
  }

  private static BigInteger sum(long[] amounts) {
    return Arrays.stream(amounts)
        .mapToObj(a -> new BigInteger(Long.toUnsignedString(a)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Test
  void anAccountDoesNotChangeWithTheArraysItCameFrom() {
    long[] equity = {5};
    long[] debt = {3};
    Account account = new Account(ID, equity, debt);
    equity[0] = 0;
    debt[0] = 0;
    assertEquals(5, account.equity(0));
    assertEquals(3, account.debt(0));
  }

  @Test
  void idsAreSixtyFourLowerCaseDigits() {
    String id = "0123456789abcdef".repeat(4);
    assertEquals(id, AccountId.parse(id).orElseThrow().hex());
    assertEquals(0x0123456789abcdL, new AccountId(id).digits(0, 14));
    assertEquals(0xfedcba9876543210L, new AccountId("fedcba9876543210".repeat(4)).digits(16, 32));
    for (String wrong :
        List.of(
            "",
            id.substring(1),
            id + "0",
            id.replace('a', 'A'),
            id.replace('a', 'g'),
            "+" + id.substring(1),
            "\u0660" + id.substring(1))) {
      assertTrue(AccountId.parse(wrong).isEmpty(), wrong);
      assertThrows(IllegalArgumentException.class, () -> new AccountId(wrong));
    }
  }

  @Test
  void symbolsAreShortAndPlain() {
    assertEquals("TONCOIN-NEW", new AssetSymbol("TONCOIN-NEW").toString());
    for (String wrong : List.of("", "A B", "A\n", "\u0410", "A".repeat(33))) {
      assertThrows(IllegalArgumentException.class, () -> new AssetSymbol(wrong));
    }
  }

  private static List<String> check(long[] equity, long[] debt) {
    return AccountRules.check(new Account(ID, equity, debt), equity.length, WHERE).stream()
        .map(AccountTest::brief)
        .toList();
  }

  private static String brief(Finding finding) {
    return finding.code().id() + " " + finding.where().pointer();
  }

  @Test
  void equalEquityAndDebtAreFine() {
    assertEquals(List.of(), check(new long[] {0, 0}, new long[] {0, 0}));
    assertEquals(List.of(), check(new long[] {2, 3}, new long[] {5, 0}));
  }

  @Test
  void oneMoreDebtThanEquityIsRefused() {
    assertEquals(List.of("V2-NEGATIVE-NET /account"), check(new long[] {2, 3}, new long[] {5, 1}));
  }

  @Test
  void amountsEndBelowTwoToThe62() {
    assertEquals(List.of(), check(new long[] {TWO_62 - 1}, new long[] {0}));
    assertEquals(List.of(), check(new long[] {TWO_62 - 1}, new long[] {TWO_62 - 1}));
    assertEquals(
        List.of("V2-AMOUNT-RANGE /account/equity/0", "V2-AMOUNT-RANGE /account/debt/0"),
        check(new long[] {TWO_62}, new long[] {TWO_62}));
    assertEquals(
        List.of("V2-AMOUNT-RANGE /account/equity/1", "V2-AMOUNT-RANGE /account/debt/1"),
        check(new long[] {0, -1L}, new long[] {0, -1L}).stream()
            .filter(f -> f.contains("AMOUNT"))
            .toList());
  }

  @Test
  void netEndsBelowTwoToThe62() {
    assertEquals(List.of(), check(new long[] {TWO_62 - 1, 1}, new long[] {1, 0}));
    assertEquals(
        List.of("V2-NET-RANGE /account"), check(new long[] {TWO_62 - 1, 1}, new long[] {0, 0}));
  }

  @Test
  void sumsEndBelowTheFieldOrder() {
    // 4 (2^62 - 1) + 2^32 is above p by 2^33 - 5: take that much away from one amount.
    long most = TWO_62 - 1;
    long rest = P.subtract(BigInteger.valueOf(most).multiply(BigInteger.valueOf(3))).longValue();
    long[] belowOrder = {most, most, most, rest - 1};
    long[] atOrder = {most, most, most, rest};
    assertEquals(P.subtract(BigInteger.ONE), sum(belowOrder));
    assertEquals(P, sum(atOrder));
    assertEquals(List.of(), check(belowOrder, belowOrder));
    assertEquals(
        List.of("V2-SUM-RANGE /account/equity", "V2-SUM-RANGE /account/debt"),
        check(atOrder, atOrder));
  }

  @Test
  void bothListsHaveAsManyAmountsAsTheRoundHasTokens() {
    Account account = new Account(ID, new long[] {1}, new long[] {0, 0, 0});
    assertEquals(
        List.of("V2-TOKEN-COUNT /account/equity", "V2-TOKEN-COUNT /account/debt"),
        AccountRules.check(account, 2, WHERE).stream().map(AccountTest::brief).toList());
  }

  @Test
  void codesAreUniqueAndSayWhatWasChecked() {
    assertEquals(
        AccountCode.values().length,
        Arrays.stream(AccountCode.values()).map(AccountCode::id).distinct().count());
    for (AccountCode code : AccountCode.values()) {
      assertTrue(code.checked().endsWith("."), code.id());
      assertTrue(code.source().startsWith("V2-4"), code.id());
    }
  }
}
