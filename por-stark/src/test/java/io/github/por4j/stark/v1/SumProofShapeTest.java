package io.github.por4j.stark.v1;

import static io.github.por4j.stark.v1.TestProof.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sizes and numbers in a sum proof, and its sums, at their limits: every finding of each. */
class SumProofShapeTest {
  private static Set<String> both(Set<String> some, String... others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(others));
    return all;
  }

  @Test
  void numberOfLayers() throws Exception {
    SumProof proof = TestProof.read();
    assertEquals(
        Set.of("V1-FRI-DEGREE-BOUND /low_degree_proof"),
        check(TestProof.withLayers(proof, proof.layers().subList(0, 2), 64)));
    List<SumProof.Layer> more = new ArrayList<>(proof.layers());
    more.add(proof.layers().get(2));
    Set<String> ofFourth =
        Set.of(
            "V1-FRI-LAYER-COUNT /low_degree_proof",
            "V1-BRANCH-LENGTH /low_degree_proof/3/1",
            "V1-FRI-FOLDING /low_degree_proof/3/1/0");
    assertEquals(
        both(ofFourth, "V1-FRI-LAST-ROOT /low_degree_proof/4"),
        check(TestProof.withLayers(proof, more, 16)));
    // 16 values are left after the fourth layer; a fifth would fold them to four.
    more.add(proof.layers().get(2));
    assertEquals(
        both(ofFourth, "V1-FRI-FOLDED-AWAY /low_degree_proof/4"),
        check(TestProof.withLayers(proof, more, 64)));
  }

  @Test
  void numberOfLastValues() throws Exception {
    SumProof proof = TestProof.read();
    for (int count : new int[] {0, 1, 3, 4, 63}) {
      assertEquals(
          Set.of("V1-FRI-LAST-LENGTH /low_degree_proof/3", "V1-FRI-LAST-ROOT /low_degree_proof/3"),
          check(TestProof.withLayers(proof, proof.layers(), count)),
          count + " values");
    }
    // Four values whose root is right are still too few.
    long[] four = Arrays.copyOf(TestProof.read().last(), 4 * Words.SIZE);
    System.arraycopy(new TestTree(four, 2).root(), 0, proof.layers().get(2).root(), 0, 4);
    assertEquals(
        Set.of("V1-FRI-LAST-LENGTH /low_degree_proof/3", "V1-FRI-ROOT /low_degree_proof/2/1"),
        check(TestProof.withLayers(proof, proof.layers(), 4)));
    proof = TestProof.read();
    // The last one is left out of the tree, as in the original.
    assertEquals(
        Set.of("V1-FRI-LAST-LENGTH /low_degree_proof/3"),
        check(TestProof.withLayers(proof, proof.layers(), 65)));
  }

  /** Those of the findings that are about sizes. */
  private static Set<String> sizes(int steps, int uts, boolean isTrunk) throws Exception {
    Set<String> about = Set.of("/uts", "/steps");
    Set<String> found =
        check(TestProof.withSize(TestProof.read(), steps, uts), TestProof.values(), isTrunk);
    found.removeIf(f -> !about.contains(f.substring(f.indexOf(' ') + 1)));
    return found;
  }

  @Test
  void traceSizeOfAUser() throws Exception {
    for (int uts : new int[] {1, 2, 3, 12, 24, 63, 65, 128}) {
      assertEquals(Set.of("V1-UTS /uts"), sizes(512, uts, false), "uts " + uts);
      assertEquals(Set.of("V1-UTS /uts"), sizes(512, uts, true), "uts " + uts);
    }
    for (int uts : new int[] {4, 8, 16, 32, 64}) {
      boolean published = uts == 16 || uts == 32;
      assertEquals(
          published ? Set.of() : Set.of("V1-UTS-UNPUBLISHED /uts"), sizes(512, uts, false));
      assertEquals(uts == 32 ? Set.of() : Set.of("V1-TRUNK-UTS /uts"), sizes(512, uts, true));
    }
  }

  @Test
  void numberOfSteps() throws Exception {
    SumProof proof = TestProof.read();
    for (int steps : new int[] {0, 3, 96, 1 << 20, 1 << 30}) {
      // Nothing else is looked at without a domain.
      assertEquals(
          Set.of("V1-STEPS /steps"), check(TestProof.withSize(proof, steps, 16)), "" + steps);
    }
    assertEquals(Set.of(), sizes(1 << 19, 16, false));
    assertEquals(Set.of(), sizes(32, 16, false));
    assertEquals(Set.of("V1-USER-NUM /steps"), sizes(16, 16, false));
    assertEquals(Set.of("V1-USER-NUM /steps"), sizes(8, 16, false));
  }

  /** Code and pointer of the findings about sums. */
  private static Set<String> sums(SumProof proof, SumValues values) throws Exception {
    Set<String> found = check(proof, values, false);
    found.removeIf(f -> !f.startsWith("V1-TOTAL") && !f.startsWith("V1-SUM"));
    return found;
  }

  /** BTC such that the total is as given. */
  private static SumValues withTotal(BigInteger total) throws Exception {
    SumValues values = TestProof.values();
    Map<String, BigInteger> coins = new LinkedHashMap<>(values.coins());
    coins.merge("BTC", total.subtract(values.total()), BigInteger::add);
    return new SumValues(coins, total);
  }

  private static BigInteger power(int bits) {
    return BigInteger.ONE.shiftLeft(bits);
  }

  @Test
  void largestTotal() throws Exception {
    SumProof proof = TestProof.read();
    // 16 blocks, the first of them empty; each net value has 2 * (16 - 2) bits.
    BigInteger most = power(28).subtract(BigInteger.ONE).multiply(BigInteger.valueOf(15));
    assertEquals(Set.of(), sums(proof, withTotal(most)));
    assertEquals(
        Set.of("V1-TOTAL-RANGE /total_value"), sums(proof, withTotal(most.add(BigInteger.ONE))));
    assertEquals(
        Set.of("V1-TOTAL-RANGE /total_value"),
        sums(TestProof.withSize(proof, 256, 64), withTotal(power(124).multiply(power(2)))));
    // Without a trace size or room there is no largest total.
    assertEquals(Set.of(), sums(TestProof.withSize(proof, 16, 16), withTotal(power(100))));
    assertEquals(Set.of(), sums(TestProof.withSize(proof, 256, 128), withTotal(power(100))));
  }

  @Test
  void negativeTotal() throws Exception {
    assertEquals(
        Set.of("V1-SUM-FIELD-RANGE /BTC", "V1-SUM-NEGATIVE /BTC", "V1-TOTAL-RANGE /total_value"),
        sums(TestProof.read(), withTotal(BigInteger.ONE.negate())));
    assertEquals(
        Set.of("V1-SUM-FIELD-RANGE /BTC", "V1-SUM-NEGATIVE /BTC"),
        sums(TestProof.read(), withTotal(BigInteger.ZERO)));
  }

  /** Findings of the sums of two coins. */
  private static Set<String> of(BigInteger one, BigInteger other) {
    ProofFindings findings = new ProofFindings("values");
    Sums.check(
        new V1Config(1, List.of("A", "B")),
        new SumValues(Map.of("A", one, "B", other), one.add(other)),
        findings);
    Set<String> found = new TreeSet<>();
    findings.toList().forEach(f -> found.add(f.code().id() + " " + f.where().pointer()));
    return found;
  }

  @Test
  void sumsAreElementsOfTheField() {
    BigInteger one = BigInteger.ONE;
    assertEquals(Set.of(), of(BigInteger.ZERO, BigInteger.ZERO));
    assertTrue(of(one.negate(), one).contains("V1-SUM-FIELD-RANGE /A"));
    assertEquals(Set.of("V1-SUM-NEGATIVE /B"), of(one, Naive.P.subtract(one)));
    assertEquals(Set.of("V1-SUM-FIELD-RANGE /B"), of(one, Naive.P));
  }

  @Test
  void sumsAreSmall() {
    BigInteger most = power(127).subtract(BigInteger.ONE);
    assertEquals(Set.of(), of(most, BigInteger.ZERO));
    assertEquals(Set.of("V1-SUM-RANGE /A"), of(power(127), BigInteger.ZERO));
    assertEquals(Set.of("V1-SUM-RANGE /total_value"), of(most, BigInteger.ONE));
    assertEquals(Set.of("V1-SUM-NEGATIVE /A"), of(Naive.P.subtract(most), BigInteger.ZERO));
    assertEquals(Set.of("V1-SUM-RANGE /A"), of(Naive.P.subtract(power(127)), BigInteger.ZERO));
  }

  @Test
  void sumsAreThoseOfTheCoins() throws Exception {
    V1Config config = new V1Config(1, List.of("A", "B"));
    ProofFindings findings = new ProofFindings("values");
    Map<String, BigInteger> coins = new LinkedHashMap<>();
    coins.put("A", BigInteger.ONE);
    assertNull(Sums.check(config, new SumValues(coins, BigInteger.ONE), findings));
    assertEquals(
        List.of("V1-SUM-COIN-MISSING"),
        findings.toList().stream().map(f -> f.code().id()).toList());

    coins.put("B", BigInteger.TWO);
    coins.put("c/~", BigInteger.ZERO);
    findings = new ProofFindings("values");
    BigInteger three = BigInteger.valueOf(3);
    assertEquals(three, Sums.check(config, new SumValues(coins, three), findings).total());
    assertEquals(
        List.of("V1-SUM-COIN-UNKNOWN /c~1~0"),
        findings.toList().stream().map(f -> f.code().id() + " " + f.where().pointer()).toList());

    coins.remove("c/~");
    findings = new ProofFindings("values");
    assertEquals(
        BigInteger.TWO, Sums.check(config, new SumValues(coins, BigInteger.TWO), findings).total());
    assertEquals(
        List.of("V1-TOTAL-NOT-SUM /total_value"),
        findings.toList().stream().map(f -> f.code().id() + " " + f.where().pointer()).toList());
  }

  @Test
  void sumsAreKeptWithoutADomain() throws Exception {
    SumProof proof = TestProof.withSize(TestProof.read(), 3, 16);
    assertEquals(
        TestProof.values().total(),
        SumProofCheck.check(
                TestProof.config(), proof, TestProof.values(), false, "p", "v", new Keccak())
            .sums()
            .total());
  }

  @Test
  void numbersAreLiftedAtTheMiddle() {
    BigInteger half = Naive.P.shiftRight(1);
    assertEquals(half, Sums.lift(half));
    assertEquals(half.negate(), Sums.lift(half.add(BigInteger.ONE)));
    assertEquals(BigInteger.ZERO, Sums.lift(BigInteger.ZERO));
    assertEquals(BigInteger.ONE.negate(), Sums.lift(Naive.P.subtract(BigInteger.ONE)));
  }

  /** Which of the published sums the constraints are about. */
  @Test
  void sumsAreThoseOfTheProof() throws Exception {
    String[] names = {"BTC", "ETH", "USDT", "USDC", "XRP"};
    String coin = "V1-CONSTRAINT-COIN-BOUNDARY /mtree_entries_data/0";
    for (int i = 0; i < names.length; i++) {
      Map<String, BigInteger> coins = new LinkedHashMap<>(TestProof.values().coins());
      coins.merge(names[i], BigInteger.ONE, BigInteger::add);
      BigInteger total = TestProof.values().total().add(BigInteger.ONE);
      Set<String> expected =
          new TreeSet<>(Set.of("V1-CONSTRAINT-NET-BOUNDARY /mtree_entries_data/0"));
      if (i < TestProof.MAIN) {
        expected.add(coin);
      }
      assertEquals(expected, check(TestProof.read(), new SumValues(coins, total), false));
    }
  }
}
