package io.github.por4j.bench;

import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files of rounds with production parameters, made by the original provers. */
final class Inputs {
  private Inputs() {}

  static byte[] read(String name) {
    try (InputStream in = Inputs.class.getResourceAsStream(name + ".gz")) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new GZIPInputStream(in).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the file to disk, to be deleted when the JVM ends. */
  static Source file(String name) {
    try {
      Path path = Files.createTempFile("por4j-bench", ".json");
      path.toFile().deleteOnExit();
      Files.write(path, read(name));
      return Source.of(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
