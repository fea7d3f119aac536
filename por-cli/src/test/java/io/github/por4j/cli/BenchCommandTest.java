package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
  private record Run(int exitCode, String out, String err) {}

  private static Run bench(String... options) {
    List<String> args = new ArrayList<>(List.of("bench"));
    args.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        Main.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }

  @Test
  void everyJobHasAFigure() throws IOException {
    Run run = bench("--seconds", "1", "--format", "json");
    assertEquals(0, run.exitCode(), run.err());
    int figures = 0;
    try (JsonParser json = new JsonFactory().createParser(run.out())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          assertTrue(json.getLongValue() > 0, json.currentName());
          figures++;
        }
      }
    }
    assertEquals(run.err().lines().filter(line -> line.contains(" of ")).count() * 3, figures);
    assertTrue(figures >= 3 * 11, run.out());
  }

  @Test
  void timeIsBounded() {
    assertEquals(2, bench("--seconds", "0").exitCode());
    assertEquals(2, bench("--seconds", "3601").exitCode());
  }
}
