package io.github.por4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** Files of a round with production parameters, made by the original prover. */
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
}
