package io.github.por4j.reserves.balance;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Balances from a node like Bitcoin Core (0.21 or later), by {@code scantxoutset}. A node knows the
 * unspent outputs at its own tip only: it must have been taken back to the snapshot height ({@code
 * invalidateblock} with the hash of the block after it), which is checked before and after a scan.
 * Not for use by several threads at once.
 */
public final class BitcoinBalances implements BalanceSource {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z:]{8,128}");
  private static final int MAX_HEIGHT = 1 << 30;
  private static final int MAX_SCRIPT = 1 << 16;
  private static final int MAX_AMOUNT = 32;
  private static final int MAX_OUTPUTS = 1 << 22;

  /** What a scan found: the tip it looked at, and sums by script. */
  private record Scan(int height, BigDecimal total, Map<String, BigDecimal> byScript) {}

  private final RpcEndpoint endpoint;
  private final JsonRpc rpc;
  private final String coin;

  private BitcoinBalances(RpcEndpoint endpoint, JsonRpc rpc, String coin) {
    this.endpoint = endpoint;
    this.rpc = rpc;
    this.coin = coin.toUpperCase(Locale.ROOT);
  }

  /**
   * A node of the chain of {@code coin}.
   *
   * @param endpoint with a timeout that is long enough for a scan of all unspent outputs, minutes
   */
  public static BitcoinBalances at(RpcEndpoint endpoint, String coin) {
    return at(endpoint, coin, new RpcTransport(endpoint));
  }

  static BitcoinBalances at(RpcEndpoint endpoint, String coin, RpcTransport transport) {
    return new BitcoinBalances(endpoint, new JsonRpc(endpoint, transport), coin);
  }

  @Override
  public String name() {
    return endpoint.toString();
  }

  @Override
  public boolean covers(BalanceQuery query) {
    return query.coin().equals(coin);
  }

  @Override
  public int batchSize() {
    return endpoint.batch();
  }

  @Override
  public List<BalanceAnswer> balances(List<BalanceQuery> queries) throws InterruptedException {
    BalanceAnswer[] answers = new BalanceAnswer[queries.size()];
    try {
      int tip =
          rpc.call(new JsonRpc.Call("getblockcount", g -> {}), json -> json.integer(MAX_HEIGHT));
      List<Integer> asked = new ArrayList<>();
      for (int i = 0; i < answers.length; i++) {
        if (!ADDRESS.matcher(queries.get(i).address()).matches()) {
          answers[i] = BalanceAnswer.unknown("not an address");
        } else if (queries.get(i).height().isEmpty()) {
          answers[i] = BalanceAnswer.unknown("no height is stated");
        } else if (queries.get(i).height().getAsLong() != tip) {
          answers[i] = otherHeight(tip);
        } else {
          asked.add(i);
        }
      }
      if (!asked.isEmpty()) {
        scan(queries, asked, tip, answers);
      }
    } catch (RpcException e) {
      Arrays.setAll(
          answers, i -> answers[i] == null ? BalanceAnswer.unknown(e.getMessage()) : answers[i]);
    }
    return List.of(answers);
  }

  private BalanceAnswer otherHeight(int tip) {
    return BalanceAnswer.unknown(
        endpoint
            + " stands at height "
            + tip
            + ", and knows unspent outputs there only: take it back with invalidateblock");
  }

  private void scan(
      List<BalanceQuery> queries, List<Integer> asked, int tip, BalanceAnswer[] answers)
      throws RpcException, InterruptedException {
    List<JsonRpc.Reply<String>> scripts =
        rpc.calls(
            asked.stream()
                .map(i -> queries.get(i).address())
                .map(a -> new JsonRpc.Call("validateaddress", JsonRpc.texts(a)))
                .toList(),
            BitcoinBalances::script);
    List<Integer> scanned = new ArrayList<>();
    Map<Integer, String> scriptOf = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      String script = scripts.get(i).value().orElse("");
      if (script.isEmpty()) {
        answers[asked.get(i)] =
            BalanceAnswer.unknown(
                scripts.get(i).error().isEmpty()
                    ? "the node says that the address is not valid"
                    : endpoint + ": " + scripts.get(i).error());
      } else {
        scanned.add(asked.get(i));
        scriptOf.put(asked.get(i), script);
      }
    }
    if (scanned.isEmpty()) {
      return;
    }
    Scan scan = rpc.call(scanCall(queries, scanned), BitcoinBalances::readScan);
    if (scan.height() != tip) {
      scanned.forEach(i -> answers[i] = otherHeight(scan.height()));
      return;
    }
    requireAccounted(scan, Set.copyOf(scriptOf.values()));
    for (int i : scanned) {
      answers[i] = BalanceAnswer.of(scan.byScript().getOrDefault(scriptOf.get(i), BigDecimal.ZERO));
    }
  }

  /** Every output belongs to an address asked for, and together they are the node's total. */
  private void requireAccounted(Scan scan, Set<String> scripts) throws RpcException {
    if (!scripts.containsAll(scan.byScript().keySet())) {
      throw new RpcException(endpoint + ": the scan has outputs of other addresses");
    }
    BigDecimal sum = scan.byScript().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(scan.total()) != 0) {
      throw new RpcException(
          endpoint + ": the outputs add up to " + sum + ", the total is " + scan.total());
    }
  }

  private static JsonRpc.Call scanCall(List<BalanceQuery> queries, List<Integer> scanned) {
    return new JsonRpc.Call(
        "scantxoutset",
        g -> {
          g.writeString("start");
          g.writeStartArray();
          for (int i : scanned) {
            g.writeString("addr(" + queries.get(i).address() + ")");
          }
          g.writeEndArray();
        });
  }

  /** Empty if the address is not valid. */
  private static String script(JsonInput json) throws IOException, MalformedInputException {
    String[] script = {""};
    boolean[] valid = {false};
    json.object(
        Set.of("isvalid"),
        Set.of("scriptPubKey"),
        name -> {
          if (name.equals("isvalid")) {
            valid[0] = json.bool();
          } else {
            script[0] = json.string(MAX_SCRIPT);
          }
        },
        name -> json.skip());
    if (valid[0] == script[0].isEmpty()) {
      throw json.malformed("a valid address has a script, another has none");
    }
    return script[0];
  }

  private static Scan readScan(JsonInput json) throws IOException, MalformedInputException {
    boolean[] success = {false};
    int[] height = {-1};
    BigDecimal[] total = {null};
    Map<String, BigDecimal> byScript = new HashMap<>();
    json.object(
        Set.of("success", "height", "unspents", "total_amount"),
        Set.of(),
        name -> {
          switch (name) {
            case "success" -> success[0] = json.bool();
            case "height" -> height[0] = json.integer(MAX_HEIGHT);
            case "total_amount" -> total[0] = json.number(MAX_AMOUNT);
            default -> json.array(MAX_OUTPUTS, i -> readOutput(json, byScript));
          }
        },
        name -> json.skip());
    if (!success[0]) {
      throw json.malformed("the scan did not succeed");
    }
    return new Scan(height[0], Objects.requireNonNull(total[0]), byScript);
  }

  private static void readOutput(JsonInput json, Map<String, BigDecimal> byScript)
      throws IOException, MalformedInputException {
    String[] script = {""};
    BigDecimal[] amount = {BigDecimal.ZERO};
    json.object(
        Set.of("scriptPubKey", "amount"),
        Set.of(),
        name -> {
          if (name.equals("amount")) {
            amount[0] = json.number(MAX_AMOUNT);
          } else {
            script[0] = json.string(MAX_SCRIPT);
          }
        },
        name -> json.skip());
    byScript.merge(script[0], amount[0], BigDecimal::add);
  }
}
