package io.github.por4j.reserves.balance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BitcoinBalancesTest {
  private static final String ONE = "bc1qone0000";
  private static final String TWO = "3TwoTwoTwo";
  private static final String SCAN =
      "\"result\":{\"success\":true,\"txouts\":85000000,\"height\":763861,\"bestblock\":\"00\","
          + "\"unspents\":["
          + "{\"txid\":\"aa\",\"vout\":0,\"scriptPubKey\":\"0014aa\",\"desc\":\"addr(x)#y\","
          + "\"amount\":0.10000000,\"coinbase\":false,\"height\":1},"
          + "{\"txid\":\"bb\",\"vout\":1,\"scriptPubKey\":\"0014aa\",\"amount\":0.20000001,"
          + "\"height\":2}],\"total_amount\":0.30000001},\"error\":null";

  private static StubNode node(String scan) throws Exception {
    return new StubNode(
        (method, parameters) ->
            switch (method) {
              case "getblockcount" -> "\"result\":763861,\"error\":null";
              case "validateaddress" -> validate(parameters);
              case "scantxoutset" ->
                  parameters.startsWith("[\"start\",[\"addr(" + ONE + ")\"")
                      ? scan
                      : "\"result\":null,\"error\":{\"code\":-8,\"message\":\"in progress\"}";
              default -> "\"error\":{\"code\":-32601,\"message\":\"Method not found\"}";
            });
  }

  private static String validate(String parameters) {
    if (parameters.contains(ONE)) {
      return "\"result\":{\"isvalid\":true,\"address\":\"x\",\"scriptPubKey\":\"0014aa\"}";
    }
    return parameters.contains(TWO)
        ? "\"result\":{\"isvalid\":true,\"scriptPubKey\":\"a914bb87\",\"isscript\":true}"
        : "\"result\":{\"isvalid\":false,\"error_locations\":[],\"error\":\"bad\"}";
  }

  private static BalanceQuery query(String address, long height) {
    return new BalanceQuery("BTC", "BTC", address, OptionalLong.of(height));
  }

  private static List<BalanceAnswer> ask(StubNode node, BalanceQuery... queries)
      throws InterruptedException {
    return BitcoinBalances.at(node.endpoint(), "btc").balances(List.of(queries));
  }

  @Test
  void outputsAreAddedUpByAddress() throws Exception {
    try (StubNode node = node(SCAN)) {
      List<BalanceAnswer> answers =
          ask(node, query(ONE, 763861), query(TWO, 763861), query("1NotValid", 763861));
      assertEquals(Optional.of(new BigDecimal("0.30000001")), answers.get(0).amount());
      assertEquals(Optional.of(BigDecimal.ZERO), answers.get(1).amount());
      assertTrue(answers.get(2).reason().contains("not valid"));
    }
  }

  @Test
  void aNodeAtAnotherHeightIsNotScanned() throws Exception {
    try (StubNode node = node(SCAN)) {
      BalanceAnswer answer = ask(node, query(ONE, 763862)).get(0);
      assertTrue(answer.reason().contains("height 763861"), answer.reason());
      assertTrue(answer.reason().contains("invalidateblock"));
      assertEquals(List.of("getblockcount"), node.methods());
    }
  }

  @Test
  void aScanThatDoesNotFitIsNoAnswer() throws Exception {
    assertNoAnswer(SCAN.replace("\"height\":763861", "\"height\":763860"), "height 763860");
    assertNoAnswer(SCAN.replace("0.30000001}", "0.30000002}"), "add up");
    assertNoAnswer(SCAN.replace("\"0014aa\",\"desc\"", "\"0014ab\",\"desc\""), "other addresses");
    assertNoAnswer(SCAN.replace("true,\"txouts\"", "false,\"txouts\""), "succeed");
    assertNoAnswer(SCAN.replace("0.30000001}", "\"0.30000001\"}"), "a number");
    assertNoAnswer(SCAN.replace("0.20000001", "1e999999999"), "exponent");
    assertNoAnswer(SCAN.replace(",\"total_amount\":0.30000001", ""), "missing");
    assertNoAnswer("\"result\":null,\"error\":{\"code\":-8,\"message\":\"in progress\"}", "-8");
  }

  private static void assertNoAnswer(String scan, String reason) throws Exception {
    try (StubNode node = node(scan)) {
      BalanceAnswer answer = ask(node, query(ONE, 763861)).get(0);
      assertEquals(Optional.empty(), answer.amount(), scan);
      assertTrue(answer.reason().contains(reason), answer.reason());
    }
  }

  @Test
  void whatIsNoAddressIsNotSent() throws Exception {
    try (StubNode node = node(SCAN)) {
      List<BalanceAnswer> answers =
          ask(
              node,
              query("addr),raw(51", 763861),
              new BalanceQuery("BTC", "", ONE, OptionalLong.empty()));
      assertTrue(answers.stream().allMatch(a -> a.amount().isEmpty()));
      assertEquals(List.of("getblockcount"), node.methods());
    }
  }
}
