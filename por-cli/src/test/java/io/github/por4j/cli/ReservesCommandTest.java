package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReservesCommandTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples", "reserves");
  private static final String FILE =
      EXAMPLES.resolve("reserves").resolve("okx_por_example.csv").toString();
  private static final String BALANCES = EXAMPLES.resolve("balances.csv").toString();

  @TempDir private Path directory;

  private record Run(int exitCode, String out, String err) {}

  private static Run por(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  @Test
  void thePublishedExampleIsValid() {
    Run run = por("reserves", FILE);
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.out().startsWith("VALID  "), run.out());
    assertTrue(run.out().contains("In 33 of 33 rows"), run.out());
    assertTrue(run.out().contains("RES-UNDATED"), run.out());
  }

  @Test
  void balancesAreComparedAndWrittenDown() throws IOException {
    Path journal = directory.resolve("journal.csv");
    Run run = por("reserves", FILE, "--balances", BALANCES, "--journal", journal.toString());
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.out().contains("33 of 33 addresses stood on the chains"), run.out());
    assertEquals(34, Files.readAllLines(journal).size());

    Path wrong = directory.resolve("wrong.csv");
    Files.writeString(wrong, Files.readString(Path.of(BALANCES)).replace("0.17263933", "0.1"));
    Run other = por("reserves", FILE, "--balances", wrong.toString());
    assertEquals(1, other.exitCode());
    assertTrue(other.out().contains("RES-BALANCE-DIFFERS"), other.out());
  }

  @Test
  void everyFormIsPrinted() {
    Run json = por("reserves", FILE, "--format", "json");
    assertTrue(json.out().startsWith("{\n  \"verdict\" : \"VALID\""), json.out());
    assertTrue(json.out().contains("\"verifiedAmount\" : \"449.51400581\""), json.out());
    Run html = por("reserves", FILE, "--format", "html");
    assertTrue(html.out().startsWith("<!DOCTYPE html>"), html.out());
    assertTrue(html.out().contains("449.51400581"), html.out());
    assertEquals("", por("reserves", FILE, "--quiet").out());
  }

  @Test
  void exitCodesTellWhatIsWrong() throws IOException {
    Path file = directory.resolve("f.csv");
    Files.writeString(file, Files.readString(Path.of(FILE)).replace("0xec5f6a", "0xec5f6b"));
    assertEquals(1, por("reserves", file.toString()).exitCode());
    Files.writeString(file, "nothing\n");
    assertEquals(2, por("reserves", file.toString()).exitCode());
    assertEquals(2, por("reserves", "no/such.csv").exitCode());
    assertEquals(2, por("reserves", FILE, "--threads", "0").exitCode());
    assertEquals(2, por("reserves", FILE, "--balances", FILE).exitCode());
  }

  @Test
  void bothHalvesMakeAStatement() {
    Run run = por("solvency", EXAMPLES.toString());
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.out().contains("Verified wallets of BTC cover what users are owed"), run.out());
    assertTrue(run.out().contains("RES-SOLVENCY-DATES"), run.out());
    assertTrue(run.out().contains("MERKLE-V2-SUM-UNBOUND"), run.out());
    assertEquals(2, por("solvency", directory.toString()).exitCode());
  }

  @Test
  void aStatementWithoutLiabilitiesIsInconclusive() throws IOException {
    Path reserves = Files.createDirectory(directory.resolve("reserves"));
    Files.copy(Path.of(FILE), reserves.resolve("okx_por_example.csv"));
    Run run = por("solvency", directory.toString());
    assertEquals(3, run.exitCode(), run.out());
    assertTrue(run.out().contains("RES-SOLVENCY-NO-ROUND"), run.out());
    assertTrue(run.out().contains("RES-SOLVENCY-NO-BALANCES"), run.out());

    Files.writeString(directory.resolve("stated.csv"), "asset,users\nBTC,450\n");
    Run shortfall = por("solvency", directory.toString());
    assertEquals(1, shortfall.exitCode());
    assertTrue(shortfall.out().contains("RES-SOLVENCY-SHORT"), shortfall.out());
  }

  @Test
  void onlyTheTextsAskedForCount() throws IOException {
    Run own = por("reserves", FILE, "--message", "I am an OKX address");
    assertEquals(0, own.exitCode(), own.out());
    assertTrue(own.out().contains("(33 rows)"), own.out());
    Run other = por("reserves", FILE, "--message", "I am another address");
    assertEquals(1, other.exitCode());
    assertTrue(other.out().contains("RES-MESSAGE-UNEXPECTED"), other.out());
    assertEquals(
        0,
        por("reserves", FILE, "--message", "another", "--message", "I am an OKX address")
            .exitCode());
    assertEquals(1, por("solvency", EXAMPLES.toString(), "--message", "another").exitCode());
    assertEquals(0, por("solvency", EXAMPLES.toString(), "--threads", "1").exitCode());
  }

  private void copyExample() throws IOException {
    Files.createDirectory(directory.resolve("reserves"));
    Files.copy(Path.of(FILE), directory.resolve("reserves").resolve("okx_por_example.csv"));
    Files.copy(Path.of(BALANCES), directory.resolve("balances.csv"));
    Files.createDirectory(directory.resolve("liabilities"));
    for (String name : List.of("full-liabilities-merkle-tree.txt", "user_info_file.json")) {
      Files.copy(
          EXAMPLES.resolve("liabilities").resolve(name),
          directory.resolve("liabilities").resolve(name));
    }
  }

  @Test
  void whatIsNotReadIsNamed() throws IOException {
    copyExample();
    Files.writeString(directory.resolve("reserves").resolve("notes.txt"), "x");
    Files.createDirectory(directory.resolve("liabilities2"));
    Run run = por("solvency", directory.toString(), "--balances", BALANCES);
    assertEquals(0, run.exitCode(), run.out());
    for (String name : List.of("reserves/notes.txt", "liabilities2", "balances.csv")) {
      assertTrue(run.out().contains("at " + directory.resolve(name)), run.out());
    }
    assertFalse(
        por("solvency", EXAMPLES.toString()).out().contains("INPUT-IGNORED"), "nothing ignored");
  }

  @Test
  void everyReserveFileIsRead() throws IOException {
    copyExample();
    Path second = directory.resolve("reserves").resolve("SECOND.CSV");
    Files.writeString(second, Files.readString(Path.of(FILE)).replace("0xec5f6a", "0xec5f6b"));
    Run run = por("solvency", directory.toString());
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("SECOND.CSV"), run.out());

    Files.delete(second);
    Files.createDirectory(second);
    assertEquals(2, por("solvency", directory.toString()).exitCode());
    Files.delete(second);
    // The same file again: each address counts once, and the second summary has nothing to state.
    Files.createSymbolicLink(second, Path.of("okx_por_example.csv"));
    Run twice = por("solvency", directory.toString());
    assertEquals(1, twice.exitCode());
    assertTrue(twice.out().contains("RES-DUPLICATE"), twice.out());
  }

  @Test
  void aNameThatLeadsNowhereIsNotNothing() throws IOException {
    for (String name : List.of("stated.csv", "balances.csv", "liabilities")) {
      Path folder = Files.createDirectory(directory.resolve("f-" + name));
      Files.createDirectory(folder.resolve("reserves"));
      Files.copy(Path.of(FILE), folder.resolve("reserves").resolve("f.csv"));
      assertEquals(3, por("solvency", folder.toString()).exitCode(), name);
      Files.createSymbolicLink(folder.resolve(name), Path.of("nowhere"));
      Run run = por("solvency", folder.toString());
      assertEquals(2, run.exitCode(), name);
      assertTrue(run.err().contains(name), run.err());
    }
    Path folder = Files.createDirectory(directory.resolve("empty"));
    Files.createDirectory(folder.resolve("reserves"));
    assertEquals(2, por("solvency", folder.toString()).exitCode());
    Files.copy(Path.of(FILE), folder.resolve("reserves").resolve("f.csv"));
    Files.createDirectory(folder.resolve("liabilities"));
    Run run = por("solvency", folder.toString());
    assertEquals(2, run.exitCode(), run.out());
    assertTrue(run.out().contains("INPUT-NOTHING-FOUND"), run.out());
  }
}
