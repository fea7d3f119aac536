package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks blocks of nodes on a thread of its own, in the order in which they were read, while the
 * next ones are read. At most {@value #AHEAD} blocks wait.
 */
final class BlockChecks implements AutoCloseable {
  private static final int AHEAD = 8;
  private static final int WORDS = TreeFileReader.WORDS;

  private final ExecutorService thread = Executors.newSingleThreadExecutor(BlockChecks::daemon);
  private final Queue<Future<?>> waiting = new ArrayDeque<>();
  private final Findings findings = new Findings();
  private final PairCheck pairs;
  private final OwnLeaves ownLeaves;
  private final LeafTotal total = new LeafTotal();

  BlockChecks(Location file, OwnLeaves ownLeaves) {
    this.pairs = new PairCheck(file, findings);
    this.ownLeaves = ownLeaves;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "por4j-merkle-v2");
    thread.setDaemon(true);
    return thread;
  }

  /** The amounts of the root. */
  void root(long[] node) {
    submit(() -> pairs.checkAmounts(node, 1, 1));
  }

  /** The pairs and amounts of a block, and its leaves if it has leaves. */
  void submit(TreeLevel parents, TreeLevel children, long[] block, long first, int count) {
    submit(
        () -> {
          pairs.checkAmounts(block, count, children.line(first));
          pairs.checkPairs(parents, children, block, first, count);
          if (children.level() == 1) {
            seeLeaves(block, count, children.line(first), first == 0 && children.padded());
          }
        });
  }

  private void seeLeaves(long[] block, int count, long line, boolean firstIsPadding) {
    for (int i = 0; i < count; i++) {
      total.add(block, i * WORDS + Sha256.WORDS);
      ownLeaves.see(block, i * WORDS, line + i, i == 0 && firstIsPadding);
    }
  }

  private void submit(Runnable check) {
    waiting.add(thread.submit(check));
    if (waiting.size() > AHEAD) {
      await(waiting.remove());
    }
  }

  /** Waits for all blocks. What was found is then there to read. */
  void finish() {
    while (!waiting.isEmpty()) {
      await(waiting.remove());
    }
  }

  private static void await(Future<?> check) {
    try {
      check.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while verifying", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check of a block failed unexpectedly", e.getCause());
    }
  }

  Findings findings() {
    return findings;
  }

  LeafTotal total() {
    return total;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
