package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Verdict;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Honest proofs of random accounts are accepted; the same with one false statement are not. */
class ProverTest {
  /** The published prover draws nothing at random: from its accounts ours makes its files. */
  @Test
  void makesTheFilesOfThePublishedProver() {
    Map<String, byte[]> tiny = TestRound.archive("tiny.zip");
    List<TestAccounts.Batch> batches = new ArrayList<>();
    for (String name : List.of("a0", "a1", "a2", "b0")) {
      batches.add(published(tiny.get("user_data/" + name + ".json"), name.equals("b0") ? 32 : 16));
    }
    Map<String, byte[]> made = new TestAccounts(config(3, 5), batches).prove();
    tiny.keySet().removeIf(name -> name.startsWith("user_"));
    for (Map.Entry<String, byte[]> file : tiny.entrySet()) {
      // Ours numbers batches, the published one tells those of a longer trace by a letter.
      String name = file.getKey().replace("/b0/", "/a3/");
      assertEquals(
          new String(file.getValue(), StandardCharsets.UTF_8),
          new String(made.get(name), StandardCharsets.UTF_8),
          name);
    }
  }

  private static TestAccounts.Batch published(byte[] accounts, int uts) {
    List<BigInteger> ids = new ArrayList<>();
    List<BigInteger[]> balances = new ArrayList<>();
    for (Object account : TestJson.list(TestJson.parse(accounts))) {
      Map<String, Object> fields = TestJson.object(account);
      ids.add(new BigInteger(fields.get("id").toString(), 16));
      balances.add(
          config(3, 5).coins().stream()
              .map(coin -> new BigInteger(fields.getOrDefault(coin, "0").toString()))
              .toArray(BigInteger[]::new));
    }
    return new TestAccounts.Batch(uts, ids, balances);
  }

  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void honestProofsAreAcceptedAndChangedStatementsRefused(
      @ForAll("accounts") TestAccounts accounts, @ForAll Random random) {
    Map<String, byte[]> files = accounts.prove();
    TestRound.Outcome honest = TestRound.outcome(files);
    assertEquals(Verdict.VALID, honest.verdict(), honest.toString());
    assertEquals(FormatAnswer.ACCEPTED, honest.total());
    assertEquals(FormatAnswer.ACCEPTED, honest.inclusion());
    assertEquals(totalOf(accounts), TestRound.check(files).totals().get(0).value());

    List<String> names = new ArrayList<>(files.keySet());
    names.remove(TestRound.CONFIG);
    for (int i = 0; i < 40; i++) {
      String name = names.get(random.nextInt(names.size()));
      Map<String, byte[]> changed = new TreeMap<>(files);
      Object json = TestJson.parse(files.get(name));
      String what = TestMutation.changeOneValue(json, random);
      changed.put(name, TestJson.write(json));
      assertNotEquals(Verdict.VALID, TestRound.outcome(changed).verdict(), name + " " + what);
    }
  }

  private static BigInteger totalOf(TestAccounts accounts) {
    BigInteger total = BigInteger.ZERO;
    for (TestAccounts.Batch batch : accounts.batches()) {
      for (BigInteger[] balances : batch.balances()) {
        for (BigInteger balance : balances) {
          total = total.add(balance);
        }
      }
    }
    assertTrue(total.signum() >= 0);
    return total;
  }

  @Provide
  Arbitrary<TestAccounts> accounts() {
    return Arbitraries.integers()
        .between(1, 5)
        .flatMap(
            coins ->
                Arbitraries.integers()
                    .between(1, coins)
                    .flatMap(
                        main ->
                            batch(coins)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(2)
                                .map(b -> new TestAccounts(config(main, coins), b))));
  }

  private static V1Config config(int main, int coins) {
    return new V1Config(main, List.of("BTC", "ETH", "USDT", "USDC", "XRP").subList(0, coins));
  }

  private static Arbitrary<TestAccounts.Batch> batch(int coins) {
    return Arbitraries.of(16, 32)
        .flatMap(
            uts ->
                Arbitraries.longs()
                    .flatMap(
                        seed ->
                            Arbitraries.integers()
                                .between(1, 6)
                                .map(users -> batch(coins, uts, users, new Random(seed)))));
  }

  /** The first coin is as negative as the others allow, or not at all. */
  private static TestAccounts.Batch batch(int coins, int uts, int users, Random random) {
    List<BigInteger> ids = new ArrayList<>();
    List<BigInteger[]> balances = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      ids.add(new BigInteger(256, random));
      BigInteger[] values = new BigInteger[coins];
      BigInteger others = BigInteger.ZERO;
      for (int i = 1; i < coins; i++) {
        values[i] = new BigInteger(random.nextInt(24), random);
        others = others.add(values[i]);
      }
      values[0] = random.nextBoolean() ? others.negate() : new BigInteger(20, random);
      balances.add(values);
    }
    return new TestAccounts.Batch(uts, ids, balances);
  }
}
