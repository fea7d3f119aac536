package io.github.por4j.testkit;

import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of a round in memory, by their path with {@code /}. Immutable. */
public final class RoundFiles {
  private final SortedMap<String, byte[]> files;

  private RoundFiles(Map<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Files by path; the arrays are not copied and must not be changed. */
  public static RoundFiles of(Map<String, byte[]> files) {
    return new RoundFiles(files);
  }

  /** Every file below a directory, for a round that somebody else made. */
  public static RoundFiles read(Path directory) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(path).toString().replace('\\', '/');
        files.put(name, Files.readAllBytes(path));
      }
    }
    return new RoundFiles(files);
  }

  /** Paths in order. */
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  /**
   * Content of a file.
   *
   * @throws IllegalArgumentException if there is none
   */
  public byte[] bytes(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + name + " among " + names());
    }
    return bytes.clone();
  }

  /** Content of a file as text. */
  public String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** These files with another one, or with another content of one. */
  public RoundFiles with(String name, byte[] bytes) {
    Map<String, byte[]> other = new TreeMap<>(files);
    other.put(name, bytes.clone());
    return new RoundFiles(other);
  }

  /** As above, from text. */
  public RoundFiles with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** These files and others; where both have a path, the other's. */
  public RoundFiles with(RoundFiles others) {
    Map<String, byte[]> both = new TreeMap<>(files);
    both.putAll(others.files);
    return new RoundFiles(both);
  }

  /** These files but one. */
  public RoundFiles without(String name) {
    Map<String, byte[]> other = new TreeMap<>(files);
    other.remove(name);
    return new RoundFiles(other);
  }

  /** The files whose path matches a regular expression. */
  public RoundFiles matching(String regex) {
    Map<String, byte[]> some = new TreeMap<>(files);
    some.keySet().removeIf(name -> !name.matches(regex));
    return new RoundFiles(some);
  }

  /** What {@code PorVerifier} takes. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    files.forEach((name, bytes) -> sources.add(Source.of(name, bytes)));
    return sources;
  }

  /** Writes every file below a directory, which is made if need be. */
  public void writeTo(Path directory) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof RoundFiles that) || !names().equals(that.names())) {
      return false;
    }
    return files.entrySet().stream()
        .allMatch(f -> Arrays.equals(f.getValue(), that.files.get(f.getKey())));
  }

  @Override
  public int hashCode() {
    return files.keySet().hashCode();
  }

  @Override
  public String toString() {
    return files.size() + " files " + files.keySet();
  }
}
