package io.github.por4j.stark;

import io.github.por4j.core.io.InputCode;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import io.github.por4j.merkle.inclusion.BatchInclusionVerifier;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks user files against the rounds, in chunks over several threads: a chunk's files are read,
 * checked and forgotten, few chunks are in work at a time, and results are taken in order.
 */
final class UserFileStage implements AutoCloseable {
  static final String PHASE = "user inclusion files";

  /** Longest file read; the readers of the generations are stricter. */
  private static final int MAX_BYTES = 1 << 20;

  private static final int CHUNK = 64;

  /** Chunks in work or done but not taken, for each thread: enough that none waits for another. */
  private static final int CHUNKS_AHEAD = 4;

  private final V1Files v1;
  private final V2Files v2;
  private final Findings strays;
  private final Settings settings;
  private final ExecutorService pool;
  private final Queue<V2Files.Batch> idleBatches = new ConcurrentLinkedQueue<>();
  private final Deque<Future<List<Runnable>>> inWork = new ArrayDeque<>();
  private List<Source> chunk = new ArrayList<>(CHUNK);
  private long done;

  /**
   * Starts the threads.
   *
   * @param strays for files of no kind, where it cannot be told whose they are
   */
  UserFileStage(V1Files v1, V2Files v2, Findings strays, Settings settings) {
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
      startChunk();
    }
  }

  /** Checks what is left. */
  void finish() throws IOException {
    startChunk();
    while (!inWork.isEmpty()) {
      takeOldest();
    }
  }

  private void startChunk() throws IOException {
    if (chunk.isEmpty()) {
      return;
    }
    if (inWork.size() == CHUNKS_AHEAD * settings.threads()) {
      takeOldest();
    }
    List<Source> sources = chunk;
    inWork.add(pool.submit(() -> check(sources)));
    chunk = new ArrayList<>(CHUNK);
  }

  private void takeOldest() throws IOException {
    List<Runnable> outcomes = outcomes(inWork.remove());
    outcomes.forEach(Runnable::run);
    done += outcomes.size();
    settings.progress().update(PHASE, done);
  }

  static List<Runnable> outcomes(Future<List<Runnable>> part) throws InterruptedIOException {
    try {
      // What is done already does not look for an interruption.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
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

  /** One outcome for each file, in order. */
  private List<Runnable> check(List<Source> sources) {
    Runnable[] outcomes = new Runnable[sources.size()];
    List<BatchInclusionVerifier.Input> proofs = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      Source source = sources.get(i);
      try {
        byte[] content = source.read(MAX_BYTES);
        switch (FileKind.detect(content)) {
          case V1_USER_PROOF -> outcomes[i] = v1.check(Source.of(source.name(), content));
          case V2_USER_PROOF -> {
            proofs.add(v2Proof(source.name(), content));
            places.add(i);
          }
          default ->
              outcomes[i] =
                  unreadable(
                      Finding.of(
                          InputCode.NOT_RECOGNISED,
                          Location.of(source.name()),
                          "named like a user's inclusion file, but not one of a known form"));
        }
      } catch (MalformedInputException e) {
        outcomes[i] = unreadable(InputCode.malformed(e));
      } catch (IOException e) {
        outcomes[i] = unreadable(Verification.unreadable(source, e));
      }
    }
    List<Runnable> checked = checkV2(proofs);
    for (int i = 0; i < places.size(); i++) {
      outcomes[places.get(i)] = checked.get(i);
    }
    return List.of(outcomes);
  }

  private static BatchInclusionVerifier.Input v2Proof(String name, byte[] content)
      throws IOException, MalformedInputException {
    Source source = Source.of(name, content);
    return new BatchInclusionVerifier.Input(UserInclusionProof.read(source), name);
  }

  /** A batch belongs to the thread that has taken it, until it is given back. */
  private List<Runnable> checkV2(List<BatchInclusionVerifier.Input> proofs) {
    if (proofs.isEmpty()) {
      return List.of();
    }
    V2Files.Batch idle = idleBatches.poll();
    V2Files.Batch batch = idle == null ? v2.batch() : idle;
    List<Runnable> outcomes = batch.check(proofs);
    idleBatches.add(batch);
    return outcomes;
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
