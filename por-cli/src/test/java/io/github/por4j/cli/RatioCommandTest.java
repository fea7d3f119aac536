package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioCommandTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples");
  private static final String RATIOS = EXAMPLES.resolve("snapshot/ratios.csv").toString();

  @TempDir private Path directory;

  private record Run(int exitCode, String out, String err) {}

  private static Run por(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private String write(String text) throws IOException {
    return Files.writeString(directory.resolve("ratios.csv"), text).toString();
  }

  @Test
  void publishedRound() {
    Run run = por("ratio", RATIOS);
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.out().startsWith("VALID  "), run.out());
    assertTrue(run.out().contains("15076/14803"), run.out());
    assertTrue(run.out().contains("NOT_PROVEN"), run.out());
  }

  @Test
  void anotherPercentOrShortfallIsInvalid() throws IOException {
    Run other = por("ratio", write("asset,exchange,users,percent\nBTC,104,100,105\n"));
    assertEquals(1, other.exitCode());
    assertTrue(other.out().contains("RATIO-PERCENT-DIFFERS"), other.out());
    Run under = por("ratio", write("asset,exchange,users\nBTC,99,100\n"));
    assertEquals(1, under.exitCode());
    assertTrue(under.out().contains("RATIO-UNDER-100"), under.out());
  }

  /** A verified V2 round leaves every coin NOT_PROVEN and says so. */
  @Test
  void verifiedRound() {
    Run run =
        por(
            "ratio",
            RATIOS,
            "--liabilities",
            EXAMPLES.resolve("okx-v2/sum_proof_data.json").toString(),
            "--circuit",
            "pinned",
            "--format",
            "json");
    assertEquals(0, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("RATIO-V2-PER-COIN"), run.out());
    assertTrue(run.out().contains("v2.per-token"), run.out());
    assertFalse(run.out().contains("\"PROVEN\""), run.out());
  }

  @Test
  void malformedAndMissing() throws IOException {
    Run malformed = por("ratio", write("asset,exchange,users\nBTC,1,x\n"));
    assertEquals(2, malformed.exitCode());
    assertTrue(malformed.out().contains("line 2, column users"), malformed.out());
    Run missing = por("ratio", directory.resolve("none.csv").toString());
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().startsWith("There is no "), missing.err());
    Run round = por("ratio", RATIOS, "--liabilities", RATIOS);
    assertEquals(1, round.exitCode(), round.out() + round.err());
    assertTrue(round.out().contains("RATIO-LIABILITIES-REFUSED"), round.out());
  }
}
