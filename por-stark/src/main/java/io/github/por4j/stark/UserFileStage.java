package io.github.por4j.stark;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks user files against the rounds, in chunks over several threads: a chunk's files are read,
 * checked and forgotten before the next chunk begins, and results are taken in order.
 */
final class UserFileStage implements AutoCloseable {
  static final String PHASE = "user inclusion files";

  /** Longest file read; the readers of the generations are stricter. */
  private static final int MAX_BYTES = 1 << 20;

  private static final int CHUNK = 128;

  private final UserFiles v1;
  private final UserFiles v2;
  private final Findings strays;
  private final Settings settings;
  private final ExecutorService pool;
  private final List<Source> chunk = new ArrayList<>(CHUNK);
  private long done;

  /**
   * Starts the threads.
   *
   * @param strays for files of no kind, where it cannot be told whose they are
   */
  UserFileStage(UserFiles v1, UserFiles v2, Findings strays, Settings settings) {
    this.v1 = v1;
    this.v2 = v2;
    this.strays = strays;
    this.settings = settings;
    this.pool = Executors.newFixedThreadPool(settings.threads());
  }

  /** Adds a file; it may be checked now or later. */
  void submit(Source source) throws IOException {
    chunk.add(source);
    if (chunk.size() == CHUNK) {
      finish();
    }
  }

  /** Checks what is left. */
  void finish() throws IOException {
    List<Future<List<Runnable>>> parts = new ArrayList<>();
    int size = (chunk.size() + settings.threads() - 1) / settings.threads();
    for (int from = 0; from < chunk.size(); from += size) {
      List<Source> part = List.copyOf(chunk.subList(from, Math.min(from + size, chunk.size())));
      parts.add(pool.submit(() -> part.stream().map(this::check).toList()));
    }
    for (Future<List<Runnable>> part : parts) {
      outcomes(part).forEach(Runnable::run);
    }
    done += chunk.size();
    chunk.clear();
    settings.progress().update(PHASE, done);
  }

  private static List<Runnable> outcomes(Future<List<Runnable>> part)
      throws InterruptedIOException {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check of a user file failed unexpectedly", e.getCause());
    }
  }

  private Runnable check(Source source) {
    try {
      Source read = Source.of(source.name(), source.read(MAX_BYTES));
      return switch (FileKind.detect(read.read(MAX_BYTES))) {
        case V1_USER_PROOF -> v1.check(read);
        case V2_USER_PROOF -> v2.check(read);
        default ->
            unreadable(
                Finding.of(
                    InputCode.NOT_RECOGNISED,
                    Location.of(source.name()),
                    "named like a user's inclusion file, but not one of a known form"));
      };
    } catch (MalformedInputException e) {
      return unreadable(InputCode.malformed(e));
    } catch (IOException e) {
      return unreadable(Verification.unreadable(source, e));
    }
  }

  /** It belongs to the round given, if there is but one. */
  private Runnable unreadable(Finding finding) {
    if (v1.rounds() + v2.rounds() != 1) {
      return () -> strays.add(finding);
    }
    UserFiles only = v1.rounds() == 1 ? v1 : v2;
    return () -> only.unreadable(finding);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
