package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Complete sets with false statements, all of which the published validator accepts. Some of them
 * no reader of the format can tell from honest ones: these carry the finding that names the limit.
 */
class ForgedTest {
  private static final Map<String, byte[]> SETS = TestRound.archive("forged.zip");

  /**
   * One set.
   *
   * @param limit finding that says why the sums alone cannot show it; empty where they can
   * @param sums what refuses the sum proofs; empty if nothing can
   * @param user what refuses the inclusion file in the set; empty if nothing can
   */
  private record Forgery(String name, String limit, String sums, String user) {}

  private static final List<Forgery> FORGERIES =
      List.of(
          new Forgery("01_decoupled_leaves", "V1-LIMIT-LEAVES-NOT-OPENED", "", ""),
          new Forgery(
              "02_total_not_sum_of_coins",
              "V1-LIMIT-NET-NOT-TIED",
              "",
              "V1-INCLUSION-TOTAL-NOT-SUM"),
          new Forgery(
              "03_non_main_coin_sums_free", "V1-LIMIT-OTHER-COINS", "", "V1-INCLUSION-BATCH-SUMS"),
          new Forgery("04_uts128_negative_user", "", "V1-UTS", "V1-INCLUSION-UTS"),
          new Forgery("06_fri_late_layers", "V1-LIMIT-QUERY-ORDER", "", ""),
          new Forgery(
              "07_batches_not_those_of_trunk",
              "V1-LIMIT-BATCHES-NOT-LINKED",
              "",
              "V1-INCLUSION-BATCH-ROOT"),
          new Forgery("10_coin_names_permuted_for_the_user", "", "", "V1-INCLUSION-CONFIG"),
          new Forgery("11_values_modulo_p", "", "", "INPUT-MALFORMED"),
          new Forgery("12_dummy_user_shifts_coins", "V1-LIMIT-SIGNED-BALANCES", "", ""),
          // The limit is V1-6; this very set also gives a hash that the published form leaves out.
          new Forgery("14_weak_fiat_shamir_simulated", "V1-LIMIT-TRANSCRIPT", "V1-BRANCH-FORM", ""),
          new Forgery("15_main_coins_num_0", "", "V1-CONFIG-MAIN-COINS", "V1-INCLUSION-MAIN-COINS"),
          new Forgery("16_no_batches_zero_sums", "", "V1-NO-BATCH", ""),
          new Forgery("18_non_main_float_and_bool", "", "INPUT-MALFORMED", ""),
          new Forgery(
              "19_shadow_batch_under_the_published_trunk",
              "V1-LIMIT-LEAVES-NOT-OPENED",
              "",
              "V1-INCLUSION-BATCH-ROOT"),
          new Forgery("21_fri_extra_layer", "", "V1-FRI-LAYER-COUNT", ""));

  /** Fractions among the sums are not read, so that the original's answer is not worked out. */
  private static final Set<String> UNDETERMINED = Set.of("18_non_main_float_and_bool");

  @Test
  void everySetIsListed() {
    Set<String> names =
        SETS.keySet().stream()
            .map(n -> n.substring(0, n.indexOf('/')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        names,
        FORGERIES.stream().map(Forgery::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  @TestFactory
  Stream<DynamicTest> everySet() {
    return FORGERIES.stream().map(f -> DynamicTest.dynamicTest(f.name(), () -> check(f)));
  }

  private static void check(Forgery forgery) {
    Map<String, byte[]> files = TestRound.below(forgery.name(), SETS);
    V1RoundCheck check = TestRound.check(files);
    Set<String> codes =
        check.findings().stream().map(f -> f.code().id()).collect(Collectors.toSet());
    if (forgery.sums().isEmpty()) {
      assertEquals(Verdict.VALID, check.verdict(), codes.toString());
    } else {
      assertTrue(codes.contains(forgery.sums()), codes.toString());
      assertNotEquals(Verdict.VALID, check.verdict());
    }
    assertTrue(forgery.limit().isEmpty() || codes.contains(forgery.limit()), codes.toString());
    assertTrue(
        check.claims(0, 0).stream().noneMatch(c -> c.status() == ClaimStatus.PROVEN),
        "no total is proven");

    TestRound.Outcome outcome = TestRound.outcome(files);
    assertTrue(
        forgery.user().isEmpty() || outcome.codes().contains(forgery.user()), outcome.toString());
    assertTrue(
        !forgery.limit().isEmpty()
            || outcome.verdict() == Verdict.INVALID
            || outcome.verdict() == Verdict.MALFORMED,
        outcome.toString());
    boolean total = !UNDETERMINED.contains(forgery.name());
    assertEquals(
        total ? FormatAnswer.ACCEPTED : FormatAnswer.UNDETERMINED,
        outcome.total(),
        codes::toString);
    boolean hasUser = !TestRound.inclusionFiles(files).isEmpty();
    FormatAnswer inclusion = hasUser ? FormatAnswer.ACCEPTED : FormatAnswer.NOTHING_SAID;
    boolean readable = !forgery.user().equals("INPUT-MALFORMED");
    assertEquals(readable ? inclusion : FormatAnswer.UNDETERMINED, outcome.inclusion());
  }
}
