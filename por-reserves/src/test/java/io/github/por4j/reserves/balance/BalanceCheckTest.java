package io.github.por4j.reserves.balance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.reserves.PublishedFiles;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalanceCheckTest {
  private static final String HEADER =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";
  private static final String COLUMNS = "coin,network,address,height,balance\n";
  private static final String ROWS =
      HEADER
          + "ETH,ETH,7,0xab,1.5,m,s,,\n"
          + "ETH-BASE,BASE,8,0xab,2,m,s,,\n"
          + "ETH,ETH,7,0xAB,1.5,m,s,,\n"
          + "BTC,BTC,9,1x,3,m,s,,\n";

  @TempDir private Path directory;

  /** A source that notes what it is asked, and says one for every address but some. */
  private static final class Noting implements BalanceSource {
    private final List<String> asked = new ArrayList<>();
    private final Set<String> silent = new HashSet<>();

    @Override
    public String name() {
      return "noting";
    }

    @Override
    public boolean covers(BalanceQuery query) {
      return true;
    }

    @Override
    public int batchSize() {
      return 2;
    }

    @Override
    public List<BalanceAnswer> balances(List<BalanceQuery> queries) {
      assertTrue(queries.size() <= 2);
      queries.forEach(q -> asked.add(q.coin() + " " + q.address()));
      return queries.stream()
          .map(
              q ->
                  silent.contains(q.coin())
                      ? BalanceAnswer.unknown("no")
                      : BalanceAnswer.of(new BigDecimal("1.50")))
          .toList();
    }
  }

  private static Source file(String text) {
    return Source.of("f", text.getBytes(UTF_8));
  }

  private static BalanceReport check(String rows, String balances) throws Exception {
    return BalanceCheck.against(List.of(FileBalances.read(file(COLUMNS + balances))))
        .check(List.of(file(rows)));
  }

  @Test
  void equalAmountsAreAssumedAsTheirSourceIs() throws Exception {
    BalanceReport report = check(ROWS, "eth,ETH,0xAB,7,1.50\nETH-BASE,,0xab,8,2\nBTC,BTC,1x,9,3\n");
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(ClaimStatus.ASSUMED, report.claim().status());
    assertTrue(report.claim().statement().contains("3 of 3"));
    CoinBalance eth = report.units().get(1);
    assertEquals("ETH", eth.name());
    assertEquals(2, eth.of(BalanceOutcome.EQUAL).addresses());
    assertEquals(0, eth.of(BalanceOutcome.EQUAL).found().compareTo(new BigDecimal("3.5")));
    assertTrue(eth.allEqual());
  }

  @Test
  void otherAmountsAreInvalidMissingOnesInconclusive() throws Exception {
    BalanceReport less = check(ROWS, "ETH,ETH,0xab,7,1.49\nETH-BASE,,0xab,8,2\nBTC,,1x,9,3\n");
    assertEquals(Verdict.INVALID, less.verdict());
    assertEquals(ClaimStatus.REFUTED, less.claim().status());
    assertTrue(less.findings().get(0).message().contains("less than stated"));
    assertTrue(
        check(ROWS, "ETH,ETH,0xab,7,2\n").findings().get(0).message().contains("more than stated"));

    BalanceReport part = check(ROWS, "ETH,ETH,0xab,8,1.5\nBTC,BTC,1x,9,3\n");
    assertEquals(Verdict.INCONCLUSIVE, part.verdict());
    assertEquals(
        List.of("RES-BALANCE-NOT-COVERED", "RES-BALANCE-UNKNOWN", "RES-BALANCE-SOURCE"),
        part.findings().stream().map(f -> f.code().id()).toList());
    assertTrue(
        part.units().stream().filter(u -> u.name().equals("ETH")).noneMatch(u -> u.allEqual()));

    BalanceReport nothing = check(ROWS, "");
    assertEquals(ClaimStatus.NOT_PROVEN, nothing.claim().status());
    assertTrue(nothing.findings().stream().anyMatch(f -> f.code() == BalanceCode.NOTHING_COMPARED));
  }

  @Test
  void thePublishedExampleIsCompared() throws Exception {
    Source balances = Source.of(Path.of("../docs/examples/reserves/balances.csv"));
    BalanceReport report =
        BalanceCheck.against(List.of(FileBalances.read(balances)))
            .check(List.of(PublishedFiles.of("okx_por_example_563eaa1.csv")));
    assertTrue(report.claim().statement().contains("33 of 33"), report.claim().statement());
  }

  @Test
  void aFileOfBalancesIsReadStrictly() {
    for (String line :
        List.of(
            "ETH,ETH,a,7\n",
            "ETH,ETH,a,x,1\n",
            "ETH,ETH,a,7,-1\n",
            "ETH,ETH,a,7,1e3\n",
            "ETH,ETH,a,7,1\nETH,ETH,A,7,1\nETH,ETH,a,7,2\n")) {
      assertThrows(
          MalformedInputException.class, () -> FileBalances.read(file(COLUMNS + line)), line);
    }
  }

  @Test
  void aJournalGoesOnWhereItStopped() throws Exception {
    Path path = directory.resolve("journal.csv");
    Noting first = new Noting();
    first.silent.add("BTC");
    try (BalanceJournal journal = BalanceJournal.open(path)) {
      BalanceCheck.against(List.of(journal.over(first))).check(List.of(file(ROWS)));
    }
    assertEquals(List.of("ETH 0xab", "ETH-BASE 0xab", "BTC 1x"), first.asked);
    String written = Files.readString(path);
    assertEquals(COLUMNS + "ETH,ETH,0xab,7,1.5\nETH-BASE,BASE,0xab,8,1.5\n", written);

    // As if the machine had stopped while a line was written.
    Files.writeString(path, written.substring(0, written.length() - 3));
    Noting second = new Noting();
    try (BalanceJournal journal = BalanceJournal.open(path)) {
      BalanceReport report =
          BalanceCheck.against(List.of(journal.over(second))).check(List.of(file(ROWS)));
      assertEquals(3, report.coins().size());
      assertEquals(
          1, report.coins().get(1).of(BalanceOutcome.EQUAL).addresses(), "ETH, from the journal");
    }
    assertEquals(List.of("ETH-BASE 0xab", "BTC 1x"), second.asked);
    assertTrue(
        Files.readString(path)
            .endsWith("0xab,7,1.5\nETH-BASE,BASE,0xab,8,1.5\nBTC,BTC,1x,9,1.5\n"));

    Files.writeString(path, "something else\n");
    assertThrows(MalformedInputException.class, () -> BalanceJournal.open(path));
    Files.writeString(path, "coin,netw");
    BalanceJournal.open(path).close();
    assertEquals(COLUMNS, Files.readString(path));
  }

  @Test
  void thePublishedToolsConfigurationIsRead() throws Exception {
    try (StubNode node =
        new StubNode(
            (method, parameters) ->
                method.equals("eth_getBalance") ? "\"result\":\"0x0\"" : "\"result\":\"0x12\"")) {
      String rpc =
          "{\"endpoint\":\""
              + node.endpoint().uri()
              + "\",\"jsonPattern\":\"$.result\",\"customHeaders\":{\"apikey\":\"k\"},"
              + "\"authUser\":\"u\",\"authPassword\":\"p\",\"enabled\":true";
      String text =
          "{\"coins\":[{\"name\":\"eth\",\"coin\":\"eth\",\"api\":{\"enabled\":true},\"rpc\":"
              + rpc
              + "}},{\"name\":\"usdt-erc20\",\"coin\":\"eth\",\"rpc\":"
              + rpc
              + ",\"tokenAddress\":\"0xdac17f958d2ee523a2206206994597c13d831ec7\"},"
              + "\"whiteList\":[{\"project\":\"comp\",\"address\":\"0x"
              + "b".repeat(40)
              + "\"}]},{\"name\":\"btc\",\"rpc\":"
              + rpc.replace("true", "false")
              + "}}]}";
      List<BalanceSource> sources = RpcFile.read(file(text));
      assertEquals(2, sources.size());
      String address = "0x" + "a".repeat(40);
      String rows =
          HEADER
              + ("ETH,ETH,7," + address + ",0,m,s,,\n")
              + ("USDT-ERC20,ETH,7," + address + ",0.000000000000000018,m,s,,\n")
              + ("USDT-ERC20,ETH,7,0x" + "b".repeat(40) + ",5,m,s,,\n");
      BalanceReport report = BalanceCheck.against(sources).check(List.of(file(rows)));
      assertTrue(report.claim().statement().contains("2 of 3"), report.findings().toString());
      assertTrue(report.findings().get(0).message().contains("white list"));
      assertEquals("Basic dTpw", node.authorizations().get(0));
    }
    assertThrows(
        MalformedInputException.class,
        () ->
            RpcFile.read(
                file(
                    "{\"coins\":[{\"name\":\"eth\",\"rpc\":{\"endpoint\":\"ftp://x\","
                        + "\"enabled\":true}}]}")));
  }
}
