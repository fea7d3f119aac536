package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as people and scripts see it: exit code, standard output, standard error. */
class MainTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "okx-v2");
  private static final String KEY =
      "2450dd2512bcec1b4003e84ccfce048a0edb72b807e109025bd8b680b30e992a";

  @TempDir private Path directory;

  private record Run(int exitCode, String out, String err) {}

  private static Run por(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private static Path firstUserFile() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("user_proofs"))) {
      return files.sorted().findFirst().orElseThrow();
    }
  }

  /** The README's first command, word by word. */
  @Test
  void readmeCommand() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher command = Pattern.compile("(?s)```sh\n\\./por (.*?)\nmvn").matcher(readme);
    assertTrue(command.find());
    String[] args =
        command
            .group(1)
            .replace("\\\n", " ")
            .replace("docs/examples/okx-v2", EXAMPLE.toString())
            .split(" +");
    Run run = por(args);
    assertEquals(0, run.exitCode(), run.out());
    assertTrue(run.out().startsWith("VALID  "));
    assertTrue(run.out().contains("circuit: PINNED"));
    assertEquals("", run.err());
  }

  @Test
  void exitCodes() throws IOException {
    String example = EXAMPLE.toString();
    assertEquals(0, por("verify", example, "--accept-circuit", "any").exitCode());
    assertEquals(0, por("verify", example, "--accept-circuit", KEY).exitCode());
    assertEquals(0, por("verify", example, "--accept-circuit", KEY + ":4,3,4,2").exitCode());
    assertEquals(1, por("verify", example, "--accept-circuit", KEY + ":4,3,4,3").exitCode());
    assertEquals(0, por("verify", example).exitCode());
    assertEquals(3, por("verify", example, "--circuit", "file").exitCode());
    assertEquals(3, por("verify", firstUserFile().toString()).exitCode());

    Path tampered = directory.resolve("x_inclusion_proof.json");
    String user = Files.readString(firstUserFile());
    Files.writeString(tampered, user.replace("\"debt\":[\"0\"", "\"debt\":[\"1\""));
    Run refused = por("verify", example, tampered.toString(), "--accept-circuit", "any");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.out().contains("V2-ROOT-MISMATCH"));
    assertTrue(refused.out().contains(tampered.toString()));

    Files.writeString(tampered, user.substring(0, 100));
    assertEquals(2, por("verify", example, tampered.toString()).exitCode());
  }

  @Test
  void wrongUsage() {
    assertEquals(2, por().exitCode());
    assertEquals(2, por("verify").exitCode());
    assertEquals(2, por("unheard-of").exitCode());
    assertEquals(2, por("verify", EXAMPLE.toString(), "--threads", "0").exitCode());
    assertEquals(2, por("verify", EXAMPLE.toString(), "--expect-root", "12").exitCode());
    assertEquals(2, por("verify", EXAMPLE.toString(), "--format", "xml").exitCode());
    for (String circuit : List.of("all", "12", KEY + ":4,3,4", KEY + ":5,3,4,2")) {
      assertEquals(
          2, por("verify", EXAMPLE.toString(), "--accept-circuit", circuit).exitCode(), circuit);
    }
    assertEquals(
        List.of("por verify: Missing required parameter: 'PATH'", "See por verify --help."),
        por("verify").err().lines().toList());
    List<String> guess = por("verifi", "x").err().lines().toList();
    assertTrue(guess.get(0).startsWith("por: Unmatched arguments"), guess::toString);
    assertTrue(guess.get(1).contains("por verify"), guess::toString);
    assertTrue(por().err().contains("Commands:"), "who knows nothing sees the commands");
    Run missing = por("verify", directory.resolve("nowhere").toString());
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().contains("There is no "));
    assertFalse(missing.err().contains("Exception"));
    assertEquals(2, por("verify", "").exitCode());
    Run hostile = por("verify", "\u001b[2J\r");
    assertTrue(
        hostile.err().contains("There is no file or directory \"\\u001b[2J\\u000d\""),
        hostile.err());
  }

  @Test
  void quietSaysNothing() {
    Run run = por("verify", EXAMPLE.toString(), "--quiet");
    assertEquals(new Run(0, "", ""), run);
  }

  @Test
  void helpNamesEverything() {
    Run run = por("verify", "--help");
    assertEquals(0, run.exitCode());
    for (String word :
        List.of("PATH", "--format", "--expect-root", "--accept-circuit", "--threads", "--quiet")) {
      assertTrue(run.out().contains(word), word);
    }
  }

  /** Standard output is one JSON object with the keys of the schema. */
  @Test
  void json() throws IOException {
    Run run = por("verify", EXAMPLE.toString(), "--format", "json");
    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    List<String> top = new ArrayList<>();
    List<String> report = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(run.out())) {
      int depth = 0;
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (t == JsonToken.START_OBJECT) {
          depth++;
        } else if (t == JsonToken.END_OBJECT) {
          depth--;
        } else if (t == JsonToken.FIELD_NAME && depth <= 2) {
          (depth == 1 ? top : report).add(parser.currentName());
        }
      }
    }
    assertEquals(List.of("verdict", "reports"), top);
    assertEquals(
        List.of(
            "subject",
            "generation",
            "files",
            "verdict",
            "trust",
            "claims",
            "findings",
            "totals",
            "soundness"),
        report);
  }
}
