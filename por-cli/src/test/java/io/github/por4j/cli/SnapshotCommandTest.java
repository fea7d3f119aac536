package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotCommandTest {
  private static final Path EXAMPLES = Path.of("..", "docs", "examples");

  @TempDir private Path directory;

  private record Run(int exitCode, String out, String err) {}

  private static Run por(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private static String example(String name) {
    return EXAMPLES.resolve("snapshot").resolve(name).toString();
  }

  private static String userFile() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("okx-v2/user_proofs"))) {
      return files
          .map(Path::toString)
          .filter(f -> f.contains("0dff74931b2854e7"))
          .findFirst()
          .orElseThrow();
    }
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static Run reconcile(String account, String file, String... more) {
    List<String> args = new ArrayList<>(List.of("reconcile", account, file));
    args.addAll(List.of("--prices", example("prices.csv"), "--unit", "0.001"));
    args.addAll(List.of(more));
    return por(args.toArray(String[]::new));
  }

  @Test
  void theArticlesExample() {
    Run run =
        por(
            "snapshot",
            example("short-eth.csv"),
            "--prices",
            example("short-eth-prices.csv"),
            "--mode",
            "Single-currency margin");
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.out().matches("(?s).*\n    ETH +0 +-3 +-3 +1000 +-3000\n.*"), run.out());
    assertTrue(run.out().contains("INFERRED"), run.out());
  }

  @Test
  void missingPriceModeAndTolerance() {
    Run unpriced = por("snapshot", example("short-eth.csv"));
    assertEquals(3, unpriced.exitCode());
    assertTrue(unpriced.out().contains("SNAPSHOT-MODE-UNKNOWN"), unpriced.out());
    assertTrue(unpriced.out().contains("SNAPSHOT-NO-PRICE"), unpriced.out());
    Run off =
        por("snapshot", example("short-eth.csv"), "--prices", example("prices.csv"), "--quiet");
    assertEquals(new Run(1, "", ""), off);
    Run tolerated =
        por(
            "snapshot",
            example("short-eth.csv"),
            "--prices",
            example("prices.csv"),
            "--tolerance",
            "100000");
    assertEquals(0, tolerated.exitCode(), tolerated.out());
  }

  @Test
  void listHasEveryFinding() throws IOException {
    StringBuilder text = new StringBuilder("id,BTC\n");
    for (int i = 0; i < 150; i++) {
      text.append(String.format("%064x,-1%n", i));
    }
    Path list = directory.resolve("list.csv");
    Run run = por("snapshot", write("a.csv", text.toString()), "--list", list.toString());
    assertEquals(1, run.exitCode());
    assertTrue(run.out().contains("50 more findings"), run.out());
    List<String> lines = Files.readAllLines(list);
    assertEquals(151, lines.size());
    assertTrue(lines.get(150).contains("\"line 151\""), lines.get(150));
  }

  @Test
  void json() throws IOException {
    Run run = por("snapshot", example("bad-accounts.csv"), "--format", "json");
    assertEquals(1, run.exitCode());
    List<String> top = new ArrayList<>();
    List<String> tables = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(run.out())) {
      int depth = 0;
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        depth += t.isStructStart() ? 1 : t.isStructEnd() ? -1 : 0;
        if (t == JsonToken.FIELD_NAME && depth == 1) {
          top.add(parser.currentName());
        } else if (t == JsonToken.FIELD_NAME && depth == 2) {
          tables.add(parser.currentName());
        }
      }
    }
    assertEquals(List.of("verdict", "subject", "tables", "claims", "findings"), top);
    assertEquals(List.of("files", "totals"), tables);
  }

  @Test
  void reconcileNamesCoinAndReason() throws IOException {
    String without =
        Files.readString(Path.of(example("account.csv")))
            .lines()
            .filter(line -> !line.contains("long-eth"))
            .reduce("", (a, b) -> a + b + "\n");
    Run run = reconcile(write("a.csv", without), userFile(), "--coins", "BTC,ETH,USDT");
    assertEquals(1, run.exitCode(), run.out());
    assertTrue(run.out().contains("RECONCILE-DIFFERS"), run.out());
    Run swapped = reconcile(example("account.csv"), userFile(), "--coins", "ETH,BTC,USDT");
    assertEquals(1, swapped.exitCode(), swapped.out());
    Run few = reconcile(example("account.csv"), userFile(), "--coins", "BTC,ETH");
    assertEquals(2, few.exitCode(), few.out());
    assertTrue(few.out().contains("3 equities"), few.out());
  }

  /** A V1 file of OKX's own example brings its coins, and its net value is their sum. */
  @Test
  void reconcileV1() throws IOException {
    Path packed =
        Path.of("..", "por-bench", "src", "main", "resources")
            .resolve("io/github/por4j/bench/v1/inclusion_proof.json.gz");
    Path file = directory.resolve("inclusion_proof.json");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(in, file);
    }
    Run run = reconcile(example("account.csv"), file.toString());
    assertEquals(1, run.exitCode(), run.out() + run.err());
    assertTrue(run.out().contains("the account has nothing of the coin"), run.out());
    assertFalse(run.out().contains("RECONCILE-NET-NOT-SUM"), run.out());
  }

  @Test
  void wrongUsage() throws IOException {
    assertEquals(2, por("snapshot").exitCode());
    assertEquals(2, por("snapshot", example("account.csv"), example("accounts.csv")).exitCode());
    assertEquals(2, por("snapshot", example("account.csv"), "--mode", "none").exitCode());
    assertEquals(2, por("snapshot", example("account.csv"), "--tolerance", "-1").exitCode());
    assertEquals(2, por("snapshot", directory.resolve("none").toString()).exitCode());
    assertEquals(2, por("reconcile", example("account.csv")).exitCode());
    assertEquals(2, por("reconcile", example("account.csv"), userFile()).exitCode());
    for (String[] more :
        new String[][] {
          {"--unit", "0"}, {"--close", "101"}, {"--rounding", "unnecessary"}, {"--coins", "A,A"}
        }) {
      Run run = reconcile(example("account.csv"), userFile(), more);
      assertEquals(2, run.exitCode(), String.join(" ", more));
    }
    Run malformed = por("snapshot", write("x.csv", "account,item,asset,amount\nfunding,x,BTC,1\n"));
    assertEquals(2, malformed.exitCode());
    assertTrue(malformed.out().contains("line 2, column item"), malformed.out());
  }

  @Test
  void theListOverwritesNothing() throws IOException {
    String accounts = write("accounts.csv", "id,BTC\n=1+1,5\n");
    Run onto = por("snapshot", accounts, "--list", accounts);
    assertEquals(2, onto.exitCode());
    assertTrue(onto.err().contains("is there already"), onto.err());
    assertEquals("id,BTC\n=1+1,5\n", Files.readString(Path.of(accounts)));

    Path list = directory.resolve("list.csv");
    por("snapshot", accounts, "--list", list.toString());
    // A spreadsheet would take the cell for a formula.
    assertTrue(Files.readString(list).contains("\"'=1+1\""), Files.readString(list));
  }

  @Test
  void theReportOverwritesNoInputWhateverItsName() throws IOException {
    String tree = write("tree.csv", "no proof");
    Run run = por("verify", tree, "--out", tree);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("is an input"), run.err());
    assertEquals("no proof", Files.readString(Path.of(tree)));
  }
}
