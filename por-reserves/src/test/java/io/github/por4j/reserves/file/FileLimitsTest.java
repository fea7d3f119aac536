package io.github.por4j.reserves.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.ownership.CoinTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reading of a file at each of its limits, and the places it names. */
class FileLimitsTest {
  private static final Location HERE = new Location("f", "line 1");
  private static final List<String> NINE =
      List.of(
          "coin",
          "network",
          "snapshot height",
          "address",
          "amount",
          "message",
          "signature1",
          "signature2",
          "redeem script");

  private static String lines(String line, int count) {
    return IntStream.range(0, count).mapToObj(i -> line.formatted(i)).collect(Collectors.joining());
  }

  private static ReserveFile open(String text) throws IOException, MalformedInputException {
    return ReserveFile.open(Source.of("f", text.getBytes(UTF_8)), CoinTable.standard());
  }

  private static ReserveRow parse(List<String> header, String row) throws MalformedInputException {
    RowParser parser =
        new RowParser(
            "f", Header.detail(header, HERE), Map.of("OLD", 5L), coin -> OptionalInt.of(2));
    return parser.parse(new RawLine(9, row.getBytes(UTF_8), false));
  }

  private static String failure(List<String> header, String row) {
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> parse(header, row), row);
    return e.where().pointer() + ": " + e.reason();
  }

  @Test
  void cellsOfALine() throws Exception {
    assertEquals(32, Cells.split(",".repeat(31), HERE).size());
    assertThrows(MalformedInputException.class, () -> Cells.split(",".repeat(32), HERE));
    assertEquals(List.of(""), Cells.split("", HERE));
    assertEquals(List.of("a", ""), Cells.split("a,", HERE));
    assertEquals(List.of("", "a"), Cells.split("\"\",a", HERE));
    assertEquals(List.of("a\"b", ""), Cells.split("\"a\"\"b\",", HERE));
    assertEquals(List.of("[a,b]", "c"), Cells.split("[a,b],c", HERE));
    assertEquals(List.of("{a,{b,c},d}", "e"), Cells.split("{a,{b,c},d},e", HERE));
    assertEquals(List.of("a]", "b}", "c"), Cells.split("a],b},c", HERE));
    // A closing bracket of nothing does not open the next.
    assertEquals(List.of("}{a,b}", "c"), Cells.split("}{a,b},c", HERE));
    for (String line :
        List.of("a,\"", "a,\"b", "a,\"b\"c", "a,[", "a,{", "a,[[]", "a,{{}", "a,\"\"\"")) {
      MalformedInputException e =
          assertThrows(MalformedInputException.class, () -> Cells.split(line, HERE), line);
      assertEquals("line 1, column 2", e.where().pointer());
    }
  }

  @Test
  void namesOfCoins() throws Exception {
    String end = ",n,1,a,1,m,s,,";
    assertEquals(64, parse(NINE, "x".repeat(64) + end).coin().length());
    assertTrue(failure(NINE, "x".repeat(65) + end).startsWith("line 9, column 1: coin"));
    assertTrue(failure(NINE, end).startsWith("line 9, column 1: coin"));
    String summary = "coin,amount\n%s,1\n\n";
    try (ReserveFile file = open(summary.formatted("x".repeat(64)))) {
      assertEquals(64, file.summary().get(0).coin().length());
    }
    try (ReserveFile file = open(summary.formatted("x".repeat(65)))) {
      assertEquals(
          List.of(FileCode.SUMMARY_ROW), file.findings().stream().map(Finding::code).toList());
    }
  }

  @Test
  void rowsOfTheSummary() throws Exception {
    try (ReserveFile file = open("coin,amount\n" + lines("C%d,1\n", 4096))) {
      assertEquals(4096, file.summary().size());
      assertEquals(List.of(), file.findings());
    }
    try (ReserveFile file = open("coin,amount\n" + lines("C%d,1\n", 4097))) {
      assertEquals(4096, file.summary().size());
      assertEquals("line 4098", file.findings().get(0).where().pointer());
      assertTrue(file.findings().get(0).message().contains("4096"));
    }
  }

  @Test
  void sumsOverAllNetworksAreSetApart() throws Exception {
    try (ReserveFile file =
        open("coin,snapshot height,amount\nusdt (all),-,3\nUSDT,7,0\nETH,,1\n(ALL),1,1\n")) {
      assertEquals(
          List.of(
              "USDT true OptionalLong.empty 3",
              "USDT false OptionalLong[7] 0",
              "ETH false OptionalLong.empty 1"),
          file.summary().stream()
              .map(r -> r.coin() + " " + r.all() + " " + r.height() + " " + r.amount())
              .toList());
      assertEquals("line 5", file.findings().get(0).where().pointer());
      assertEquals(1, file.findings().size());
    }
    try (ReserveFile file =
        open("coin,amount\nUSDT(ALL),1\nUSDT(ALL),1\nETH,-1\nBTC,x\nSOL,1,\nXRP\n")) {
      assertEquals(
          List.of("line 3", "line 4", "line 5", "line 6", "line 7"),
          file.findings().stream().map(f -> f.where().pointer()).toList());
      assertEquals(1, file.summary().size());
    }
  }

  @Test
  void heights() throws Exception {
    assertEquals(
        OptionalLong.of(999_999_999_999_999_999L),
        parse(NINE, "C,n," + "9".repeat(18) + ",a,1,m,s,,").height());
    assertTrue(
        failure(NINE, "C,n," + "9".repeat(19) + ",a,1,m,s,,").startsWith("line 9, column 3"));
    assertEquals(OptionalLong.empty(), parse(NINE, "C,n,,a,1,m,s,,").height());
    assertEquals(OptionalLong.empty(), parse(NINE, "OLD,n,-,a,1,m,s,,").height());
    assertTrue(failure(NINE, "C,n,-1,a,1,m,s,,").startsWith("line 9, column 3"));
    List<String> first =
        List.of(
            "coin", "address", "amount", "message", "signature1", "signature2", "redeem script");
    assertEquals(OptionalLong.of(5), parse(first, "OLD,a,1,m,s,,").height());
    assertEquals(OptionalLong.empty(), parse(first, "NEW,a,1,m,s,,").height());
    assertEquals(Optional.of(new BigDecimal("1.23")), parse(first, "OLD,a,123,m,s,,").amount());
  }

  @Test
  void baseUnitsOfUnknownCoinsAreNoAmount() throws Exception {
    String text = "coin,address,amount,message,signature1\nNOCOIN,a,1,m,s\nBTC,a,1,m,s\n";
    try (ReserveFile file = open(text)) {
      List<UnparsedRow> rows = file.next(10);
      MalformedInputException e =
          assertThrows(MalformedInputException.class, () -> rows.get(0).parse());
      assertEquals("line 2, column 3", e.where().pointer());
      assertEquals("line 2", rows.get(0).where().pointer());
      assertEquals(new BigDecimal("0.00000001"), rows.get(1).parse().amount().orElseThrow());
      assertEquals(
          List.of(FileCode.NO_SUMMARY, FileCode.BASE_UNITS),
          file.findings().stream().map(Finding::code).toList());
    }
  }

  @Test
  void amounts() throws Exception {
    assertEquals(Optional.of(BigDecimal.ZERO), parse(NINE, "C,n,1,a,0,m,s,,").amount());
    assertTrue(failure(NINE, "C,n,1,a,-0.1,m,s,,").startsWith("line 9, column 5: amount"));
    assertTrue(failure(NINE, "C,n,1,a,,m,s,,").startsWith("line 9, column 5: amount"));
  }

  @Test
  void widthOfARow() throws Exception {
    assertEquals("s", parse(NINE, "C,n,1,a,1,m,s").claim().signature1());
    assertEquals("", parse(NINE, "C,n,1,a,1,m,s").claim().script());
    assertEquals("line 9: ends before the column \"signature1\"", failure(NINE, "C,n,1,a,1,m"));
    assertEquals("k", parse(NINE, "C,n,1,a,1,m,s,,k,,").claim().script());
    assertEquals(
        "line 9, column 11: a cell beyond the 9 of the header",
        failure(NINE, "C,n,1,a,1,m,s,,k,,x"));
    assertEquals(
        "line 9, column 10: a cell beyond the 9 of the header",
        failure(NINE, "C,n,1,a,1,m,s,,k,y,x"));
  }

  @Test
  void statusOfTheHarness() throws Exception {
    List<String> harness =
        List.of("digitalAsset", "network", "address", "signedMessage", "message", "status");
    assertEquals("", parse(harness, "C,n,a,s,m,5").excluded());
    assertEquals(
        "the file gives the row the status \"4\"", parse(harness, "C,n,a,s,m,4").excluded());
    assertEquals("the file gives the row the status \"\"", parse(harness, "C,n,a,s,m").excluded());
    assertEquals("", parse(NINE, "C,n,1,a,1,m,s,,").excluded());
    assertEquals("n", parse(harness, "C,n,a,s,m,5").claim().coin());
    assertEquals("C", parse(NINE, "C,n,1,a,1,m,s,,").claim().coin());
  }

  @Test
  void layoutsAreToldByNames() throws Exception {
    assertEquals(Layout.NETWORK, Header.detail(NINE, HERE).layout());
    List<String> four = List.of("coin", "address", "message", "signature1");
    assertEquals(Layout.BASE_UNITS, layout(four, "amount"));
    assertEquals(Layout.NETWORK, layout(four, "balance", "network"));
    assertEquals(Layout.NETWORK, layout(four, " Amount ", "Snapshot Height"));
    assertEquals(Layout.OWNERS, layout(four, "amount", "network", "eoa1"));
    assertEquals(Layout.STAKING, layout(four, "amount", "network", "owner1", "TYPE"));
    for (String missing : four) {
      List<String> three = four.stream().filter(n -> !n.equals(missing)).toList();
      assertThrows(MalformedInputException.class, () -> layout(three, "amount"), missing);
    }
    assertThrows(MalformedInputException.class, () -> layout(four, "amount", "balance"));
    assertThrows(MalformedInputException.class, () -> layout(four));
    assertEquals(List.of("x"), Header.detail(concat(four, "amount", " x "), HERE).unknown());
    for (String name : List.of("amount", "coin")) {
      assertThrows(
          MalformedInputException.class, () -> Header.summary(List.of(name, "other"), HERE));
    }
    assertTrue(Header.isDetail(List.of("x", " ADDRESS")));
    assertTrue(!Header.isDetail(List.of("coin", "amount")));
  }

  private static Layout layout(List<String> names, String... more) throws Exception {
    return Header.detail(concat(names, more), HERE).layout();
  }

  private static List<String> concat(List<String> names, String... more) {
    return java.util.stream.Stream.concat(names.stream(), Arrays.stream(more)).toList();
  }

  @Test
  void linesAreBoundedInBytes() throws Exception {
    int most = LineReader.MAX_LINE;
    String text =
        "x".repeat(most) + "\n" + "x".repeat(most + 1) + "\n" + "x".repeat(100_000) + "\ny";
    try (LineReader lines = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      RawLine longest = lines.next();
      assertEquals(most, longest.bytes().length);
      assertEquals(most, longest.text("f").length());
      for (long number = 2; number <= 3; number++) {
        RawLine longer = lines.next();
        assertTrue(longer.tooLong());
        assertTrue(!longer.isBlank());
        assertEquals(0, longer.bytes().length);
        assertEquals(number, longer.number());
        assertThrows(MalformedInputException.class, () -> longer.text("f"));
      }
      assertEquals("y", lines.next().text("f"));
      assertEquals(null, lines.next());
    }
  }

  @Test
  void blankLines() {
    for (String blank : List.of("", " ", "\t\r", "\u0000")) {
      assertTrue(new RawLine(1, blank.getBytes(UTF_8), false).isBlank());
    }
    for (String full : List.of("!", " x", "\u00a0")) {
      assertTrue(!new RawLine(1, full.getBytes(UTF_8), false).isBlank());
    }
  }

  @Test
  void filesAreClosed() throws Exception {
    AtomicInteger open = new AtomicInteger();
    Source refused = counted("what,ever\n", open);
    assertThrows(
        MalformedInputException.class, () -> ReserveFile.open(refused, CoinTable.standard()));
    assertEquals(0, open.get());
    try (ReserveFile file =
        ReserveFile.open(counted("coin,amount\n", open), CoinTable.standard())) {
      assertEquals(1, open.get());
      assertEquals(List.of(), file.next(1));
    }
    assertEquals(0, open.get());
  }

  private static Source counted(String text, AtomicInteger open) {
    return Source.of(
        "f",
        () -> {
          open.incrementAndGet();
          InputStream in = new ByteArrayInputStream(text.getBytes(UTF_8));
          return new java.io.FilterInputStream(in) {
            @Override
            public void close() throws IOException {
              open.decrementAndGet();
              super.close();
            }
          };
        });
  }

  @Test
  void rowsComeInPortions() throws Exception {
    try (ReserveFile file =
        open("address,coin,amount,message,signature1,network\n" + lines("a%d,C,1,m,s,n\n", 5))) {
      assertEquals(2, file.next(2).size());
      assertEquals("a2", file.next(1).get(0).parse().claim().address());
      assertEquals(0, file.next(0).size());
      assertEquals(2, file.next(9).size());
      assertEquals(0, file.next(9).size());
    }
  }
}
