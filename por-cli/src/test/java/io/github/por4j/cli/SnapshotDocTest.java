package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command on the page about snapshots gives the exit code that it says, 0 by default. */
class SnapshotDocTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final String EXIT = " # exit ";

  @Test
  void commandsOfThePage() throws IOException {
    List<String> commands;
    try (Stream<String> lines = Files.lines(DOCS.resolve("snapshot.md"))) {
      commands = lines.filter(line -> line.startsWith("./por ")).toList();
    }
    assertEquals(9, commands.size());
    for (String command : commands) {
      int comment = command.indexOf(EXIT);
      int expected = comment < 0 ? 0 : Integer.parseInt(command.substring(comment + EXIT.length()));
      String[] args =
          (comment < 0 ? command : command.substring(0, comment))
              .substring("./por ".length())
              .replace("docs/", DOCS + "/")
              .split(" +");
      StringWriter out = new StringWriter();
      int code = Main.run(new PrintWriter(out), new PrintWriter(out), args);
      assertEquals(expected, code, command + "\n" + out);
    }
  }
}
