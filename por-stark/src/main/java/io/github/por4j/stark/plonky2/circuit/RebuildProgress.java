package io.github.por4j.stark.plonky2.circuit;

import io.github.por4j.merkle.inclusion.RoundShape;
import java.util.function.LongSupplier;

/**
 * Words for how far a rebuild is, with what it takes in memory and what time is left. A recursive
 * circuit takes nearly all of the time, and each takes about as long as the others; the time that
 * the first part of it took is therefore what the others are expected to take.
 */
public final class RebuildProgress implements CircuitRebuild.Listener {
  /** Takes the words. */
  @FunctionalInterface
  public interface Words {
    /** As {@code Progress.update}. */
    void update(String phase, long done);
  }

  private static final double NANOS_A_SECOND = 1e9;

  private final RoundShape shape;
  private final LongSupplier nanoTime;
  private final Words words;
  private long start;
  private long partsDone;

  /**
   * For one rebuild.
   *
   * @param nanoTime a clock as {@link System#nanoTime}
   */
  public RebuildProgress(RoundShape shape, LongSupplier nanoTime, Words words) {
    this.shape = shape;
    this.nanoTime = nanoTime;
    this.words = words;
    this.start = nanoTime.getAsLong();
  }

  @Override
  public void done(int level, int part, int parts, int rows) {
    String phase =
        String.format(
            "of %d parts of circuit %d of %d rebuilt (%,d rows, at most %,d MB)",
            parts, level, shape.levels(), rows, CircuitRebuild.memoryNeeded(shape) >> 20);
    if (level == 0) {
      start = nanoTime.getAsLong();
    } else {
      partsDone++;
      long left = Math.max(0, (long) shape.levels() * parts - partsDone);
      double seconds = (nanoTime.getAsLong() - start) / NANOS_A_SECOND / partsDone * left;
      phase += String.format(", about %,d s left", Math.round(seconds));
    }
    words.update(phase, part);
  }
}
