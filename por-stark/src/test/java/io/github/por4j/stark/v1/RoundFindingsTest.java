package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found about the parts of a round together, all of it and where; and what is claimed. */
class RoundFindingsTest {
  private static final Map<String, byte[]> TINY = TestRound.archive("tiny.zip");
  private static final String BATCHES = "sum_proof_data/batches/";

  private final Map<String, byte[]> files = new TreeMap<>(TINY);

  /** Code and place of every finding but the limits of the format. */
  private static Set<String> found(V1RoundCheck check) {
    Set<String> found = new TreeSet<>();
    check.findings().stream()
        .filter(f -> !(f.code() instanceof V1LimitCode))
        .forEach(f -> found.add(f.code().id() + " " + f.where().source() + f.where().pointer()));
    return found;
  }

  private Set<String> found() {
    return found(TestRound.check(files));
  }

  private static Source broken(String name) {
    return Source.of(
        name,
        () -> {
          throw new IOException("disk");
        });
  }

  @Test
  void honestRoundHasNoFinding() {
    assertEquals(Set.of(), found());
  }

  @Test
  void everyMissingPartIsNamed() {
    for (String name :
        List.of("config.json", "trunk/sum_values.json", "batches/a1/sum_proof.json")) {
      files.remove("sum_proof_data/" + name);
    }
    // Without a configuration the name of its file is not known.
    assertEquals(
        Set.of(
            "V1-PART-MISSING config.json",
            "V1-PART-MISSING sum_proof_data/trunk/sum_values.json",
            "V1-PART-MISSING sum_proof_data/batches/a1/sum_proof.json"),
        found());
  }

  @Test
  void unreadablePartsAreNamed() {
    V1Round.Part trunk =
        new V1Round.Part(
            "trunk",
            Optional.of(Source.of("p", TINY.get(TestRound.TRUNK + "/sum_proof.json"))),
            Optional.of(Source.of("v", TINY.get(TestRound.TRUNK + "/sum_values.json"))));
    V1Round.Part batch = new V1Round.Part("a", trunk.proof(), Optional.of(broken("values")));
    V1Round.Part other = new V1Round.Part("b", Optional.of(broken("proof")), trunk.values());
    Optional<Source> config = Optional.of(Source.of("c", TINY.get(TestRound.CONFIG)));
    assertEquals(
        Set.of("INPUT-UNREADABLE values", "INPUT-UNREADABLE proof"),
        found(V1Round.of(config, List.of(batch, other), trunk).check(1, d -> {})));
    V1RoundCheck check =
        V1Round.of(Optional.of(broken("config")), List.of(), trunk).check(1, d -> {});
    assertEquals(Set.of("INPUT-UNREADABLE config"), found(check));
    assertEquals(Optional.empty(), check.config());
  }

  /** A file channel that is read by an interrupted thread fails like a broken disk. */
  @Test
  void anInterruptionIsNoUnreadableFile() {
    Optional<Source> config = Optional.of(Source.of("c", TINY.get(TestRound.CONFIG)));
    Optional<Source> values =
        Optional.of(Source.of("v", TINY.get(TestRound.TRUNK + "/sum_values.json")));
    Source interrupted =
        Source.of(
            "p",
            () -> {
              Thread.currentThread().interrupt();
              throw new ClosedByInterruptException();
            });
    V1Round.Part there =
        new V1Round.Part(
            "t",
            Optional.of(Source.of("p", TINY.get(TestRound.TRUNK + "/sum_proof.json"))),
            values);
    V1Round.Part cut = new V1Round.Part("cut", Optional.of(interrupted), values);
    for (V1Round round :
        List.of(V1Round.of(config, List.of(cut), there), V1Round.of(config, List.of(there), cut))) {
      assertThrows(IllegalStateException.class, () -> round.check(1, d -> {}));
      assertTrue(Thread.interrupted(), "the caller can still see the interruption");
    }
  }

  @Test
  void sumsOfTheBatchesAreComparedCoinByCoin() {
    String name = TestRound.TRUNK + "/sum_values.json";
    Map<String, Object> values = TestJson.object(TestJson.parse(files.get(name)));
    // Two coins without a constraint: only the comparison shows it.
    values.merge("USDC", BigInteger.ONE, (a, b) -> ((BigInteger) a).add((BigInteger) b));
    values.merge("XRP", BigInteger.ONE, (a, b) -> ((BigInteger) a).subtract((BigInteger) b));
    files.put(name, TestJson.write(values));
    V1RoundCheck check = TestRound.check(files);
    assertEquals(
        List.of("/USDC", "/XRP"),
        check.findings().stream()
            .filter(f -> f.code() == V1RoundCode.SUMS)
            .map(f -> f.where().pointer())
            .toList());
    assertEquals(2, found(check).size(), found(check).toString());
  }

  @Test
  void noSumsAreComparedWithoutEveryBatch() {
    files.remove(BATCHES + "a1/sum_proof.json");
    assertEquals(Set.of("V1-PART-MISSING " + BATCHES + "a1/sum_proof.json"), found());
  }

