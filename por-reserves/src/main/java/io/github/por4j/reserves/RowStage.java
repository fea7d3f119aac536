package io.github.por4j.reserves;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.reserves.address.Fingerprints;
import io.github.por4j.reserves.file.ReserveFile;
import io.github.por4j.reserves.file.UnparsedRow;
import io.github.por4j.reserves.ownership.OwnershipVerifier;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Checks the rows of files in chunks over several threads, a few chunks ahead of the one whose
 * results are taken; results are taken in order.
 */
final class RowStage implements AutoCloseable {
  private static final int CHUNK = 64;
  private static final int CHUNKS_AHEAD = 4;

  private final RowCheck check;
  private final Collector collector;
  private final LongConsumer progress;
  private final int mostAhead;
  private final ExecutorService pool;
  private final Deque<Future<List<RowCheck.Checked>>> ahead = new ArrayDeque<>();

  RowStage(OwnershipVerifier ownership, int threads, Collector collector, LongConsumer progress) {
    this.check = new RowCheck(ownership, new Fingerprints());
    this.collector = collector;
    this.progress = progress;
    this.mostAhead = CHUNKS_AHEAD * threads;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  /** Every row of a file; one that cannot be read is a finding. */
  void run(Source source) throws IOException {
    Optional<ReserveFile> opened = open(source);
    if (opened.isEmpty()) {
      collector.endFile(source.name(), Optional.empty());
      return;
    }
    try (ReserveFile file = opened.get()) {
      Optional<List<UnparsedRow>> rows = next(file);
      while (rows.filter(r -> !r.isEmpty()).isPresent()) {
        List<UnparsedRow> chunk = rows.get();
        ahead.add(pool.submit(() -> chunk.stream().map(check::check).toList()));
        if (ahead.size() > mostAhead) {
          takeOne();
        }
        rows = next(file);
      }
      while (!ahead.isEmpty()) {
        takeOne();
      }
      if (rows.isPresent()) {
        collector.endFile(file);
      } else {
        collector.endFile(file.name(), file.layout());
      }
    }
  }

  private Optional<ReserveFile> open(Source source) {
    try {
      return Optional.of(ReserveFile.open(source, check.ownership().coins()));
    } catch (MalformedInputException e) {
      collector.add(InputCode.malformed(e));
    } catch (IOException e) {
      collector.add(unreadable(source.name(), e));
    }
    return Optional.empty();
  }

  /** No rows at the end; empty where reading on fails. */
  private Optional<List<UnparsedRow>> next(ReserveFile file) {
    try {
      return Optional.of(file.next(CHUNK));
    } catch (IOException e) {
      collector.add(unreadable(file.name(), e));
      return Optional.empty();
    }
  }

  private static Finding unreadable(String name, IOException e) {
    return Finding.of(
        InputCode.UNREADABLE,
        Location.of(name),
        "cannot be read: " + (e.getMessage() == null ? e.getClass().getName() : e.getMessage()));
  }

  private void takeOne() throws IOException {
    try {
      ahead.remove().get().forEach(collector::accept);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check of a row failed unexpectedly", e.getCause());
    }
    progress.accept(collector.rowCount());
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
