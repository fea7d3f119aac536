package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Usage of the command that rebuilds circuits; the rebuild itself takes a minute a level. */
class CircuitCommandTest {
  private record Run(int exitCode, String err) {}

  private static Run circuit(String tokens, int levels, String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(List.of("circuit", "--batch-size", "4", "--branching", "4"));
    args.addAll(List.of("--token-num", tokens, "--levels", Integer.toString(levels)));
    args.addAll(Arrays.asList(more));
    StringWriter err = new StringWriter();
    int exitCode =
        Main.run(
            new PrintWriter(new StringWriter()), new PrintWriter(err), args.toArray(String[]::new));
    return new Run(exitCode, err.toString());
  }

  @Test
  void wrongUsage() {
    for (String tokens : List.of("0", "1001", "x", "3-", "2-3")) {
      assertEquals(2, circuit(tokens, 1).exitCode(), tokens);
    }
    assertEquals(2, circuit("3", 0).exitCode());
    assertEquals(2, circuit("3", 6).exitCode());
    Run run = circuit("3", 1, "--find", "12");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("por circuit: --find: a key has 64"), run.err());
  }

  @Test
  void numbersToTryKeepTheirOrder() {
    TokenRange.Converter converter = new TokenRange.Converter();
    assertEquals(List.of(7), converter.convert("7").numbers());
    assertEquals(List.of(2, 3, 4), converter.convert("2-4").numbers());
    assertEquals(List.of(4, 3, 2), converter.convert("4-2").numbers());
  }
}
