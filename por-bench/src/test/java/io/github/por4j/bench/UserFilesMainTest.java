package io.github.por4j.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFilesMainTest {
  private static List<Path> write(Path directory, int accounts) throws IOException {
    UserFilesMain.main(
        new String[] {"write", directory.toString(), Integer.toString(accounts), "1"});
    try (Stream<Path> files = Files.list(directory.resolve("user_proofs"))) {
      return files.sorted().toList();
    }
  }

  private static void verify(Path directory) throws IOException {
    UserFilesMain.main(new String[] {"verify", directory.toString(), "1", "2"});
  }

  @Test
  void aDirectoryThatHoldsIsMeasured(@TempDir Path directory) throws Exception {
    assertEquals(150, write(directory, 150).size());
    assertDoesNotThrow(() -> verify(directory));
  }

  @Test
  void oneWrongFileIsNotMeasured(@TempDir Path directory) throws Exception {
    Path file = write(directory, 150).get(77);
    String json = Files.readString(file);
    int digit = json.indexOf("\"sum_tree_siblings\":[\"") + "\"sum_tree_siblings\":[\"".length();
    char other = json.charAt(digit) == '0' ? '1' : '0';
    Files.writeString(file, json.substring(0, digit) + other + json.substring(digit + 1));
    assertThrows(IllegalStateException.class, () -> verify(directory));
  }

  @Test
  void oneUnreadableFileIsNotMeasured(@TempDir Path directory) throws Exception {
    Path file = write(directory, 150).get(77);
    byte[] json = Files.readAllBytes(file);
    assertTrue(json.length > 5000);
    Files.write(
        file,
        new String(json, StandardCharsets.US_ASCII)
            .substring(1)
            .getBytes(StandardCharsets.US_ASCII));
    assertThrows(IllegalStateException.class, () -> verify(directory));
  }
}
