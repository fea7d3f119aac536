package io.github.por4j.cli;

import io.github.por4j.stark.PorVerifier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the command keeps what is costly to make again. */
final class CacheDirectory {
  private CacheDirectory() {}

  /** The verifier that keeps circuits in the user's directory, if he has one. */
  static PorVerifier addTo(PorVerifier verifier) {
    return find(System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home"))
        .map(verifier::circuitCache)
        .orElse(verifier);
  }

  /**
   * {@code por4j} in XDG_CACHE_HOME, or in {@code .cache} of the user's home. A path that is not
   * absolute is passed over, as the XDG specification says: it could lead into the very files that
   * are to be checked, and a key that comes with them would vouch for their circuit.
   *
   * @param xdg may be null
   * @param home may be null; a JVM that knows none says "?"
   */
  static Optional<Path> find(String xdg, String home) {
    Stream<Path> bases =
        Stream.concat(
            Stream.ofNullable(xdg).map(Path::of),
            Stream.ofNullable(home).map(h -> Path.of(h, ".cache")));
    return bases.filter(Path::isAbsolute).findFirst().map(base -> base.resolve("por4j"));
  }
}
