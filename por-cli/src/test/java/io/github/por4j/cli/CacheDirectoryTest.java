package io.github.por4j.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keys of circuits are believed only where the user keeps them, wherever the command runs. */
class CacheDirectoryTest {
  private static final String HOME = Path.of("home").toAbsolutePath().toString();
  private static final String XDG = Path.of("xdg").toAbsolutePath().toString();

  @Test
  void xdgThenHome() {
    assertEquals(Optional.of(Path.of(XDG, "por4j")), CacheDirectory.find(XDG, HOME));
    Optional<Path> inHome = Optional.of(Path.of(HOME, ".cache", "por4j"));
    assertEquals(inHome, CacheDirectory.find(null, HOME));
    for (String relative : List.of("", ".", "cache")) {
      assertEquals(inHome, CacheDirectory.find(relative, HOME), relative);
    }
  }

  @Test
  void noneBesideTheFilesToBeChecked() {
    assertEquals(Optional.empty(), CacheDirectory.find(".", "?"));
    assertEquals(Optional.empty(), CacheDirectory.find(null, "?"));
    assertEquals(Optional.empty(), CacheDirectory.find(null, ""));
    assertEquals(Optional.empty(), CacheDirectory.find(null, null));
  }
}
