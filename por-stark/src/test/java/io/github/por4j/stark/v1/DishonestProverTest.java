package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Severity;
import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A prover who departs from the protocol in one place is caught by the check made for it, and by no
 * other: each check is needed.
 */
class DishonestProverTest {
  private static final V1Config CONFIG = new V1Config(1, List.of("BTC", "ETH"));

  /** Departures, and exactly the codes that they must give. */
  private record Case(TestLie lie, Set<String> codes) {}

  private static final List<Case> CASES =
      List.of(
          new Case(TestLie.NONE, Set.of()),
          new Case(TestLie.QUOTIENT_FIRST_ROW, Set.of("V1-CONSTRAINT-FIRST-ROW")),
          new Case(TestLie.QUOTIENT_DIGITS, Set.of("V1-CONSTRAINT-DIGITS")),
          new Case(TestLie.QUOTIENT_NET_ACCUMULATION, Set.of("V1-CONSTRAINT-NET-ACCUMULATION")),
          new Case(TestLie.QUOTIENT_NET_BOUNDARY, Set.of("V1-CONSTRAINT-NET-BOUNDARY")),
          new Case(TestLie.QUOTIENT_COIN_ACCUMULATION, Set.of("V1-CONSTRAINT-COIN-ACCUMULATION")),
          new Case(TestLie.QUOTIENT_COIN_BOUNDARY, Set.of("V1-CONSTRAINT-COIN-BOUNDARY")),
          new Case(TestLie.COMBINATION, Set.of("V1-LINEAR-COMBINATION")),
          new Case(TestLie.CHALLENGE, Set.of("V1-FRI-FOLDING")),
          new Case(TestLie.LAST_LAYER, Set.of("V1-FRI-LAST-ROOT")),
          new Case(TestLie.RANDOM_NUMBER, Set.of("V1-ROW-HASH")));

  @TestFactory
  Stream<DynamicTest> everyDeparture() {
    return CASES.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.lie().name(), () -> assertEquals(c.codes(), codes(c.lie(), 5, 3, 9, -4))));
  }

  /**
   * A user with a negative net value: the digits above it end in no zero, so that no quotient is a
   * polynomial of low degree.
   */
  @Test
  void negativeNetValueIsOfHighDegree() throws Exception {
    Set<String> codes = codes(TestLie.NONE, 9, 3, 2, -4);
    assertEquals(Set.of("V1-FRI-LAST-DEGREE"), codes);
  }

  /** The same where the bound of the trace size is passed: 4^14 for 16 rows. */
  @Test
  void netValueAboveTheBoundIsOfHighDegree() throws Exception {
    assertEquals(Set.of(), codes(TestLie.NONE, (1 << 28) - 4, 3, 5, 1));
    assertEquals(Set.of("V1-FRI-LAST-DEGREE"), codes(TestLie.NONE, (1 << 28) - 3, 3, 5, 1));
  }

  /** Codes about a batch of two users with two coins each. */
  private static Set<String> codes(TestLie lie, long btc, long eth, long btc2, long eth2)
      throws Exception {
    List<BigInteger[]> balances =
        List.of(
            new BigInteger[] {BigInteger.valueOf(btc), BigInteger.valueOf(eth)},
            new BigInteger[] {BigInteger.valueOf(btc2), BigInteger.valueOf(eth2)});
    TestProver prover =
        new TestProver(CONFIG, 16, List.of(BigInteger.ONE, BigInteger.TWO), balances, lie);
    SumProof proof = SumProofReader.read(Source.of("proof", TestJson.write(prover.prove())));
    SumValues values = SumValues.read(Source.of("values", TestJson.write(prover.sumValues())));
    return SumProofCheck.check(CONFIG, proof, values, false, "proof", "values", Keccak.forWork(0))
        .findings()
        .stream()
        .filter(f -> f.severity() == Severity.INVALID)
        .map(f -> f.code().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
