package io.github.por4j.cli;

import java.nio.file.Path;

/** Where the command keeps what is costly to make again. */
final class CacheDirectory {
  private CacheDirectory() {}

  /** {@code por4j} in XDG_CACHE_HOME, or in {@code .cache} of the user's home. */
  static Path get() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("por4j");
  }
}
