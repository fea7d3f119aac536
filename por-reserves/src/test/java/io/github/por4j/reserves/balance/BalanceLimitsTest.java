package io.github.por4j.reserves.balance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of amounts at its limits: which source is asked, and what is told of each. */
class BalanceLimitsTest {
  private static final String HEADER =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";
  private static final String COLUMNS = "coin,network,address,height,balance\n";

  @TempDir private Path directory;

  private static Source file(String text) {
    return Source.of("f", text.getBytes(UTF_8));
  }

  private static BalanceQuery query(String address, long height) {
    return new BalanceQuery("ETH", "ETH", address, OptionalLong.of(height));
  }

  /** Says one amount of every coin but one it does not cover, in batches of three. */
  private record Constant(String name, String uncovered, String amount, List<Integer> batches)
      implements BalanceSource {
    @Override
    public boolean covers(BalanceQuery query) {
      return !query.coin().equals(uncovered);
    }

    @Override
    public int batchSize() {
      return 3;
    }

    @Override
    public List<BalanceAnswer> balances(List<BalanceQuery> queries) {
      batches.add(queries.size());
      int answers = amount.isEmpty() ? queries.size() - 1 : queries.size();
      BigDecimal balance = new BigDecimal("0" + amount);
      return IntStream.range(0, answers).mapToObj(i -> BalanceAnswer.of(balance)).toList();
    }
  }

  private static Constant source(String name, String uncovered, String amount) {
    return new Constant(name, uncovered, amount, new ArrayList<>());
  }

  @Test
  void aFileOfBalancesIsReadAtItsLimits() throws Exception {
    String most = "9".repeat(18);
    FileBalances balances =
        FileBalances.read(
            file(COLUMNS + "ETH,,a," + most + ",0\nETH,,a,1,1.0\nETH,,A,1,1\nETH,,a,,2\n"));
    List<BalanceAnswer> answers =
        balances.balances(
            List.of(
                query("a", Long.parseLong(most)),
                query("a", 1),
                new BalanceQuery("ETH", "x", "a", OptionalLong.empty()),
                query("a", 2),
                new BalanceQuery("BTC", "x", "a", OptionalLong.empty())));
    assertEquals(
        List.of("0", "1", "2", "none", "none"),
        answers.stream()
            .map(a -> a.amount().map(BigDecimal::toPlainString).orElse("none"))
            .toList());
    assertTrue(balances.covers(query("other", 5)));
    assertFalse(balances.covers(new BalanceQuery("BTC", "", "a", OptionalLong.empty())));
    assertThrows(
        MalformedInputException.class,
        () -> FileBalances.read(file(COLUMNS + "ETH,,a,1" + most + ",0\n")));
  }

