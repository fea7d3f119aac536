package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** The net value is assumed with the caller's unit; of coins nothing is. */
  @Test
  void netValueOfAVerifiedRound() throws IOException {
    String[] round = {
      "--liabilities",
      EXAMPLES.resolve("okx-v2/sum_proof_data.json").toString(),
      "--circuit",
      "pinned",
      "--net-unit",
      "0.001"
    };
    // The public inputs of the proof begin with equity 51322317 and debt 5930866.
    Run fits = ratio("asset,exchange,users\nUSD,50000,45391.45\nBTC,1,1\n", round);
    assertEquals(0, fits.exitCode(), fits.out() + fits.err());
    assertTrue(fits.out().matches("(?s).*45391451  NOT_PROVEN +ASSUMED.*"), fits.out());
    assertTrue(fits.out().contains("110  50000000/45391451"), fits.out());

    Run less = ratio("asset,exchange,users\nUSD,50000,40000\n", round);
    assertEquals(1, less.exitCode(), less.out());
    assertTrue(less.out().contains("RATIO-INPUT-REFUTED"), less.out());
    assertTrue(less.out().contains("45391.451"), less.out());

    assertEquals(2, ratio("asset,exchange,users\nBTC,1,1\n", round).exitCode());
    String usd = "asset,exchange,users\nUSD,1,1\n";
    assertEquals(2, ratio(usd, "--net-unit", "0.001").exitCode());
    for (String unit : List.of("0", "-1", "1E+9", "1E-999999999")) {
      round[round.length - 1] = unit;
      assertEquals(2, ratio(usd, round).exitCode(), unit);
    }
    Run without = ratio(usd, List.of(round).subList(0, 4).toArray(String[]::new));
    assertEquals(0, without.exitCode(), without.out());
    assertFalse(without.out().contains("ASSUMED"), without.out());
  }

  private Run ratio(String file, String... options) throws IOException {
    List<String> args = new ArrayList<>(List.of("ratio", write(file)));
    args.addAll(List.of(options));
    return por(args.toArray(String[]::new));
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
