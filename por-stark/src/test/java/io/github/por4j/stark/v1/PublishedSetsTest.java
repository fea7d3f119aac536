package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Total;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sets that the published prover made, and what OKX's developers published in 2023. */
class PublishedSetsTest {
  @Test
  void tinyVerifies() throws Exception {
    verifies("tiny.zip", 4, new BigInteger("243813675002156"), 9);
  }

  @Test
  void mediumVerifies() throws Exception {
    verifies("medium.zip", 2, null, 4);
  }

  private static void verifies(String archive, int batches, BigInteger net, int files)
      throws Exception {
    Map<String, byte[]> set = TestRound.archive(archive);
    List<Integer> progress = new ArrayList<>();
    V1RoundCheck check = TestRound.of(set).check(2, progress::add);
    assertEquals(Verdict.VALID, check.verdict());
    assertEquals(FormatAnswer.ACCEPTED, check.totalAnswer());
    assertEquals(batches, check.batches());
    assertEquals(batches + 1, progress.get(progress.size() - 1));

    V1Users users = new V1Users();
    for (String name : TestRound.inclusionFiles(set)) {
      V1InclusionResult result =
          check.checkInclusion(V1Inclusion.read(Source.of(name, set.get(name))));
      assertTrue(result.isIncluded(), name + result.findings());
      assertEquals(FormatAnswer.ACCEPTED, result.format());
      assertTrue(
          users.add(result.file()).stream().allMatch(f -> f.severity() == Severity.INFO), name);
    }
    assertEquals(files, users.count());

    List<Total> totals = check.totals();
    BigInteger coins =
        totals.stream().skip(1).map(Total::value).reduce(BigInteger.ZERO, BigInteger::add);
    assertEquals(coins, totals.get(0).value());
    if (net != null) {
      assertEquals(net, totals.get(0).value());
    }
    Map<String, ClaimStatus> claims = new TreeMap<>();
    check.claims(users.count(), 0).forEach(c -> claims.put(c.id(), c.status()));
    assertEquals(ClaimStatus.ASSUMED, claims.get("v1.totals"));
    assertEquals(ClaimStatus.ASSUMED, claims.get("v1.non-negative"));
    assertEquals(ClaimStatus.NOT_PROVEN, claims.get("v1.other-coins"));
    assertEquals(ClaimStatus.PROVEN, claims.get("v1.inclusion"));
  }

  @Test
  void everyRoundSaysWhatTheFormatCannotShow() {
    TreeSet<String> codes = new TreeSet<>();
    V1RoundCheck check = TestRound.check(TestRound.archive("tiny.zip"));
    check.findings().forEach(f -> codes.add(f.code().id()));
    for (V1LimitCode code : V1LimitCode.values()) {
      assertEquals(code != V1LimitCode.FORMAT_VERDICT, codes.contains(code.id()), code.id());
    }
    assertEquals(0, check.soundness().get(0).bits().signum());
  }

  /** A batch of 151 coins in the first format; three batches of this round are not stored here. */
  @Test
  void firstFormatVerifies() throws Exception {
    Map<String, byte[]> set = TestRound.archive("okx_2023-04-25.zip");
    V1Config config = V1Config.read(source(set, TestRound.CONFIG));
    assertEquals(151, config.coins().size());
    String folder = "sum_proof_data/batches/a0";
    SumProofCheck.Result result =
        SumProofCheck.check(
            config,
            SumProofReader.read(source(set, folder + "/sum_proof.json")),
            SumValues.read(source(set, folder + "/sum_values.json")),
            false,
            "proof",
            "values",
            Keccak.forWork(0));
    assertEquals(List.of(), result.findings());
    for (String name : TestRound.inclusionFiles(set)) {
      V1Inclusion file = V1Inclusion.read(source(set, name));
      assertEquals(List.of(), InclusionCheck.byItself(file).toList(), name);
    }

    V1RoundCheck round = TestRound.check(set);
    assertEquals(Verdict.MALFORMED, round.verdict(), "the trunk is missing");
    V1Inclusion user =
        V1Inclusion.read(source(set, "inclusion_proof_data/a0/user_0_inclusion_proof.json"));
    assertEquals(
        List.of("V1-INCLUSION-BATCH-NOT-READ"),
        round.checkInclusion(user).findings().stream().map(f -> f.code().id()).toList());
  }

  @Test
  void fileWithoutItsRoundIsInconclusive() throws Exception {
    Map<String, byte[]> set = TestRound.archive("okx_2023-05-25.zip");
    String name = set.keySet().iterator().next();
    V1InclusionResult result = V1InclusionResult.withoutRound(V1Inclusion.read(source(set, name)));
    assertEquals(
        List.of("V1-NO-ROUND"), result.findings().stream().map(f -> f.code().id()).toList());
    assertFalse(result.isIncluded());
    assertEquals(FormatAnswer.ACCEPTED, result.format());
    assertEquals(156, result.file().config().coins().size());
  }

  @Test
  void expectedConfigurationIsCompared() {
    Map<String, byte[]> set = TestRound.archive("tiny.zip");
    V1Config right = new V1Config(3, List.of("BTC", "ETH", "USDT", "USDC", "XRP"));
    V1Config wrong = new V1Config(3, List.of("ETH", "BTC", "USDT", "USDC", "XRP"));
    assertEquals(Verdict.VALID, TestRound.of(set).expectConfig(right).check(1, d -> {}).verdict());
    assertEquals(
        Verdict.INVALID, TestRound.of(set).expectConfig(wrong).check(1, d -> {}).verdict());
  }

  @Test
  void missingPartsAreNamed() {
    Map<String, byte[]> set = new TreeMap<>(TestRound.archive("tiny.zip"));
    set.remove("sum_proof_data/batches/a1/sum_values.json");
    set.remove("sum_proof_data/trunk/sum_proof.json");
    V1RoundCheck check = TestRound.check(set);
    assertEquals(Verdict.MALFORMED, check.verdict());
    assertEquals(
        List.of("sum_proof_data/batches/a1/sum_values.json", "sum_proof_data/trunk/sum_proof.json"),
        check.findings().stream()
            .filter(f -> f.code() == V1RoundCode.PART_MISSING)
            .map(f -> f.where().source())
            .toList());
    assertEquals(
        ClaimStatus.NOT_PROVEN,
        check.claims(0, 0).stream().findFirst().map(Claim::status).orElseThrow());
  }

  @Test
  void duplicatedBatchIsRefused() {
    Map<String, byte[]> set = new TreeMap<>(TestRound.archive("tiny.zip"));
    for (String file : List.of("sum_proof.json", "sum_values.json")) {
      set.put("sum_proof_data/batches/a9/" + file, set.get("sum_proof_data/batches/a0/" + file));
    }
    TestRound.Outcome outcome = TestRound.outcome(set);
    assertTrue(outcome.codes().contains("V1-BATCH-TWICE"), outcome.toString());
    assertTrue(outcome.codes().contains("V1-BATCHES-NOT-TRUNK"), outcome.toString());
  }

  @Test
  void formatVerdictReadsAsASentence() {
    assertEquals(
        "OKX's published validator accepts the totals and refuses the inclusion files",
        new FormatVerdict(FormatAnswer.ACCEPTED, FormatAnswer.REFUSED).toFinding("x").message());
    assertEquals(Optional.empty(), TestRound.check(Map.of()).config());
  }

  private static Source source(Map<String, byte[]> set, String name) {
    return Source.of(name, set.get(name));
  }
}
