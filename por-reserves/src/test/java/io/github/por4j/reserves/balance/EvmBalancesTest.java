package io.github.por4j.reserves.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EvmBalancesTest {
  private static final String A = "0x000000000000000000000000000000000000000a";
  private static final String B = "0x000000000000000000000000000000000000000b";
  private static final String C = "0x000000000000000000000000000000000000000c";
  private static final String USDT = "0xdac17f958d2ee523a2206206994597c13d831ec7";
  private static final long HEIGHT = 16005122;

  private final List<Duration> pauses = new ArrayList<>();
  private final AtomicLong time = new AtomicLong();

  /** What a node with state at one height answers. */
  private static String chain(String method, String parameters) {
    if (!parameters.contains("\"0xf43802\"")) {
      return "\"error\":{\"code\":-32000,\"message\":\"missing trie node\",\"data\":[1,{}]}";
    }
    if (method.equals("eth_getBalance")) {
      String wei = parameters.contains(A) ? "0x1bc16d674ec80001" : "0x0";
      return "\"result\":\"" + wei + "\"";
    }
    if (parameters.contains(USDT) && parameters.contains("\"0x313ce567\"")) {
      return "\"result\":\"0x" + "0".repeat(63) + "6\"";
    }
    if (parameters.contains(USDT) && parameters.contains("0x70a08231" + "0".repeat(24))) {
      String units = parameters.contains(A.substring(2)) ? "f4241" : "00000";
      return "\"result\":\"0x" + "0".repeat(59) + units + "\"";
    }
    return "\"result\":\"0x\"";
  }

  private EvmBalances balances(RpcEndpoint endpoint) {
    return EvmBalances.at(endpoint, new RpcTransport(endpoint, pauses::add, time::get))
        .coin("ETH")
        .token("USDT-ERC20", USDT)
        .token("NONE", C);
  }

  private static BalanceQuery query(String coin, String address, long height) {
    return new BalanceQuery(coin, "ETH", address, OptionalLong.of(height));
  }

  private static Optional<BigDecimal> amount(BalanceSource source, BalanceQuery query)
      throws InterruptedException {
    return source.balances(List.of(query)).get(0).amount();
  }

  @Test
  void coinsAndTokensAreReadAtTheHeight() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      List<BalanceAnswer> answers =
          balances(node.endpoint())
              .balances(
                  List.of(
                      query("ETH", A, HEIGHT),
                      query("USDT-ERC20", A, HEIGHT),
                      query("ETH", B, HEIGHT),
                      query("USDT-ERC20", B, HEIGHT),
                      query("ETH", A, HEIGHT + 1)));
      assertEquals(Optional.of(new BigDecimal("2.000000000000000001")), answers.get(0).amount());
      assertEquals(Optional.of(new BigDecimal("1.000001")), answers.get(1).amount());
      assertEquals(0, answers.get(2).amount().orElseThrow().signum());
      assertEquals(0, answers.get(3).amount().orElseThrow().signum());
      assertTrue(answers.get(4).reason().contains("-32000: missing trie node"));
      assertEquals(2, node.requests());
    }
  }

  @Test
  void whatCannotBeAskedIsUnknown() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      EvmBalances balances = balances(node.endpoint());
      assertTrue(balances.covers(query("ETH", A, 1)));
      assertFalse(balances.covers(query("BTC", A, 1)));
      BalanceQuery noHeight = new BalanceQuery("ETH", "", A, OptionalLong.empty());
      assertEquals(Optional.empty(), amount(balances, noHeight));
      assertEquals(Optional.empty(), amount(balances, query("ETH", A + "0", HEIGHT)));
      assertEquals(0, node.requests());
      assertEquals(Optional.empty(), amount(balances, query("NONE", A, HEIGHT)));
    }
  }

  @Test
  void failuresThatMayPassAreTriedAgain() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      node.nextAfter(429, "7");
      node.next(503, "busy");
      assertTrue(amount(balances(node.endpoint()), query("ETH", A, HEIGHT)).isPresent());
      assertEquals(3, node.requests());
      pauses.removeIf(p -> p.toMillis() == 0);
      assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(2)), pauses);
    }
  }

  @Test
  void otherFailuresAreNot() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      node.next(403, "no");
      node.next(302, "elsewhere");
      EvmBalances balances = balances(node.endpoint());
      assertTrue(
          balances.balances(List.of(query("ETH", A, HEIGHT))).get(0).reason().contains("403"));
      assertTrue(
          balances.balances(List.of(query("ETH", A, HEIGHT))).get(0).reason().contains("302"));
      assertEquals(2, node.requests());
    }
  }

  @Test
  void aNodeThatFailsThreeTimesIsGivenUp() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      for (int i = 0; i < 9; i++) {
        node.next(500, "<html>");
      }
      EvmBalances balances = balances(node.endpoint());
      for (int i = 0; i < 3; i++) {
        assertEquals(Optional.empty(), amount(balances, query("ETH", A, HEIGHT)));
      }
      String reason = balances.balances(List.of(query("ETH", A, HEIGHT))).get(0).reason();
      assertTrue(reason.contains("given up"), reason);
      assertEquals(9, node.requests());
    }
  }

  @Test
  void garbageIsNeverABalance() throws Exception {
    List<String> answers =
        List.of(
            "",
            "<html>",
            "null",
            "[]",
            "{}",
            "{\"id\":0}",
            "{\"id\":1,\"result\":\"0x1\"}",
            "{\"id\":0,\"result\":1}",
            "{\"id\":0,\"result\":null}",
            "{\"id\":0,\"result\":\"1\"}",
            "{\"id\":0,\"result\":\"0x\"}",
            "{\"id\":0,\"result\":\"0xzz\"}",
            "{\"id\":0,\"result\":\"0x" + "f".repeat(65) + "\"}",
            "{\"id\":0,\"result\":\"0x1\",\"result\":\"0x2\"}",
            "{\"id\":0,\"result\":\"0x1\",\"error\":{\"code\":1,\"message\":\"m\"}}",
            "{\"id\":0,\"result\":\"0x1\"} x",
            "{\"id\":0,\"error\":{\"code\":-1,\"message\":\"m\"}}",
            "{\"id\":0,\"error\":\"m\"}");
    for (String answer : answers) {
      try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
        node.next(200, answer);
        assertEquals(
            Optional.empty(), amount(balances(node.endpoint()), query("ETH", A, HEIGHT)), answer);
      }
    }
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      node.next(200, "[{\"id\":0,\"result\":\"0x1\"},{\"id\":0,\"result\":\"0x2\"}]");
      node.next(200, "[{\"id\":1,\"result\":\"0x1\"}]");
      EvmBalances balances = balances(node.endpoint());
      List<BalanceQuery> two = List.of(query("ETH", A, HEIGHT), query("ETH", B, HEIGHT));
      assertTrue(balances.balances(two).stream().allMatch(a -> a.amount().isEmpty()));
      List<BalanceAnswer> half = balances.balances(two);
      assertEquals("no answer to this call", half.get(0).reason().replaceAll(".*: ", ""));
      assertEquals(Optional.of(new BigDecimal("0.000000000000000001")), half.get(1).amount());
    }
  }

  @Test
  void aLongAnswerASilentNodeAndAnEndlessOneAreCutOff() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      EvmBalances balances = balances(node.endpoint().longestAnswer(30));
      String reason = balances.balances(List.of(query("ETH", A, HEIGHT))).get(0).reason();
      assertTrue(reason.contains("longer than 30 bytes"), reason);
    }
    for (boolean endless : new boolean[] {false, true}) {
      try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
        if (endless) {
          node.sendWithoutEnd();
        } else {
          node.beSilent();
        }
        RpcEndpoint impatient = node.endpoint().timeout(Duration.ofMillis(300));
        EvmBalances balances = balances(impatient.attempts(1, Duration.ofSeconds(1)));
        String reason = balances.balances(List.of(query("ETH", A, HEIGHT))).get(0).reason();
        assertTrue(reason.contains("no answer within"), reason);
      }
    }
  }

  @Test
  void requestsKeepTheirDistance() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      EvmBalances balances = balances(node.endpoint().interval(Duration.ofMillis(250)));
      for (int i = 0; i < 3; i++) {
        amount(balances, query("ETH", A, HEIGHT));
      }
      // The clock stands still, so that every wait is from the same moment.
      assertEquals(List.of(Duration.ofMillis(250), Duration.ofMillis(500)), pauses);
    }
  }

  @Test
  void credentialsAreSentAndNeverShown() throws Exception {
    try (StubNode node = new StubNode(EvmBalancesTest::chain)) {
      node.next(404, "");
      EvmBalances balances = balances(node.endpoint().basicAuthentication("user", "password"));
      String reason = balances.balances(List.of(query("ETH", A, HEIGHT))).get(0).reason();
      assertEquals(List.of("Basic dXNlcjpwYXNzd29yZA=="), node.authorizations());
      assertFalse((reason + balances.name()).contains("secret"));
      assertFalse((reason + balances.name()).contains("password"));
    }
  }

  @Test
  void anEndpointHasAHostAndBounds() {
    URI node = URI.create("http://localhost");
    assertThrows(
        IllegalArgumentException.class, () -> RpcEndpoint.of(URI.create("file:///etc/passwd")));
    assertThrows(IllegalArgumentException.class, () -> RpcEndpoint.of(URI.create("http:x")));
    assertThrows(IllegalArgumentException.class, () -> RpcEndpoint.of(node).batch(0));
    assertThrows(IllegalArgumentException.class, () -> RpcEndpoint.of(node).timeout(Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> EvmBalances.at(RpcEndpoint.of(node)).token("X", "omni-usdt"));
  }
}
