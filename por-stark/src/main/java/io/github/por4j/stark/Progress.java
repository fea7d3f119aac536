package io.github.por4j.stark;

/** Told now and then how far a verification is, from one thread at a time. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (phase, done) -> {};

  /**
   * Says how far it is.
   *
   * @param phase what is being done, for example {@code user inclusion files}
   * @param done how many of it are done
   */
  void update(String phase, long done);
}
