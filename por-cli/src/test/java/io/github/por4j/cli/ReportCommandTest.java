package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code por report} and the pages that it and {@code por verify} write. */
class ReportCommandTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "okx-v2");
  private static final Path MERKLE =
      Path.of("..", "por-merkle", "src", "test", "resources", "vectors", "merkle");
  private static final String HOSTILE = "<img src=x onerror=alert(1)>_inclusion_proof.json";

  @TempDir private Path directory;

  private record Run(int exitCode, String out, String err) {}

  private static Run por(Object... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = Stream.of(args).map(Object::toString).toArray(String[]::new);
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Run(exitCode, out.toString(), err.toString());
  }

  /** A good round, one with a changed user file of a hostile name, and a user file alone. */
  @BeforeEach
  void rounds() throws IOException {
    List<Path> users;
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("user_proofs"))) {
      users = files.sorted().limit(2).toList();
    }
    for (String round : List.of("2024-10", "2024-11")) {
      Path proofs = directory.resolve(round).resolve("users");
      Files.createDirectories(proofs);
      Files.copy(
          EXAMPLE.resolve("sum_proof_data.json"),
          directory.resolve(round).resolve("sum_proof_data.json"));
      Files.copy(users.get(0), proofs.resolve(users.get(0).getFileName()));
    }
    String changed =
        Files.readString(users.get(1)).replaceFirst("\"equity\":\\[\"", "\"equity\":[\"1");
    Files.writeString(directory.resolve("2024-11").resolve(HOSTILE), changed);
    Path alone = Files.createDirectory(directory.resolve("2024-12"));
    Files.copy(users.get(0), alone.resolve(users.get(0).getFileName()));
    Files.writeString(directory.resolve("README.md"), "no proof");
  }

  @Test
  void oneRowForEachRound() {
    Run run = por("report", directory);
    assertEquals(
        List.of(
            "VALID         STARK_V2   2024-10",
            "INVALID       STARK_V2   2024-11  V2-ROOT-MISMATCH",
            "INCONCLUSIVE  STARK_V2   2024-12  V2-NO-ROUND-GIVEN",
            "3 reports, 1 VALID, 1 INCONCLUSIVE, 1 INVALID"),
        run.out().lines().toList());
    assertEquals(1, run.exitCode());
    assertEquals("", run.err());
    assertEquals(0, por("report", directory.resolve("2024-10"), "--quiet").exitCode());
  }

  @Test
  void csvAndJson() {
    List<String> csv = por("report", directory, "--format", "csv").out().lines().toList();
    assertEquals(4, csv.size());
    assertTrue(csv.get(0).startsWith("\"directory\",\"round\",\"generation\",\"verdict\""));
    assertTrue(csv.get(1).startsWith("\"2024-10\","));
    assertTrue(csv.get(1).contains("\"PINNED\",\"1\",\"net=45391451; equity=51322317; debt="));
    assertTrue(csv.get(2).contains("V2-ROOT-MISMATCH=1"));
    String json = por("report", directory, "--format", "json").out();
    assertTrue(json.contains("\"verdict\" : \"INVALID\""));
    assertTrue(json.contains("\"value\" : \"45391451\""));
  }

  @Test
  void pageOfRounds() throws IOException {
    Path out = directory.resolve("rounds.html");
    Run run = por("report", directory, "--format", "html", "--out", out);
    assertEquals("INVALID  " + out + System.lineSeparator(), run.out());
    String page = Files.readString(out);
    assertTrue(page.contains("<h1>Proofs of reserves: 3 reports</h1>"));
    assertTrue(page.contains("zk-STARK V2 (since Sep 2024): net over 2 rounds"));
    assertTrue(page.contains("From 45,391,451 in 2024-10 to 45,391,451 in 2024-11"));
    assertEquals(3, page.split("<svg ", -1).length - 1);
  }

  /** The ways shown are the verifier's: the accepted one ends in the root, the refused one not. */
  @Test
  void pageOfOneRound() throws IOException {
    Run run = por("verify", directory.resolve("2024-11"), "--format", "html");
    assertEquals(1, run.exitCode());
    String page = run.out();
    assertFalse(page.contains("<img"));
    assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
    assertEquals(2, page.split("<svg ", -1).length - 1);
    assertEquals(1, page.split("✓ equal", -1).length - 1);
    assertEquals(1, page.split("✗ not equal", -1).length - 1);
    String command = "./por verify " + directory.resolve("2024-11") + " --format html";
    assertTrue(page.contains("<pre><code>" + command + "</code></pre>"), command);
  }

  /** The user's leaves in the published tree, and one that another tree lacks. */
  @Test
  void pageOfAPublicTree() {
    String page =
        por(
                "verify",
                MERKLE.resolve("full-liabilities-merkle-tree.txt"),
                MERKLE.resolve("user_info_file.json"),
                "--format",
                "html")
            .out();
    assertEquals(2, page.split("✓ tree line ", -1).length - 1);
    assertTrue(page.contains("✓ every node hashed again"));
  }

  /** Files of one directory that make reports of their own are told apart. */
  @Test
  void filesAreNamed() {
    List<String> rows = por("report", MERKLE.resolve("negatives_v2")).out().lines().toList();
    assertTrue(
        rows.contains("MALFORMED     MERKLE_V2  ./12_tree_hash_upper.tree.txt  INPUT-MALFORMED"),
        rows::toString);
  }

  @Test
  void neverWritesOverAnInput() throws IOException {
    Path proof = directory.resolve("2024-10").resolve("sum_proof_data.json");
    byte[] before = Files.readAllBytes(proof);
    assertEquals(2, por("verify", proof, "--out", proof).exitCode());
    assertEquals(2, por("verify", proof, "--out", directory).exitCode());
    assertEquals(2, por("verify", proof, "--out", directory.resolve("no/where")).exitCode());
    assertEquals(2, por("report", directory, "--out", proof).exitCode());
    assertEquals(2, por("report", proof).exitCode());
    assertEquals(2, por("report", directory.resolve("nowhere")).exitCode());
    assertEquals(Arrays.hashCode(before), Arrays.hashCode(Files.readAllBytes(proof)));
  }

  @Test
  void nothingThere() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    assertEquals(new Run(2, "0 reports\n", ""), por("report", empty));
  }

  @Test
  void commandsAreQuoted() {
    assertEquals(
        "verify 'a b' 'it'\\''s' '' --format html '$(x)' '\\u000a'",
        CommandLineText.of(List.of("verify", "a b", "it's", "", "--format", "html", "$(x)", "\n")));
  }
}
