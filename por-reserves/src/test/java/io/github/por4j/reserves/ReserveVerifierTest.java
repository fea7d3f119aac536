package io.github.por4j.reserves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.FindingCode;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.ReportJson;
import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.reserves.file.FileCode;
import io.github.por4j.reserves.ownership.OwnershipStatus;
import io.github.por4j.reserves.ownership.SignedRows;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReserveVerifierTest {
  private static final String HEADER =
      "coin,Network,Snapshot Height,address,amount,message,signature1,signature2,redeem script\n";

  /** A published signature, okx_por_example.csv. */
  private static final String ADDRESS = "0x0cdcdb19a857c2ac24818ca4fdfe38cce071483e";

  private static final String SIGNED =
      "I am an OKX address,0x07f19879aa28d51c97cddfdfecffe7ed96525545d041aee4f4386b0bf4c1a26924b637"
          + "fb02ccbb97305c13daa51a0f50b8896fb25ecbaf60020cde920d227a221b,,\n";

  private static final String DATED = "Exchange 17 block 900000";

  private static final String GENUINE = "ETH,ETH,1," + ADDRESS + ",2," + SIGNED;

  @Test
  void theFirstPublishedFileAddsUpToWhatItStates() throws IOException {
    ReserveReport report = verify(PublishedFiles.of("okx_por_example_563eaa1.csv"));
    assertEquals(33, report.rowsByStatus().get(OwnershipStatus.VERIFIED));
    assertTrue(report.allPassed());
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(0, report.duplicates());
    assertFalse(report.has(ReserveCode.SUMMARY_DIFFERS));
    assertEquals(ClaimStatus.PROVEN, claim(report, "reserves.sums"));
    // Sums worked out with Python's decimal.
    assertAmount("449.51400581", unit(report, "BTC").amount());
    assertAmount("6.901975408214122968", unit(report, "ETH").amount());
    assertAmount("5569.418126", unit(report, "USDT").amount());
    assertEquals("763861", report.heights().get("BTC").toString());
  }

  @Test
  void everyPublishedFileGivesAReportInEveryForm() throws IOException {
    for (String name : PublishedFiles.NAMES) {
      ReserveReport report = verify(PublishedFiles.of(name));
      assertTrue(report.rows() >= 3, name);
      assertEquals(0, report.unreadable(), name);
      assertTrue(report.has(ReserveCode.UNDATED), name);
      assertTrue(ReportText.render(report.toCheckReport()).contains("RES-UNDATED"), name);
      assertTrue(ReportJson.render(report.toCheckReport()).contains("\"units\""), name);
    }
  }

  @Test
  void theSummaryOfThePublishedExcerptsIsNotThatOfTheirRows() throws IOException {
    ReserveReport report = verify(PublishedFiles.of("okx_por_example_f4c901d.csv"));
    assertTrue(report.has(ReserveCode.SUMMARY_DIFFERS));
    assertEquals(Verdict.INVALID, report.verdict());
  }

  @Test
  void allPassedNeedsARowAndEveryRow() throws IOException {
    ReserveReport good = verify("coin,amount\nETH,2\n\n" + HEADER + GENUINE);
    assertTrue(good.allPassed());
    assertEquals(Verdict.VALID, good.verdict());
    assertEquals(ClaimStatus.PROVEN, claim(good, "reserves.all-signed"));
    assertEquals(ClaimStatus.NOT_PROVEN, claim(good, "reserves.date"));

    ReserveReport empty = verify("coin,amount\n\n" + HEADER);
    assertFalse(empty.allPassed());
    assertCodes(empty, ReserveCode.NO_ROWS);
    assertEquals(Verdict.MALFORMED, empty.verdict());
    assertEquals(Verdict.MALFORMED, verify("").verdict());

    ReserveReport skipped = verify(HEADER + GENUINE + "NOSUCHCOIN,N,1,a,1,m,s,,\n");
    assertFalse(skipped.allPassed());
    assertEquals(1, skipped.rowsByStatus().get(OwnershipStatus.SKIPPED));
    assertEquals(Verdict.INCONCLUSIVE, skipped.verdict());

    ReserveReport failed = verify(HEADER + GENUINE.replace("0x07f1", "0x17f1"));
    assertFalse(failed.allPassed());
    assertEquals(ClaimStatus.REFUTED, claim(failed, "reserves.all-signed"));
    assertEquals(1, unit(failed, "ETH").of(OwnershipStatus.FAILED).addresses());
    assertAmount("0", unit(failed, "ETH").of(OwnershipStatus.VERIFIED).amount());

    ReserveReport unreadable = verify(HEADER + GENUINE + "ETH,N,1,a,x,m,s,,\n");
    assertFalse(unreadable.allPassed());
    assertEquals(1, unreadable.unreadable());
    assertEquals(1, unreadable.rowsByStatus().get(OwnershipStatus.FAILED));
    assertCodes(unreadable, FileCode.ROW);
    assertEquals("line 3, column 5", unreadable.problems().get(0).where().pointer());
  }

  @Test
  void anAddressCountsOnceOverAllFiles() throws IOException {
    String again =
        GENUINE.replace(ADDRESS, "0x" + ADDRESS.substring(2).toUpperCase(java.util.Locale.ROOT));
    List<Source> files = List.of(file("one", HEADER + GENUINE), file("two", HEADER + again));
    ReserveReport report = ReserveVerifier.strict().verify(files);
    assertEquals(2, report.rows());
    assertEquals(1, report.duplicates());
    assertAmount("2", unit(report, "ETH").amount());
    assertEquals(1, unit(report, "ETH").duplicates());
    assertCodes(report, ReserveCode.DUPLICATE);
    assertFalse(report.has(ReserveCode.DUPLICATE_AMOUNT));
    assertTrue(verify(HEADER + GENUINE + GENUINE).allPassed());
  }

  @Test
  void anAddressWithTwoAmountsIsInvalid() throws IOException {
    ReserveReport report =
        verify(HEADER + GENUINE + GENUINE.replace(",2,", ",2.0,") + GENUINE.replace(",2,", ",3,"));
    assertEquals(2, report.duplicates());
    assertCodes(report, ReserveCode.DUPLICATE, ReserveCode.DUPLICATE_AMOUNT);
    assertEquals(Verdict.INVALID, report.verdict());
    assertAmount("2", unit(report, "ETH").amount());
  }

  @Test
  void ofTwoAmountsTheSmallerCountsWhicheverComesFirst() throws IOException {
    List<Source> files =
        List.of(
            file("one", "coin,amount\nETH,5\n\n" + HEADER + GENUINE.replace(",2,", ",5,")),
            file("two", HEADER + GENUINE.replace(",2,", ",3,") + GENUINE),
            file("three", HEADER + GENUINE.replace(",2,", ",1,") + GENUINE.replace(",2,", ",4,")));
    ReserveReport report = ReserveVerifier.strict().verify(files);
    assertEquals(4, report.duplicates());
    assertEquals(Verdict.INVALID, report.verdict());
    assertAmount("1", unit(report, "ETH").of(OwnershipStatus.VERIFIED).amount());
    // The summary of the first file was true of it.
    assertFalse(report.has(ReserveCode.SUMMARY_DIFFERS));
  }

  @Test
  void withinAFileTheSmallerIsInTheSummaryUnderTheFirstStatus() throws IOException {
    String rows =
        GENUINE.replace(",2,", ",5,")
            + GENUINE.replace("0x07f1", "0x17f1").replace(",2,", ",3,")
            + GENUINE;
    ReserveReport report = verify("coin,amount\nETH,2\n\n" + HEADER + rows);
    assertFalse(report.has(ReserveCode.SUMMARY_DIFFERS));
    assertAmount("2", unit(report, "ETH").of(OwnershipStatus.VERIFIED).amount());
    assertAmount("0", unit(report, "ETH").of(OwnershipStatus.FAILED).amount());
    assertTrue(verify("coin,amount\nETH,5\n\n" + HEADER + rows).has(ReserveCode.SUMMARY_DIFFERS));
  }

  @Test
  void aFailedRowDoesNotCountAnAccountAgain() throws IOException {
    String forged = GENUINE.replace("0x07f1", "0x17f1");
    ReserveReport report = verify(HEADER + GENUINE + forged);
    assertEquals(1, report.duplicates());
    assertAmount("2", unit(report, "ETH").amount());
    assertAmount("2", unit(report, "ETH").of(OwnershipStatus.VERIFIED).amount());
    assertEquals(Verdict.INVALID, report.verdict());
  }

  @Test
  void aCoinUnderTwoNamesCountsOnce() throws IOException {
    ReserveReport report =
        verify(
            HEADER
                + GENUINE.replace("ETH,ETH", "BASE,")
                + GENUINE.replace("ETH,ETH", "ETH-BASE,BASE"));
    assertTrue(report.allPassed());
    assertEquals(1, report.duplicates());
    assertCodes(report, ReserveCode.DUPLICATE);
    assertAmount("2", unit(report, "ETH").amount());
    assertTrue(
        report.findings().stream().anyMatch(f -> f.message().endsWith("stood before as BASE")));
  }

  /** Coins that are one asset move from one name to the other between two blocks. */
  @Test
  void namesOfOneAssetHaveOneHeight() throws IOException {
    String text = "I am an OKX address";
    String base = SignedRows.row("BASE", 7, "2", text, 1);
    for (int height : List.of(7, 8)) {
      ReserveReport report =
          verify(
              HEADER
                  + base
                  + SignedRows.row("ETH-BASE", height, "2", text, 2)
                  + SignedRows.row("ETH", 9, "2", text, 1));
      assertEquals(height == 8, report.has(ReserveCode.HEIGHTS));
      assertEquals(height == 7, report.heights().get("BASE").isOne());
      assertEquals(report.heights().get("BASE"), report.heights().get("ETH-BASE"));
      assertTrue(report.heights().get("ETH").isOne());
    }
  }

  @Test
  void aTokenBesideTheCoinOfItsChainIsNoDuplicate() throws IOException {
    ReserveReport report =
        verify(
            HEADER
                + GENUINE
                + GENUINE.replace("ETH,ETH", "USDT-ERC20,ETH")
                + GENUINE.replace("ETH,ETH", "USDC-ARBITRUM,ARBITRUM")
                + GENUINE.replace("ETH,ETH", "USDC-ARBITRUM-NATIVE,ARBITRUM"));
    assertEquals(0, report.duplicates());
    assertFalse(report.has(ReserveCode.ALIAS));
    assertEquals(Verdict.VALID, report.verdict());
  }

  /** Whether OPTIMISM is that network's ETH or its token is not settled by what is published. */
  @Test
  void whatMayBeOneHoldingIsInconclusive() throws IOException {
    ReserveReport report =
        verify(
            HEADER
                + GENUINE.replace("ETH,ETH", "ETH-OPTIMISM,")
                + GENUINE.replace("ETH,ETH", "OPTIMISM,"));
    assertCodes(report, ReserveCode.ALIAS);
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    assertEquals(0, report.duplicates());
  }

  @Test
  void coinsOfEarlierFilesTakeTheRoomOfLaterOnes() throws IOException {
    StringBuilder one = new StringBuilder(HEADER);
    StringBuilder two = new StringBuilder(HEADER);
    for (int i = 0; i < 4000; i++) {
      one.append("C").append(i).append(",N,1,a,1,m,s,,\n");
    }
    for (int i = 4000; i < 4200; i++) {
      two.append("C").append(i).append(",N,1,a,1,m,s,,\n");
    }
    ReserveReport report =
        ReserveVerifier.strict()
            .verify(List.of(file("one", one.toString()), file("two", two.toString())));
    assertEquals(4096, report.coins().size());
    assertEquals(104, report.rowsByStatus().get(OwnershipStatus.FAILED));
    assertCodes(report, ReserveCode.TOO_MANY_COINS);
  }

  @Test
  void aCoinThatHasTwoNamesOnOneNetworkIsNamed() throws IOException {
    ReserveReport report =
        verify(HEADER + GENUINE + GENUINE.replace("ETH,ETH", "ETH-ARBITRUM,ETH"));
    assertCodes(report, ReserveCode.ALIAS);
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    assertEquals(0, report.duplicates());
    ReserveReport spelled =
        verify(
            HEADER
                + GENUINE.replace("ETH,ETH", "ETH,ARBITRUM_ONE")
                + GENUINE.replace("ETH,ETH", "ETH-ARBITRUM,Arbitrum One"));
    assertCodes(spelled, ReserveCode.ALIAS);
    ReserveReport apart =
        verify(HEADER + GENUINE + GENUINE.replace("ETH,ETH", "ETH-ARBITRUM,ARBITRUM"));
    assertFalse(apart.has(ReserveCode.ALIAS));
    assertAmount("4", unit(apart, "ETH").amount());
  }

  @Test
  void theSummaryIsCompared() throws IOException {
    assertSummary("ETH,2", null);
    assertSummary("ETH,2.00", null);
    assertSummary("ETH,1.9", ReserveCode.SUMMARY_DIFFERS);
    assertSummary("ETH,3", ReserveCode.SUMMARY_DIFFERS);
    assertSummary("ETH(ALL),2", null);
    assertSummary("ETH(ALL),2.1", ReserveCode.SUMMARY_DIFFERS);
    assertSummary("ETH,2\nBTC,1", ReserveCode.SUMMARY_DIFFERS);
    assertSummary("ETH,2\nBTC,0", null);
    assertSummary("BTC,0", ReserveCode.SUMMARY_MISSING);
  }

  private static void assertSummary(String rows, ReserveCode code) throws IOException {
    ReserveReport report = verify("coin,amount\n" + rows + "\n\n" + HEADER + GENUINE);
    for (ReserveCode each :
        List.of(
            ReserveCode.SUMMARY_DIFFERS,
            ReserveCode.SUMMARY_MISSING,
            ReserveCode.SUMMARY_ROUNDED)) {
      assertEquals(each == code, report.has(each), rows + " " + each);
    }
  }

  @Test
  void aSummaryMayRoundItsLastDigit() throws IOException {
    String rows = HEADER + GENUINE.replace(",2,", ",2.0469,");
    for (String rounded : List.of("2.046", "2.047", "2.05", "2.04", "2.0", "2")) {
      ReserveReport report = verify("coin,amount\nETH," + rounded + "\n\n" + rows);
      assertTrue(report.has(ReserveCode.SUMMARY_ROUNDED), rounded);
      assertFalse(report.has(ReserveCode.SUMMARY_DIFFERS), rounded);
    }
    for (String wrong : List.of("2.045", "2.048", "2.06", "1", "3", "2.1", "2.0468", "2.0470")) {
      assertTrue(
          verify("coin,amount\nETH," + wrong + "\n\n" + rows).has(ReserveCode.SUMMARY_DIFFERS),
          wrong);
    }
  }

  @Test
  void aSummaryWithoutAllMayBeOverNetworks() throws IOException {
    String rows = HEADER + GENUINE + GENUINE.replace("ETH,ETH", "ETH-BASE,BASE");
    ReserveReport report = verify("coin,amount\nETH,4\n\n" + rows);
    assertCodes(report, ReserveCode.SUMMARY_OVER_NETWORKS);
    assertFalse(report.has(ReserveCode.SUMMARY_MISSING));
    assertFalse(report.has(ReserveCode.SUMMARY_DIFFERS));
    assertTrue(verify("coin,amount\nETH,2\n\n" + rows).has(ReserveCode.SUMMARY_MISSING));
  }

  @Test
  void aCoinIsInOneRowOfTheSummary() throws IOException {
    String rows = HEADER + GENUINE + GENUINE.replace("ETH,ETH", "ETH-BASE,BASE");
    for (String twice : List.of("ETH,4\nETH-BASE,2", "ETH(ALL),4\nETH,4")) {
      ReserveReport report = verify("coin,amount\n" + twice + "\n\n" + rows);
      assertTrue(report.has(ReserveCode.SUMMARY_DIFFERS), twice);
      assertFalse(report.has(ReserveCode.SUMMARY_OVER_NETWORKS), twice);
      assertEquals(ClaimStatus.REFUTED, claim(report, "reserves.sums"));
    }
    assertEquals(
        ClaimStatus.PROVEN,
        claim(verify("coin,amount\nETH(ALL),4\nETH,2\nETH-BASE,2\n\n" + rows), "reserves.sums"));
  }

  @Test
  void aColumnOfTheSummaryThatIsNotReadIsNamed() throws IOException {
    for (String name : List.of("custody", "network")) {
      ReserveReport report = verify("coin,amount," + name + "\nETH,2,100\n\n" + HEADER + GENUINE);
      assertCodes(report, FileCode.UNKNOWN_COLUMN);
      assertTrue(report.findings().toString().contains(name), name);
    }
    assertFalse(
        verify("coin,snapshot height,amount\nETH,1,2\n\n" + HEADER + GENUINE)
            .has(FileCode.UNKNOWN_COLUMN));
  }

  @Test
  void severalHeightsOfACoinAreNamed() throws IOException {
    ReserveReport report =
        verify(
            HEADER
                + GENUINE
                + GENUINE.replace(ADDRESS, ADDRESS.replace('0', '1')).replace("ETH,1,", "ETH,2,"));
    assertCodes(report, ReserveCode.HEIGHTS);
    assertEquals("1 to 2", report.heights().get("ETH").toString());
  }

  /** Anybody's signature over any text is easily had: people sign texts to log in somewhere. */
  @Test
  void aSignatureOverATextOfAnotherEndDoesNotCount() throws Exception {
    String login = SignedRows.row("ETH", 1, "3", "Log in to example.org", 7);
    ReserveReport report = verify("coin,amount\nETH,5\n\n" + HEADER + GENUINE + login);
    assertCodes(report, ReserveCode.MESSAGE);
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    assertFalse(report.allPassed());
    assertEquals(ClaimStatus.NOT_PROVEN, claim(report, "reserves.all-signed"));
    assertAmount("2", unit(report, "ETH").of(OwnershipStatus.VERIFIED).amount());
    assertAmount("3", unit(report, "ETH").of(OwnershipStatus.UNBOUND).amount());
    assertEquals(Map.of("I am an OKX address", 1L), report.texts());
    assertTrue(report.problems().get(0).reason().contains("Log in to example.org"));
  }

  @Test
  void onlyAnExpectedTextCounts() throws Exception {
    String dated = SignedRows.row("ETH", 1, "3", DATED, 7);
    List<Source> files = List.of(file("f", "coin,amount\nETH,5\n\n" + HEADER + GENUINE + dated));
    ReserveReport one = ReserveVerifier.strict().expectMessage(DATED).verify(files);
    assertCodes(one, ReserveCode.MESSAGE_UNEXPECTED);
    assertEquals(Verdict.INVALID, one.verdict());
    assertAmount("3", unit(one, "ETH").of(OwnershipStatus.VERIFIED).amount());
    assertAmount("2", unit(one, "ETH").of(OwnershipStatus.FAILED).amount());

    ReserveReport both =
        ReserveVerifier.strict().expectMessage("I am an OKX address", DATED).verify(files);
    assertTrue(both.allPassed());
    assertEquals(Verdict.VALID, both.verdict());
    assertCodes(both, ReserveCode.UNDATED);
    for (String prefix : List.of("Exchange 17 block 90000", "exchange 17 block 900000")) {
      assertEquals(
          2, ReserveVerifier.strict().expectMessage(prefix).verify(files).problemCount(), prefix);
    }
    assertThrows(IllegalArgumentException.class, () -> ReserveVerifier.strict().expectMessage());
  }

  @Test
  void theClaimSaysWhichTextsWereSigned() throws Exception {
    ReserveReport report =
        verify(
            "coin,amount\nETH,5\n\n"
                + HEADER
                + GENUINE
                + SignedRows.row("ETH", 1, "3", "I am an Okcoin address", 7));
    assertTrue(report.allPassed());
    assertCodes(report, ReserveCode.MESSAGES_SEVERAL);
    String statement =
        report.claims().stream()
            .filter(c -> c.id().equals("reserves.signed"))
            .findFirst()
            .orElseThrow()
            .statement();
    assertTrue(statement.contains("\"I am an OKX address\" (1 rows)"), statement);
    assertTrue(statement.contains("\"I am an Okcoin address\" (1 rows)"), statement);
    assertTrue(statement.contains("name no date"), statement);
    assertFalse(verify(HEADER + GENUINE).has(ReserveCode.MESSAGES_SEVERAL));
  }

  /** A row that fails, or has no rule, says so whatever it signs. */
  @Test
  void anotherTextDoesNotHideAFailure() throws IOException {
    ReserveVerifier verifier = ReserveVerifier.strict().expectMessage("x");
    ReserveReport report =
        verifier.verify(
            List.of(
                file(
                    "f",
                    HEADER + GENUINE.replace("0x07f1", "0x17f1") + "NOSUCHCOIN,N,1,a,1,m,s,,\n")));
    assertFalse(report.has(ReserveCode.MESSAGE_UNEXPECTED));
    assertEquals(1, report.rowsByStatus().get(OwnershipStatus.SKIPPED));
    assertEquals(1, report.rowsByStatus().get(OwnershipStatus.FAILED));
  }

  @Test
  void coinsKeptApartAreBounded() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 4100; i++) {
      rows.append("C").append(i).append(",N,1,a,1,m,s,,\n");
    }
    ReserveReport report = verify(rows.toString());
    assertEquals(4096, report.coins().size());
    assertEquals(4, report.rowsByStatus().get(OwnershipStatus.FAILED));
    assertCodes(report, ReserveCode.TOO_MANY_COINS);
  }

  @Test
  void threadsDoNotChangeTheReport() throws IOException {
    List<Source> files = PublishedFiles.NAMES.stream().map(PublishedFiles::of).toList();
    List<RowResult> one = new ArrayList<>();
    List<RowResult> four = new ArrayList<>();
    ReserveReport first = ReserveVerifier.strict().threads(1).onRow(one::add).verify(files);
    ReserveReport second = ReserveVerifier.strict().threads(4).onRow(four::add).verify(files);
    assertEquals(first, second);
    assertEquals(one, four);
    assertEquals(first.rows(), one.size());
    assertEquals("line 16", one.get(0).where().pointer());
  }

  @Test
  void problemsKeptAreBoundedAndCounted() throws IOException {
    String rows = HEADER + "NOSUCHCOIN,N,1,a,1,m,s,,\n".repeat(5);
    ReserveReport report =
        ReserveVerifier.strict().keepProblems(2).verify(List.of(file("f", rows)));
    assertEquals(2, report.problems().size());
    assertEquals(5, report.problemCount());
    assertThrows(IllegalArgumentException.class, () -> ReserveVerifier.strict().keepProblems(-1));
    assertThrows(IllegalArgumentException.class, () -> ReserveVerifier.strict().threads(0));
  }

  /** Every row that was read is VERIFIED, and more may have followed. */
  @Test
  void aFileThatBreaksOffKeepsItsRowsAndIsMalformed() throws IOException {
    for (String summary : List.of("ETH,2", "ETH,3")) {
      byte[] start =
          ("coin,amount\n" + summary + "\n\n" + HEADER + GENUINE.repeat(100)).getBytes(UTF_8);
      ReserveReport report = verify(Source.of("broken", () -> new BreaksOff(start)));
      assertEquals(Verdict.MALFORMED, report.verdict());
      assertTrue(report.findings().get(0).message().contains("disk on fire"));
      assertEquals(64, report.rowsByStatus().get(OwnershipStatus.VERIFIED));
      assertEquals(report.rows(), report.rowsByStatus().get(OwnershipStatus.VERIFIED));
      assertFalse(report.allPassed());
      assertEquals(ClaimStatus.NOT_PROVEN, claim(report, "reserves.all-signed"));
      assertEquals(ClaimStatus.NOT_PROVEN, claim(report, "reserves.sums"));
      assertFalse(report.has(ReserveCode.SUMMARY_DIFFERS));
    }
  }

  private static final class BreaksOff extends InputStream {
    private final byte[] start;
    private int next;

    BreaksOff(byte[] start) {
      this.start = start;
    }

    @Override
    public int read() throws IOException {
      if (next == start.length) {
        throw new IOException("disk on fire");
      }
      return start[next++];
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      to[offset] = (byte) read();
      return 1;
    }
  }

  @Test
  void anEmptySummaryOrAFileWithoutRowsProvesNoSum() throws IOException {
    ReserveReport empty = verify("coin,amount\n\n" + HEADER + GENUINE);
    assertCodes(empty, FileCode.NO_SUMMARY);
    assertEquals(ClaimStatus.NOT_PROVEN, claim(empty, "reserves.sums"));
    assertTrue(empty.allPassed());

    String good = "coin,amount\nETH,2\n\n" + HEADER + GENUINE;
    assertEquals(ClaimStatus.PROVEN, claim(verify(good), "reserves.sums"));
    for (String other :
        List.of("coin,amount\nETH,0\n\n" + HEADER, "coin,amount\nETH,0\n", "", "neither\n")) {
      ReserveReport report =
          ReserveVerifier.strict().verify(List.of(file("f", good), file("g", other)));
      assertEquals(1, report.rowsByStatus().get(OwnershipStatus.VERIFIED));
      assertFalse(report.allPassed(), other);
      assertEquals(Verdict.MALFORMED, report.verdict(), other);
      assertEquals(ClaimStatus.NOT_PROVEN, claim(report, "reserves.sums"), other);
      assertEquals(ClaimStatus.NOT_PROVEN, claim(report, "reserves.all-signed"), other);
    }
  }

  /** What each condition of a claim is there for, one at a time. */
  @Test
  void sumsAreProvenOnlyOfWholeFilesWithASummary() {
    Map<OwnershipStatus, Long> one = Map.of(OwnershipStatus.VERIFIED, 1L);
    assertEquals(ClaimStatus.PROVEN, claim(report(one, 0), "reserves.sums"));
    assertTrue(report(one, 0).allPassed());
    assertEquals(ClaimStatus.NOT_PROVEN, claim(report(Map.of(), 0), "reserves.sums"));
    assertFalse(report(Map.of(), 0).allPassed());
    assertEquals(ClaimStatus.NOT_PROVEN, claim(report(one, 1), "reserves.sums"));
    for (FindingCode code :
        List.of(ReserveCode.NO_AMOUNTS, ReserveCode.SUMMARY_MISSING, FileCode.NO_SUMMARY)) {
      assertEquals(ClaimStatus.NOT_PROVEN, claim(report(one, 0, code), "reserves.sums"));
      assertTrue(report(one, 0, code).allPassed());
    }
    for (FindingCode code :
        List.of(FileCode.ROW, FileCode.SUMMARY_ROW, InputCode.UNREADABLE, ReserveCode.NO_ROWS)) {
      assertEquals(ClaimStatus.NOT_PROVEN, claim(report(one, 0, code), "reserves.sums"));
      assertFalse(report(one, 0, code).allPassed());
    }
  }

  private static ReserveReport report(
      Map<OwnershipStatus, Long> rows, long unreadable, FindingCode... codes) {
    return new ReserveReport(
        List.of(),
        rows,
        unreadable,
        0,
        List.of(),
        List.of(),
        Map.of(),
        Set.of(),
        Map.of(),
        "",
        List.of(),
        0,
        Stream.of(codes).map(c -> Finding.of(c, Location.of("f"), "so")).toList());
  }

  @Test
  void aPathThatIsNotThereIsAnException() {
    assertThrows(
        NoSuchFileException.class, () -> ReserveVerifier.strict().verify(Path.of("no/such.csv")));
  }

  private static ReserveReport verify(String text) throws IOException {
    return verify(file("f", text));
  }

  private static ReserveReport verify(Source file) throws IOException {
    return ReserveVerifier.strict().verify(List.of(file));
  }

  private static Source file(String name, String text) {
    return Source.of(name, text.getBytes(UTF_8));
  }

  private static CoinTotal unit(ReserveReport report, String name) {
    return report.units().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
  }

  private static ClaimStatus claim(ReserveReport report, String id) {
    return report.claims().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static void assertAmount(String expected, BigDecimal actual) {
    assertEquals(0, new BigDecimal(expected).compareTo(actual), actual::toPlainString);
  }

  private static void assertCodes(ReserveReport report, FindingCode... codes) {
    for (FindingCode code : codes) {
      assertTrue(report.has(code), code.id() + " is missing in " + report.findings());
    }
  }
}
