package io.github.por4j.core.io;

import io.github.por4j.core.report.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** Named, untrusted bytes that can be opened once or more. */
public final class Source {
  /** Opens a stream. */
  @FunctionalInterface
  public interface Opener {
    /** A fresh stream from the first byte. */
    InputStream open() throws IOException;
  }

  private final String name;
  private final Opener opener;

  private Source(String name, Opener opener) {
    this.name = Objects.requireNonNull(name);
    this.opener = Objects.requireNonNull(opener);
  }

  /** A file; its name is the path as given. */
  public static Source of(Path path) {
    return new Source(path.toString(), () -> Files.newInputStream(path));
  }

  /** Bytes in memory, not copied. */
  public static Source of(String name, byte[] bytes) {
    return new Source(name, () -> new ByteArrayInputStream(bytes));
  }

  /** A stream, opened anew for each reading. */
  public static Source of(String name, Opener opener) {
    return new Source(name, opener);
  }

  /** Name used in reports. */
  public String name() {
    return name;
  }

  /** A stream from the first byte; the caller closes it. */
  public InputStream open() throws IOException {
    return opener.open();
  }

  /**
   * The whole content, if it is no longer than {@code limit}.
   *
   * @throws MalformedInputException if it is longer
   */
  public byte[] read(int limit) throws IOException, MalformedInputException {
    try (InputStream in = open()) {
      // A file tells its length, so that it is read at once; whatever a stream tells is checked.
      byte[] bytes = new byte[Math.max(0, Math.min(in.available(), limit))];
      int length = in.readNBytes(bytes, 0, bytes.length);
      int next = length < bytes.length ? -1 : in.read();
      if (next < 0) {
        return length < bytes.length ? Arrays.copyOf(bytes, length) : bytes;
      }
      byte[] rest = length < limit ? in.readNBytes(limit - length - 1) : new byte[0];
      int total = length + 1 + rest.length;
      if (total > limit || total == limit && in.read() >= 0) {
        throw new MalformedInputException(
            new Location(name, "byte " + limit), "longer than " + limit + " bytes");
      }
      bytes = Arrays.copyOf(bytes, total);
      bytes[length] = (byte) next;
      System.arraycopy(rest, 0, bytes, length + 1, rest.length);
      return bytes;
    }
  }
}
