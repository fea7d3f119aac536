package io.github.por4j.reserves.balance;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Balances from an archive node of one Ethereum-like chain: {@code eth_getBalance} for its own
 * coin, {@code balanceOf} and {@code decimals} of the contract for tokens (ERC-20), both at the
 * height asked for. Not for use by several threads at once.
 */
public final class EvmBalances implements BalanceSource {
  /** The chain's own coin instead of a token. */
  private static final String NATIVE = "";

  /** Decimals of the chain's own coin: 10^18 wei. */
  private static final int NATIVE_DECIMALS = 18;

  private static final BigInteger MAX_DECIMALS = BigInteger.valueOf(36);
  private static final int MAX_TEXT = 1 << 10;
  private static final Pattern ADDRESS = Pattern.compile("0[xX][0-9a-fA-F]{40}");
  private static final Pattern QUANTITY = Pattern.compile("0x[0-9a-fA-F]{1,64}");

  /** First four bytes of keccak256 of {@code balanceOf(address)} and {@code decimals()}. */
  private static final String BALANCE_OF = "0x70a08231000000000000000000000000";

  private static final String DECIMALS = "0x313ce567";

  private final RpcEndpoint endpoint;
  private final JsonRpc rpc;
  private final Map<String, String> contracts;
  private final Map<String, Integer> decimals = new HashMap<>();

  private EvmBalances(RpcEndpoint endpoint, JsonRpc rpc, Map<String, String> contracts) {
    this.endpoint = endpoint;
    this.rpc = rpc;
    this.contracts = contracts;
  }

  /** A node that is asked about no coin yet. */
  public static EvmBalances at(RpcEndpoint endpoint) {
    return at(endpoint, new RpcTransport(endpoint));
  }

  static EvmBalances at(RpcEndpoint endpoint, RpcTransport transport) {
    return new EvmBalances(endpoint, new JsonRpc(endpoint, transport), Map.of());
  }

  /** Asks it also about the chain's own coin, named as in the reserve file. */
  public EvmBalances coin(String name) {
    return with(name, NATIVE);
  }

  /**
   * Asks it also about a token.
   *
   * @param name as in the reserve file, for example {@code USDT-ERC20}
   * @param contract 0x and 40 hexadecimal digits
   */
  public EvmBalances token(String name, String contract) {
    if (!ADDRESS.matcher(contract).matches()) {
      throw new IllegalArgumentException("a contract has 0x and 40 hexadecimal digits");
    }
    return with(name, contract);
  }

  private EvmBalances with(String name, String contract) {
    Map<String, String> more = new LinkedHashMap<>(contracts);
    more.put(name.toUpperCase(Locale.ROOT), contract);
    return new EvmBalances(endpoint, rpc, Collections.unmodifiableMap(more));
  }

  @Override
  public String name() {
    return endpoint.toString();
  }

  @Override
  public boolean covers(BalanceQuery query) {
    return contracts.containsKey(query.coin());
  }

  @Override
  public int batchSize() {
    return endpoint.batch();
  }

  @Override
  public List<BalanceAnswer> balances(List<BalanceQuery> queries) throws InterruptedException {
    BalanceAnswer[] answers = new BalanceAnswer[queries.size()];
    List<Integer> asked = new ArrayList<>();
    List<JsonRpc.Call> calls = new ArrayList<>();
    Map<String, String> withoutDecimals = new HashMap<>();
    for (int i = 0; i < answers.length; i++) {
      String refused = refuse(queries.get(i), withoutDecimals);
      if (refused.isEmpty()) {
        asked.add(i);
        calls.add(call(queries.get(i)));
      } else {
        answers[i] = BalanceAnswer.unknown(refused);
      }
    }
    try {
      List<JsonRpc.Reply<String>> replies =
          calls.isEmpty() ? List.of() : rpc.calls(calls, EvmBalances::text);
      for (int i = 0; i < replies.size(); i++) {
        answers[asked.get(i)] = answer(queries.get(asked.get(i)), replies.get(i));
      }
    } catch (RpcException e) {
      asked.forEach(i -> answers[i] = BalanceAnswer.unknown(e.getMessage()));
    }
    return List.of(answers);
  }

  /** Why it need not be asked; for a token the decimals are asked for first. */
  private String refuse(BalanceQuery query, Map<String, String> withoutDecimals)
      throws InterruptedException {
    if (!ADDRESS.matcher(query.address()).matches()) {
      return "not an address of an Ethereum-like chain";
    }
    if (query.height().isEmpty()) {
      return "no height is stated";
    }
    String contract = contracts.get(query.coin());
    if (!contract.equals(NATIVE) && !decimals.containsKey(contract)) {
      if (!withoutDecimals.containsKey(contract)) {
        askDecimals(contract, query, withoutDecimals);
      }
      return withoutDecimals.getOrDefault(contract, "");
    }
    return "";
  }

  private void askDecimals(String contract, BalanceQuery query, Map<String, String> withoutDecimals)
      throws InterruptedException {
    try {
      String text = rpc.call(contractCall(contract, DECIMALS, query), EvmBalances::text);
      Optional<BigInteger> places = quantity(text);
      if (places.isPresent() && places.get().compareTo(MAX_DECIMALS) <= 0) {
        decimals.put(contract, places.get().intValueExact());
      } else {
        withoutDecimals.put(contract, endpoint + ": no token with 0 to 36 decimals at " + contract);
      }
    } catch (RpcException e) {
      withoutDecimals.put(contract, "decimals of the token: " + e.getMessage());
    }
  }

  private JsonRpc.Call call(BalanceQuery query) {
    String contract = contracts.get(query.coin());
    if (contract.equals(NATIVE)) {
      return new JsonRpc.Call("eth_getBalance", JsonRpc.texts(query.address(), block(query)));
    }
    return contractCall(contract, BALANCE_OF + query.address().substring(2), query);
  }

  private static JsonRpc.Call contractCall(String contract, String data, BalanceQuery query) {
    return new JsonRpc.Call(
        "eth_call",
        g -> {
          g.writeStartObject();
          g.writeStringField("to", contract);
          g.writeStringField("data", data);
          g.writeEndObject();
          g.writeString(block(query));
        });
  }

  private static String block(BalanceQuery query) {
    return "0x" + Long.toHexString(query.height().orElseThrow());
  }

  private static String text(JsonInput json) throws IOException, MalformedInputException {
    return json.string(MAX_TEXT);
  }

  /** Empty if it is none: a call to an address without a contract gives {@code 0x}. */
  private static Optional<BigInteger> quantity(String text) {
    return QUANTITY.matcher(text).matches()
        ? Optional.of(new BigInteger(text.substring(2), 16))
        : Optional.empty();
  }

  private BalanceAnswer answer(BalanceQuery query, JsonRpc.Reply<String> reply) {
    if (reply.value().isEmpty()) {
      return BalanceAnswer.unknown(endpoint + ": " + reply.error());
    }
    String contract = contracts.get(query.coin());
    int places = contract.equals(NATIVE) ? NATIVE_DECIMALS : decimals.get(contract);
    return quantity(reply.value().get())
        .map(units -> BalanceAnswer.of(new BigDecimal(units, places)))
        .orElse(BalanceAnswer.unknown(endpoint + ": an answer that is not a balance"));
  }
}
