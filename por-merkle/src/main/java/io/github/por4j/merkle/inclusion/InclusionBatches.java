package io.github.por4j.merkle.inclusion;

import io.github.por4j.merkle.hash.PoseidonLanes;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The {@link BatchInclusionVerifier}s of one job, for all its threads and rounds. They share the
 * nodes that were hashed, in a fixed amount of memory, and one of them warms vectors up for all.
 * May be used from many threads.
 */
public final class InclusionBatches {
  /**
   * Recursive nodes kept for the whole job: at most 70 MB, which only a job of many files fills.
   */
  public static final int SHARED_NODES = 1 << 15;

  /** Files after which the job is taken for a large one, that pays for the warm-up of vectors. */
  private static final long MANY_FILES = 10_000;

  private static final long MUCH_WORK = Long.MAX_VALUE;

  private final NodeCache cache;
  private final AtomicLong files;
  private final AtomicBoolean warming = new AtomicBoolean();
  private volatile boolean warm;

  /**
   * For one job.
   *
   * @param expectedFiles about how many files it will check, 0 if that is not known
   */
  public InclusionBatches(long expectedFiles) {
    this(expectedFiles, SHARED_NODES);
  }

  InclusionBatches(long expectedFiles, int sharedNodes) {
    this.files = new AtomicLong(expectedFiles);
    this.cache = new NodeCache(sharedNodes);
  }

  /** For one round and one thread. */
  public BatchInclusionVerifier verifier(InclusionVerifier round) {
    return new BatchInclusionVerifier(round, this);
  }

  NodeCache cache() {
    return cache;
  }

  /**
   * Lanes for a verifier that has {@code more} files to check, or {@code current} ones as long as
   * there are few files, or another thread is warming vectors up.
   */
  PoseidonLanes lanes(int more, PoseidonLanes current) {
    if (!warm) {
      if (files.addAndGet(more) < MANY_FILES || !warming.compareAndSet(false, true)) {
        return current;
      }
    }
    PoseidonLanes vectors = PoseidonLanes.forWork(MUCH_WORK);
    warm = true;
    return vectors;
  }
}
