package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.ReportText;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's lines of Java, compiled and run. */
class ReadmeTest {
  private static final String ROOT =
      "1458e528c18837e365672b0ad893ca3bb2c0548dc6003a5a1783060cf9fb4376";

  private static VerificationResult readme(String publishedRoot, Path round) throws IOException {
    VerificationResult result =
        PorVerifier.strict().expectRoot(HashOut.parse(publishedRoot).orElseThrow()).verify(round);
    System.out.print(ReportText.render(result));
    return result;
  }

  @Test
  void theLinesRun() throws IOException {
    VerificationResult result = readme(ROOT, Path.of("..", "docs", "examples", "okx-v2"));
    assertEquals(Verdict.VALID, result.verdict());
    assertEquals(1, result.reports().size());
  }

  @Test
  void theLinesAreThoseOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher block = Pattern.compile("(?s)```java\n(.*?)```").matcher(readme);
    assertTrue(block.find());
    String lines = block.group(1).replace("Path.of(\"okx-2024-09\")", "round");
    String source =
        Files.readString(
            Path.of("src", "test", "java", "io", "github", "por4j", "stark", "ReadmeTest.java"));
    assertTrue(withoutBlanks(source).contains(withoutBlanks(lines)), lines);
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("\\s+", "");
  }
}
