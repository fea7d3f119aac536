package io.github.por4j.testkit;

import java.util.Objects;

/**
 * Places in the JSON files of a round.
 *
 * @param files regular expression for the whole path of a file
 * @param pointer JSON pointer in which {@code *} stands for any one key or index, and {@code **} at
 *     the end for everything below
 */
public record Field(String files, String pointer) {
  public Field {
    Objects.requireNonNull(files);
    if (!pointer.startsWith("/")) {
      throw new IllegalArgumentException("a pointer begins with /: " + pointer);
    }
  }

  @Override
  public String toString() {
    return files + "#" + pointer;
  }
}