  @Test
  void configurationNeedsMainCoinsAndThoseExpected() throws Exception {
    byte[] none = TestRound.utf8("{\"main_coins_num\": 0, \"coins\": [\"A\"]}");
    files.put(TestRound.CONFIG, none);
    assertTrue(found().contains("V1-CONFIG-MAIN-COINS " + TestRound.CONFIG + "/main_coins_num"));
    V1Config other = new V1Config(1, List.of("A"));
    assertEquals(
        Set.of("V1-CONFIG-UNEXPECTED " + TestRound.CONFIG),
        found(TestRound.of(TINY).expectConfig(other).check(1, d -> {})));
    V1Config same = V1Config.read(Source.of("c", TINY.get(TestRound.CONFIG)));
    assertEquals(Set.of(), found(TestRound.of(TINY).expectConfig(same).check(1, d -> {})));
  }

  @Test
  void progressCountsEveryProof() {
    for (int threads : new int[] {1, 3}) {
      List<Integer> progress = new ArrayList<>();
      TestRound.of(TINY).check(threads, progress::add);
      assertEquals(IntStream.rangeClosed(1, 5).boxed().toList(), progress);
    }
    V1Round round = TestRound.of(Map.of());
    assertThrows(IllegalArgumentException.class, () -> round.check(0, d -> {}));
    assertThrows(IllegalArgumentException.class, () -> round.check(257, d -> {}));
    assertEquals(Verdict.MALFORMED, round.check(256, d -> {}).verdict());
  }

  @Test
  void totalsAreThoseOfTheTrunk() {
    V1RoundCheck check = TestRound.check(TINY);
    assertEquals(
        List.of(
            new Total("net total", new BigInteger("243813675002156"), "v1.totals"),
            new Total("BTC", new BigInteger("73342986269380"), "v1.totals"),
            new Total("ETH", new BigInteger("9162991918209"), "v1.totals"),
            new Total("USDT", new BigInteger("50681492103888"), "v1.totals"),
            new Total("USDC", new BigInteger("53042063464373"), "v1.other-coins"),
            new Total("XRP", new BigInteger("57584141246306"), "v1.other-coins")),
        check.totals());
    assertEquals(List.of("USDC", "XRP"), check.config().orElseThrow().otherCoins());
    files.remove(TestRound.TRUNK + "/sum_proof.json");
    assertEquals(List.of(), TestRound.check(files).totals());
  }

  private static Map<String, ClaimStatus> claims(V1RoundCheck check, long users, long refused) {
    Map<String, ClaimStatus> claims = new TreeMap<>();
    for (Claim claim : check.claims(users, refused)) {
      claims.put(claim.id(), claim.status());
    }
    return claims;
  }

  @Test
  void claimsFollowTheChecks() {
    V1RoundCheck honest = TestRound.check(TINY);
    assertEquals(
        Map.of(
            "v1.totals", ClaimStatus.ASSUMED,
            "v1.non-negative", ClaimStatus.ASSUMED,
            "v1.other-coins", ClaimStatus.NOT_PROVEN,
            "v1.inclusion", ClaimStatus.NOT_PROVEN),
        claims(honest, 0, 0));
    assertEquals(ClaimStatus.PROVEN, claims(honest, 1, 0).get("v1.inclusion"));
    assertEquals(ClaimStatus.REFUTED, claims(honest, 0, 1).get("v1.inclusion"));
    assertEquals(ClaimStatus.REFUTED, claims(honest, 8, 1).get("v1.inclusion"));
    assertTrue(honest.claims(8, 1).get(3).statement().startsWith("1 of 9 inclusion files"));
    assertTrue(
        honest.claims(8, 0).get(0).statement().contains("first 3 of 5 coins over 4 batches"));

    files.remove(BATCHES + "a1/sum_proof.json");
    Map<String, ClaimStatus> broken = claims(TestRound.check(files), 1, 0);
    assertEquals(ClaimStatus.NOT_PROVEN, broken.get("v1.totals"));
    assertEquals(ClaimStatus.NOT_PROVEN, broken.get("v1.non-negative"));
    files.remove(TestRound.CONFIG);
    assertEquals(
        Map.of("v1.totals", ClaimStatus.NOT_PROVEN, "v1.inclusion", ClaimStatus.NOT_PROVEN),
        claims(TestRound.check(files), 0, 0));
  }

  @Test
  void limitsAreWarningsThatNameTheOtherCoins() {
    String other =
        TestRound.check(TINY).findings().stream()
            .filter(f -> f.code() == V1LimitCode.OTHER_COINS)
            .peek(f -> assertEquals(Severity.WARNING, f.severity()))
            .findFirst()
            .orElseThrow()
            .message();
    assertEquals("the sums of 2 of 5 coins are not constrained: USDC, XRP", other);
    assertTrue(
        V1Limits.findings(new V1Config(1, List.of("A"))).stream()
            .noneMatch(f -> f.code() == V1LimitCode.OTHER_COINS));
  }
}
