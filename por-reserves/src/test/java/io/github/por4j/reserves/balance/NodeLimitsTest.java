package io.github.por4j.reserves.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Nodes at their limits: numbers, waits, settings. */
class NodeLimitsTest {
  private static final String A = "0x000000000000000000000000000000000000000a";
  private static final String TOKEN = "0xdac17f958d2ee523a2206206994597c13d831ec7";

  private final List<Duration> pauses = new ArrayList<>();

  private BalanceAnswer ask(RpcEndpoint endpoint, String coin) throws InterruptedException {
    BalanceQuery query = new BalanceQuery(coin, "", A, OptionalLong.of(16));
    return EvmBalances.at(endpoint, new RpcTransport(endpoint, pauses::add, () -> 0))
        .coin("ETH")
        .token("T", TOKEN)
        .balances(List.of(query))
        .get(0);
  }

  @Test
  void decimalsOfAToken() throws Exception {
    for (int decimals : new int[] {0, 36, 37}) {
      String word = "\"result\":\"0x" + "%064x".formatted(decimals) + "\"";
      String one = "\"result\":\"0x" + "0".repeat(63) + "1\"";
      try (StubNode node =
          new StubNode((method, parameters) -> parameters.contains("0x313ce567") ? word : one)) {
        BalanceAnswer answer = ask(node.endpoint(), "T");
        assertEquals(decimals <= 36, answer.amount().isPresent(), answer.reason());
        answer.amount().ifPresent(a -> assertEquals(decimals, a.scale()));
      }
    }
  }

  @Test
  void waitsDoubleUpToAMinute() throws Exception {
    try (StubNode node = new StubNode((method, parameters) -> "\"result\":\"0x1\"")) {
      node.next(503, "busy");
      node.nextAfter(429, "999");
      node.next(408, "late");
      node.next(502, "busy");
      RpcEndpoint patient = node.endpoint().attempts(5, Duration.ofSeconds(11));
      assertTrue(ask(patient, "ETH").amount().isPresent());
      pauses.removeIf(p -> p.toMillis() == 0);
      assertEquals(
          List.of(
              Duration.ofSeconds(11),
              Duration.ofMinutes(1),
              Duration.ofSeconds(44),
              Duration.ofMinutes(1)),
          pauses);
    }
  }

  /** The last of the attempts is followed by no wait. */
  @Test
  void attemptsAreAsManyAsAllowed() throws Exception {
    try (StubNode node = new StubNode((method, parameters) -> "\"result\":\"0x1\"")) {
      node.next(503, "busy");
      node.next(503, "busy");
      RpcEndpoint twice = node.endpoint().attempts(2, Duration.ofSeconds(1));
      assertTrue(ask(twice, "ETH").reason().contains("503"));
      assertEquals(2, node.requests());
      pauses.removeIf(p -> p.toMillis() == 0);
      assertEquals(List.of(Duration.ofSeconds(1)), pauses);
    }
  }

  @Test
  void settingsHaveBounds() {
    RpcEndpoint node = RpcEndpoint.of(URI.create("https://node.example:8545/path?key=secret"));
    assertEquals("https://node.example:8545", node.toString());
    assertEquals("http://node.example", RpcEndpoint.of(URI.create("http://node.example/x")) + "");
    assertEquals(10_000, node.batch(10_000).batch());
    assertEquals(1, node.batch(1).batch());
    assertEquals(10, node.attempts(10, Duration.ofNanos(1)).attempts());
    assertEquals(1 << 30, node.longestAnswer(1 << 30).maxBytes());
    Duration one = Duration.ofSeconds(1);
    for (int wrong : new int[] {0, -1}) {
      assertThrows(IllegalArgumentException.class, () -> node.batch(wrong));
      assertThrows(IllegalArgumentException.class, () -> node.attempts(wrong, one));
      assertThrows(IllegalArgumentException.class, () -> node.longestAnswer(wrong));
    }
    assertThrows(IllegalArgumentException.class, () -> node.batch(10_001));
    assertThrows(IllegalArgumentException.class, () -> node.attempts(11, one));
    assertThrows(IllegalArgumentException.class, () -> node.longestAnswer((1 << 30) + 1));
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      assertThrows(IllegalArgumentException.class, () -> node.timeout(wrong));
      assertThrows(IllegalArgumentException.class, () -> node.interval(wrong));
      assertThrows(IllegalArgumentException.class, () -> node.attempts(1, wrong));
    }
  }
}