  @Test
  void theFirstSourceThatCoversARowIsAsked() throws Exception {
    Constant first = source("first", "BTC", "1");
    Constant second = source("second", "SOL", "2");
    List<BalanceResult> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 7; i++) {
      text.append("ETH,ETH,7,0x").append(i).append(",1,m,s,,\n");
    }
    text.append("BTC,BTC,7,b,1,m,s,,\n");
    BalanceReport report =
        BalanceCheck.against(List.of(first, second))
            .onRow(rows::add)
            .check(List.of(file(text.toString())));
    assertEquals(List.of(3, 3, 1), first.batches());
    assertEquals(List.of(1), second.batches());
    assertEquals(
        List.of("first", "first", "first", "first", "first", "first", "first", "second"),
        rows.stream().map(BalanceResult::source).toList());
    assertEquals(BalanceOutcome.DIFFERS, rows.get(7).outcome());
    assertEquals(Optional.of(new BigDecimal("02")), rows.get(7).found());
    assertEquals(ClaimStatus.REFUTED, report.claim().status());
    assertEquals(
        "The amounts of 7 of 8 addresses stood on the chains at the stated heights.",
        report.claim().statement());
  }

  @Test
  void aSourceAnswersEveryQuery() {
    BalanceCheck check = BalanceCheck.against(List.of(source("short", "", "")));
    assertThrows(
        IllegalStateException.class,
        () -> check.check(List.of(file(HEADER + "ETH,ETH,7,a,1,m,s,,\n"))));
  }

  @Test
  void everyFindingOfAComparison() throws Exception {
    String rows =
        HEADER
            + "SOL,SOL,7,a,1,m,s,,\n"
            + "SOL,SOL,7,b,1,m,s,,\n"
            + "ETH,ETH,7,0xa,0.9,m,s,,\n"
            + "ETH,ETH,7,0xb,x,m,s,,\n";
    BalanceReport report =
        BalanceCheck.against(List.of(source("one", "SOL", "1"))).check(List.of(file(rows)));
    assertEquals(
        List.of(
            "RES-BALANCE-DIFFERS line 4",
            "RES-ROW line 5, column 5",
            "RES-BALANCE-NOT-COVERED line 2",
            "RES-BALANCE-SOURCE "),
        report.findings().stream().map(f -> f.code().id() + " " + f.where().pointer()).toList());
    Finding differs = report.findings().get(0);
    assertEquals("0.9", differs.expected());
    assertEquals("1", differs.actual());
    assertEquals("ETH of 0xa: more than stated", differs.message());
    CoinBalance sol = report.coins().get(1);
    assertEquals(2, sol.of(BalanceOutcome.NOT_COVERED).addresses());
    assertFalse(sol.allEqual());
    assertEquals(
        List.of("INPUT-UNREADABLE", "RES-BALANCE-NOTHING"),
        BalanceCheck.against(List.of()).check(List.of(broken())).findings().stream()
            .map(f -> f.code().id())
            .toList());
    assertEquals(
        List.of("INPUT-MALFORMED", "RES-BALANCE-NOTHING"),
        BalanceCheck.against(List.of()).check(List.of(file("what\n"))).findings().stream()
            .map(f -> f.code().id())
            .toList());
  }

  private static Source broken() {
    return Source.of(
        "f",
        () -> {
          throw new IOException("disk");
        });
  }

  @Test
  void aJournalIsCutAfterItsLastLine() throws Exception {
    Path path = directory.resolve("journal.csv");
    String line = "ETH,ETH,0xab,7,1.5\n";
    for (int cut : new int[] {1, 4095, 4096, 4097, 9000}) {
      Files.writeString(path, COLUMNS + line + "x".repeat(cut));
      BalanceJournal.open(path).close();
      assertEquals(COLUMNS + line, Files.readString(path), cut + " bytes");
    }
    Files.writeString(path, "x".repeat(9000));
    BalanceJournal.open(path).close();
    assertEquals(COLUMNS, Files.readString(path));
  }

  @Test
  void onlyWhatCanBeReadAgainIsWrittenDown() throws Exception {
    Path path = directory.resolve("journal.csv");
    String rows =
        HEADER
            + "ETH,ETH,7,\"a,b\",1,m,s,,\n"
            + "ETH,\"e\"\"t\",7,c,1,m,s,,\n"
            + "ETH,ETH,7,d,1,m,s,,\n";
    try (BalanceJournal journal = BalanceJournal.open(path)) {
      BalanceSource over = journal.over(source("one", "BTC", "1"));
      assertEquals("one", over.name());
      assertEquals(3, over.batchSize());
      assertFalse(over.covers(new BalanceQuery("BTC", "", "a", OptionalLong.empty())));
      BalanceCheck.against(List.of(over)).check(List.of(file(rows)));
    }
    assertEquals(COLUMNS + "ETH,ETH,d,7,1\n", Files.readString(path));
  }

  private static CompletableFuture<byte[]> body(int limit, boolean[] cancelled, int... sizes) {
    LimitedBody body = new LimitedBody(limit);
    body.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            assertTrue(n > 0);
          }

          @Override
          public void cancel() {
            cancelled[0] = true;
          }
        });
    for (int size : sizes) {
      body.onNext(List.of(ByteBuffer.wrap(new byte[size])));
    }
    body.onComplete();
    return body.getBody().toCompletableFuture();
  }

  @Test
  void aBodyIsBounded() {
    boolean[] cancelled = {false};
    assertArrayEquals(new byte[10], body(10, cancelled, 4, 6).join());
    assertArrayEquals(new byte[0], body(10, cancelled).join());
    assertFalse(cancelled[0]);
    assertTrue(body(10, cancelled, 4, 7).isCompletedExceptionally());
    assertTrue(cancelled[0]);
    assertTrue(body(10, cancelled, 11).isCompletedExceptionally());
  }
}
