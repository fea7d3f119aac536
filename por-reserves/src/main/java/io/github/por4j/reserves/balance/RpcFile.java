package io.github.por4j.reserves.balance;

import io.github.por4j.core.io.JsonInput;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.reserves.address.AddressText;
import io.github.por4j.reserves.ownership.CoinRule;
import io.github.por4j.reserves.ownership.CoinTable;
import io.github.por4j.reserves.ownership.Family;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code rpc.json} of the published tool: of each entry the part {@code rpc}, if it is
 * enabled. Web services ({@code api}) are not asked.
 */
public final class RpcFile {
  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_ENTRIES = 1000;
  private static final int MAX_TEXT = 1 << 12;
  private static final int MAX_HEADERS = 32;

  /** A scan of all unspent outputs takes minutes, and an exchange's addresses have many. */
  private static final Duration SCAN_TIMEOUT = Duration.ofMinutes(30);

  private static final int SCAN_BATCH = 1000;
  private static final int SCAN_BYTES = 1 << 28;

  private final CoinTable coins;

  private RpcFile(CoinTable coins) {
    this.coins = coins;
  }

  /** One entry, as far as it is needed. */
  private static final class Entry {
    private String name = "";
    private String endpoint = "";
    private String user = "";
    private String password = "";
    private String token = "";
    private boolean enabled;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Set<String> whiteList = new HashSet<>();
  }

  /**
   * A source for each enabled entry.
   *
   * @throws MalformedInputException if the file has another form, or an entry makes no sense
   */
  public static List<BalanceSource> read(Source source)
      throws IOException, MalformedInputException {
    return new RpcFile(CoinTable.standard()).sources(source);
  }

  private List<BalanceSource> sources(Source source) throws IOException, MalformedInputException {
    List<BalanceSource> sources = new ArrayList<>();
    try (JsonInput json = JsonInput.open(source, MAX_BYTES)) {
      json.object(
          Set.of("coins"),
          Set.of(),
          key ->
              json.array(
                  MAX_ENTRIES,
                  i -> {
                    Entry entry = entry(json);
                    if (entry.enabled) {
                      sources.add(source(entry, json));
                    }
                  }));
      json.end();
    }
    return List.copyOf(sources);
  }

  private static Entry entry(JsonInput json) throws IOException, MalformedInputException {
    Entry entry = new Entry();
    json.object(
        Set.of("name", "rpc"),
        Set.of("whiteList"),
        key -> {
          switch (key) {
            case "name" -> entry.name = json.string(MAX_TEXT).toUpperCase(Locale.ROOT);
            case "rpc" -> rpc(json, entry);
            default -> json.array(MAX_ENTRIES, i -> whiteListed(json, entry));
          }
        },
        key -> json.skip());
    return entry;
  }

  private static void rpc(JsonInput json, Entry entry) throws IOException, MalformedInputException {
    json.object(
        Set.of("endpoint", "enabled"),
        Set.of("authUser", "authPassword", "tokenAddress", "customHeaders"),
        key -> {
          switch (key) {
            case "endpoint" -> entry.endpoint = json.string(MAX_TEXT);
            case "enabled" -> entry.enabled = json.bool();
            case "authUser" -> entry.user = json.string(MAX_TEXT);
            case "authPassword" -> entry.password = json.string(MAX_TEXT);
            case "tokenAddress" -> entry.token = json.string(MAX_TEXT);
            default ->
                json.entries(MAX_HEADERS, name -> entry.headers.put(name, json.string(MAX_TEXT)));
          }
        },
        key -> json.skip());
  }

  private static void whiteListed(JsonInput json, Entry entry)
      throws IOException, MalformedInputException {
    json.object(
        Set.of("address"),
        Set.of(),
        key -> entry.whiteList.add(AddressText.canonical(json.string(MAX_TEXT))),
        key -> json.skip());
  }

  private BalanceSource source(Entry entry, JsonInput json) throws MalformedInputException {
    try {
      RpcEndpoint endpoint = RpcEndpoint.of(new URI(entry.endpoint));
      for (Map.Entry<String, String> header : entry.headers.entrySet()) {
        endpoint = endpoint.header(header.getKey(), header.getValue());
      }
      if (!entry.user.isEmpty()) {
        endpoint = endpoint.basicAuthentication(entry.user, entry.password);
      }
      return new WhiteListed(node(entry, endpoint), entry.whiteList);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new MalformedInputException(json.where(), e.getMessage(), e);
    }
  }

  /** A token, else a chain of unspent outputs by the coin's family, else an Ethereum-like one. */
  private BalanceSource node(Entry entry, RpcEndpoint endpoint) {
    if (!entry.token.isEmpty()) {
      return EvmBalances.at(endpoint).token(entry.name, entry.token);
    }
    boolean isUtxo =
        coins.find(entry.name).map(CoinRule::family).equals(Optional.of(Family.BITCOIN));
    return isUtxo
        ? BitcoinBalances.at(
            endpoint.timeout(SCAN_TIMEOUT).batch(SCAN_BATCH).longestAnswer(SCAN_BYTES), entry.name)
        : EvmBalances.at(endpoint).coin(entry.name);
  }

  /**
   * Holdings in a protocol, of which a node cannot say; the published tool takes the file's word.
   */
  private record WhiteListed(BalanceSource node, Set<String> addresses) implements BalanceSource {
    @Override
    public String name() {
      return node.name();
    }

    @Override
    public boolean covers(BalanceQuery query) {
      return node.covers(query);
    }

    @Override
    public int batchSize() {
      return node.batchSize();
    }

    @Override
    public List<BalanceAnswer> balances(List<BalanceQuery> queries) throws InterruptedException {
      List<BalanceQuery> open = queries.stream().filter(q -> !isListed(q)).toList();
      List<BalanceAnswer> fresh = open.isEmpty() ? List.of() : node.balances(open);
      List<BalanceAnswer> answers = new ArrayList<>();
      int next = 0;
      for (BalanceQuery query : queries) {
        answers.add(
            isListed(query)
                ? BalanceAnswer.unknown("on the white list: held in a protocol, not seen by a node")
                : fresh.get(next++));
      }
      return answers;
    }

    private boolean isListed(BalanceQuery query) {
      return addresses.contains(AddressText.canonical(query.address()));
    }
  }
}
