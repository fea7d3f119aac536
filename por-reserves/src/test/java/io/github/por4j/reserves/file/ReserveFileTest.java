package io.github.por4j.reserves.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.reserves.PublishedFiles;
import io.github.por4j.reserves.ownership.CoinTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReserveFileTest {
  private static final String HEADER =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";
  private static final String SUMMARY = "coin,amount\nETH,1\n\n";

  @Test
  void everyPublishedLayoutIsRead() throws Exception {
    assertLayout("okx_por_example_563eaa1.csv", Layout.BASE_UNITS, 33, 12);
    assertLayout("okx_por_example_f4c901d.csv", Layout.OWNERS, 3, 12);
    assertLayout("okx_por_example_745c30c.csv", Layout.OWNERS, 4, 12);
    assertLayout("okx_por_example_067bfce.csv", Layout.OWNERS, 5, 12);
    assertLayout("okx_por_staking_example_853429a.csv", Layout.STAKING, 3, 1);
    assertLayout("benzayb014_okx_por_example.csv", Layout.STAKING, 13, 5);
    assertLayout("test_12575b6.csv", Layout.HARNESS, 8, 0);
    assertLayout("test_e66ba3f.csv", Layout.HARNESS, 9, 0);
  }

  private static void assertLayout(String name, Layout layout, int rows, int summary)
      throws Exception {
    try (ReserveFile file = ReserveFile.open(PublishedFiles.of(name), CoinTable.standard())) {
      assertEquals(Optional.of(layout), file.layout(), name);
      assertEquals(summary, file.summary().size(), name);
      int read = 0;
      for (UnparsedRow row : file.next(1000)) {
        row.parse();
        read++;
      }
      assertEquals(rows, read, name);
    }
  }

  @Test
  void aNineColumnRowIsRead() throws Exception {
    ReserveRow row = rows(SUMMARY + HEADER + "eth,ETH,17,0xab,1.50,hello,0x01,0x02,[a,b]\n").get(0);
    assertEquals("ETH", row.coin());
    assertEquals("0xab", row.claim().address());
    assertEquals(new BigDecimal("1.50"), row.amount().orElseThrow());
    assertEquals(OptionalLong.of(17), row.height());
    assertEquals("[a,b]", row.claim().script());
    assertEquals("0x02", row.claim().signature2());
    assertEquals("line 5", row.where().pointer());
  }

  @Test
  void columnsAreFoundByName() throws Exception {
    ReserveRow row =
        rows("""
        address,EOA1,signature1,message,amount,coin,Type,network,Snapshot Height
        0xab,0xcd,s,m,2,ETH,Non Staking,N,-
        """)
            .get(0);
    assertEquals("0xab", row.claim().address());
    assertEquals("0xcd", row.claim().owner1());
    assertEquals("Non Staking", row.claim().type());
    assertEquals(OptionalLong.empty(), row.height());
  }

  @Test
  void theFirstLayoutHasBaseUnitsAndTheSummarysHeight() throws Exception {
    ReserveRow row =
        rows("""
        coin,snapshot height,amount
        BTC,763861,1

        coin,address,amount,message,signature1,signature2,redeem script
        BTC,x,123,m,s,,
        """)
            .get(0);
    assertEquals(0, new BigDecimal("0.00000123").compareTo(row.amount().orElseThrow()));
    assertEquals(OptionalLong.of(763861), row.height());
  }

  @Test
  void theHarnessTakesTheRuleFromTheNetworkAndLeavesOutOtherStatuses() throws Exception {
    List<ReserveRow> rows =
        rows(
            "digitalAsset,network,address,signedMessage,signedMessage2,message,publicKey,owner1,"
                + "owner2,status\n"
                + "EOS,Vaulta,a,s1,s2,m,\"{\"\"publicKey1\"\":\"\"k\"\",\"\"b\"\":1}\",,,5\n"
                + "USDT,ETH,a,s,,m,,,,4\n");
    assertEquals("EOS", rows.get(0).coin());
    assertEquals("Vaulta", rows.get(0).claim().coin());
    assertEquals("{\"publicKey1\":\"k\",\"b\":1}", rows.get(0).claim().script());
    assertEquals(Optional.empty(), rows.get(0).amount());
    assertEquals("", rows.get(0).excluded());
    assertTrue(rows.get(1).excluded().contains("4"));
  }

  @Test
  void markOfByteOrderCarriageReturnsAndBlankLinesDoNoHarm() throws Exception {
    String text = "\ufeffcoin,amount\r\nETH, 1\r\n\r\n" + HEADER.replace("\n", "\r\n");
    try (ReserveFile file =
        open(text + "\r\n  \r\nETH,ETH,1,a,1,m,s,,\r\n\r\nETH,ETH,1,b,1,m,s,,")) {
      assertEquals(new BigDecimal("1"), file.summary().get(0).amount());
      List<UnparsedRow> rows = file.next(10);
      assertEquals(2, rows.size());
      assertEquals("", rows.get(1).parse().claim().script());
    }
  }

  @Test
  void aRowThatCannotBeReadSaysWhereAndTheNextIsRead() throws Exception {
    assertBad("ETH,ETH,1,a,1e5,m,s,,", "line 5, column 5", "amount");
    assertBad("ETH,ETH,1,a,-1,m,s,,", "line 5, column 5", "amount");
    assertBad("ETH,ETH,1,a," + "9".repeat(41) + ",m,s,,", "line 5, column 5", "40 digits");
    assertBad("ETH,ETH,latest,a,1,m,s,,", "line 5, column 3", "height");
    assertBad(",ETH,1,a,1,m,s,,", "line 5, column 1", "coin");
    assertBad("ETH,ETH,1,a,1,m", "line 5", "signature1");
    assertBad("ETH,ETH,1,a,1,m,s,,,x", "line 5, column 10", "beyond");
    assertBad("ETH,ETH,1,a,1,m,s,,[x", "line 5, column 9", "bracket");
    assertBad("ETH,ETH,1,a,1,m,s,,[x[y]]", "line 5, column 9", "bracket");
    assertBad("ETH,ETH,1,a,1,m,s,,{x", "line 5, column 9", "bracket");
    assertBad("ETH,ETH,1,a,1,m,s,,\"x", "line 5, column 9", "quote");
    assertBad("ETH,ETH,1,\"a\"b,1,m,s,,", "line 5, column 4", "quote");
    assertBad("ETH" + ",".repeat(40), "line 5, column 33", "32 cells");
    assertBad("ETH,ETH,1,a,1,m,s,," + "x".repeat(LineReader.MAX_LINE), "line 5", "longer");
    assertBad("ETH,ETH,1,a,1,m\u00ff,s,,", StandardCharsets.ISO_8859_1, "line 5", "UTF-8");
  }

  private static void assertBad(String row, String pointer, String reason) throws Exception {
    assertBad(row, UTF_8, pointer, reason);
  }

  private static void assertBad(
      String row, java.nio.charset.Charset charset, String pointer, String reason)
      throws Exception {
    String text = SUMMARY + HEADER + row + "\nETH,ETH,1,b,1,m,s,,\n";
    Source source = Source.of("f", text.getBytes(charset));
    try (ReserveFile file = ReserveFile.open(source, CoinTable.standard())) {
      List<UnparsedRow> rows = file.next(10);
      MalformedInputException e =
          assertThrows(MalformedInputException.class, () -> rows.get(0).parse(), row);
      assertEquals(pointer, e.where().pointer(), row);
      assertTrue(e.reason().contains(reason), e.reason());
      assertEquals("b", rows.get(1).parse().claim().address());
    }
  }

  @Test
  void theLongestLineIsStillRead() throws Exception {
    String row = "ETH,ETH,1,a,1,m,s,,";
    String longest = row + "x".repeat(LineReader.MAX_LINE - row.length());
    assertEquals(
        longest.length() - row.length(), rows(HEADER + longest).get(0).claim().script().length());
  }

  @Test
  void aHeaderThatCannotBeUsedIsRefused() {
    assertRefused("coin,amount\nETH,1\n\ncoin,address,amount,message\n", "signature1");
    assertRefused("coin,address,message,signature1\n", "amount");
    assertRefused(SUMMARY + HEADER.replace("amount", "coin"), "twice");
    assertRefused("what,ever\n1,2\n\n" + HEADER, "summary");
  }

  private static void assertRefused(String text, String reason) {
    MalformedInputException e =
        assertThrows(MalformedInputException.class, () -> open(text).close(), text);
    assertTrue(e.reason().contains(reason), e.reason());
  }

  @Test
  void oddColumnsAndSummaryRowsAreFindings() throws Exception {
    try (ReserveFile file =
        open(
            "coin,amount\nETH,1\nETH,2\nBTC\nUSDT,1,2\n,1\n\n"
                + HEADER.replace("redeem script", "colour"))) {
      assertEquals(1, file.summary().size());
      assertEquals(
          List.of(
              "RES-SUMMARY-ROW",
              "RES-SUMMARY-ROW",
              "RES-SUMMARY-ROW",
              "RES-SUMMARY-ROW",
              "RES-UNKNOWN-COLUMN"),
          file.findings().stream().map(f -> f.code().id()).toList());
    }
  }

  @Test
  void aFileWithoutRowsHasNoLayout() throws Exception {
    for (String text : List.of("", "\n\n", "coin,amount\nETH,1\n", "coin,amount\n\n\n")) {
      try (ReserveFile file = open(text)) {
        assertEquals(Optional.empty(), file.layout());
        assertEquals(List.of(), file.next(10));
      }
    }
  }

  private static ReserveFile open(String text) throws IOException, MalformedInputException {
    return ReserveFile.open(Source.of("f", text.getBytes(UTF_8)), CoinTable.standard());
  }

  private static List<ReserveRow> rows(String text) throws Exception {
    List<ReserveRow> rows = new ArrayList<>();
    try (ReserveFile file = open(text)) {
      for (UnparsedRow row : file.next(1000)) {
        rows.add(row.parse());
      }
    }
    return rows;
  }
}
