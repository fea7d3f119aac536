package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
