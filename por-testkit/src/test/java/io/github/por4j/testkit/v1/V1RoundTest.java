package io.github.por4j.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.testkit.Change;
import io.github.por4j.testkit.Check;
import io.github.por4j.testkit.Examples;
import io.github.por4j.testkit.Field;
import io.github.por4j.testkit.Json;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class V1RoundTest {
  private static final PorVerifier VERIFIER = PorVerifier.strict().threads(1);
  private static final Check CHECK = Check.of(VERIFIER);
  private static final V1Coins FIVE = new V1Coins(3, List.of("BTC", "ETH", "USDT", "USDC", "XRP"));

  @Test
  void anHonestRoundIsAccepted() {
    assertEquals(Set.of(), CHECK.codes(V1Round.example().files(), Severity.INCONCLUSIVE));
  }

  /** The published prover draws nothing at random: from its accounts ours makes its files. */
  @Test
  void makesTheFilesOfThePublishedProver() {
    RoundFiles tiny = Examples.v1Published();
    List<V1Batch> batches = new ArrayList<>();
    for (String name : List.of("a0", "a1", "a2", "b0")) {
      byte[] accounts = tiny.bytes("user_data/" + name + ".json");
      batches.add(new V1Batch(name.equals("b0") ? 32 : 16, users(accounts)));
    }
    RoundFiles made = new V1Round(FIVE, batches).files();
    int compared = 0;
    for (String name : tiny.matching("(?!user_).*").names()) {
      // Ours numbers batches, the published one tells those of a longer trace by a letter.
      String ours = name.replace("/b0/", "/a3/");
      assertEquals(Json.parse(tiny.bytes(name)), Json.parse(made.bytes(ours)), name);
      compared++;
    }
    // config.json, for four batches and the trunk two files each, and two users of each batch.
    assertEquals(19, compared);
  }

  private static List<V1User> users(byte[] accounts) {
    List<V1User> users = new ArrayList<>();
    for (Object account : Json.list(Json.parse(accounts))) {
      Map<String, Object> fields = Json.object(account);
      List<BigInteger> balances =
          FIVE.names().stream()
              .map(coin -> new BigInteger(fields.getOrDefault(coin, "0").toString()))
              .toList();
      users.add(new V1User(new BigInteger(fields.get("id").toString(), 16), balances));
    }
    return users;
  }

  @Provide
  Arbitrary<V1Round> rounds() {
    return V1Arbitraries.rounds();
  }

  /** A round takes three seconds. */
  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void honestRoundsAreAcceptedAndChangesRefused(
      @ForAll("rounds") V1Round round, @ForAll Random random) throws IOException {
    RoundFiles files = round.files();
    List<VerificationReport> reports = VERIFIER.verify(files.sources()).reports();
    assertEquals(1, reports.size());
    VerificationReport report = reports.get(0);
    assertEquals(Verdict.VALID, report.verdict(), () -> report.findings().toString());
    assertEquals(net(round), report.totals().get(0).value());
    assertTrue(
        report.findings().stream()
            .anyMatch(
                f -> f.message().contains("accepts the totals and accepts the inclusion files")),
        () -> report.findings().toString());

    Change change = Change.to("another value", value -> another(value, random));
    Mutator mutator = Mutator.of(new Field("(?!.*config\\.json).*", "/**"), change, "any");
    for (int i = 0; i < 40; i++) {
      RoundFiles changed = mutator.mutate(files, random.nextLong()).orElseThrow();
      assertNotEquals(files, changed);
      assertNotEquals(
          Verdict.VALID, VERIFIER.verify(changed.sources()).verdict(), () -> changed.toString());
    }
  }

  private static BigInteger net(V1Round round) {
    return round.batches().stream()
        .flatMap(batch -> batch.users().stream())
        .map(V1User::net)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** A number plus a power of two; a digit of a text replaced; a hash that is left out, given. */
  private static Object another(Object value, Random random) {
    if (value instanceof BigInteger number) {
      return number.add(BigInteger.ONE.shiftLeft(random.nextInt(8)));
    }
    if (!(value instanceof String text)) {
      return null;
    }
    if (text.isEmpty()) {
      return "0".repeat(64);
    }
    int at = random.nextInt(text.length());
    char old = text.charAt(at);
    char digit = Character.forDigit((Character.digit(old, 16) + 1 + random.nextInt(8)) % 10, 10);
    digit = digit == old ? (char) (old == '9' ? '1' : old + 1) : digit;
    return text.substring(0, at) + digit + text.substring(at + 1);
  }

  /** Whatever is shrunk to is honest: every net value is in range, every batch fits the trunk. */
  @Property(tries = 200)
  void drawnRoundsAreHonest(@ForAll("rounds") V1Round round) {
    for (V1Batch batch : round.batches()) {
      for (V1User user : batch.users()) {
        assertTrue(user.net().signum() >= 0, user::toString);
        assertTrue(user.net().bitLength() <= 2 * (batch.uts() - 2), user::toString);
        assertEquals(round.coins().names().size(), user.balances().size());
      }
    }
    assertTrue(net(round).bitLength() <= 61);
  }

  /** The bound of the trace size: 4^14 for 16 rows. */
  @Test
  void netValueAboveTheBoundIsOfHighDegree() {
    assertEquals(Set.of(), sumCodes((1 << 28) - 4));
    assertEquals(Set.of("V1-FRI-LAST-DEGREE"), sumCodes((1 << 28) - 3));
  }

  /** Codes about the sum proofs of a round with a user who has this and 3 more. */
  private static Set<String> sumCodes(long btc) {
    List<BigInteger> balances = List.of(BigInteger.valueOf(btc), BigInteger.valueOf(3));
    List<BigInteger> others = List.of(BigInteger.valueOf(5), BigInteger.ONE);
    List<V1User> users =
        List.of(new V1User(BigInteger.ONE, balances), new V1User(BigInteger.TWO, others));
    V1Coins coins = new V1Coins(1, List.of("BTC", "ETH"));
    RoundFiles files = new V1Round(coins, List.of(new V1Batch(16, users))).files();
    return CHECK.codes(files.matching("sum_proof_data/.*"), Severity.INCONCLUSIVE);
  }

  /** Each departure from the protocol is caught by the check made for it, and by no other. */
  @TestFactory
  Stream<DynamicTest> everyDeparture() {
    return Stream.of(V1Departure.values())
        .filter(d -> d != V1Departure.NONE)
        .map(
            d ->
                DynamicTest.dynamicTest(
                    d.name(),
                    () ->
                        assertEquals(
                            Set.of(d.code()),
                            CHECK.codes(V1Round.example().files(d), Severity.INCONCLUSIVE))));
  }
}
