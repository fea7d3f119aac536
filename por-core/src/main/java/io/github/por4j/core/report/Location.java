package io.github.por4j.core.report;

import java.io.Serializable;
import java.util.Objects;

/**
 * Place in an input.
 *
 * @param source name of the input, a path as given by the caller or the caller's own name
 * @param pointer JSON pointer (RFC 6901), {@code byte N} or {@code line N}; empty for the whole
 */
public record Location(String source, String pointer) implements Serializable {
  public Location {
    Objects.requireNonNull(source);
    Objects.requireNonNull(pointer);
  }

  /** The input as a whole. */
  public static Location of(String source) {
    return new Location(source, "");
  }

  /** Another place of the same input. */
  public Location at(String newPointer) {
    return new Location(source, newPointer);
  }

  @Override
  public String toString() {
    return pointer.isEmpty() ? source : source + "#" + pointer;
  }
}
