package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class UserFileStageTest {
  /** A future that is done gives its value to an interrupted thread. */
  @Test
  void aFinishedPartIsNotTakenAfterAnInterruption() throws Exception {
    Future<List<Runnable>> done = CompletableFuture.completedFuture(List.of());
    assertEquals(List.of(), UserFileStage.outcomes(done));
    Thread.currentThread().interrupt();
    assertThrows(InterruptedIOException.class, () -> UserFileStage.outcomes(done));
    assertTrue(Thread.interrupted(), "the caller can still see the interruption");
  }
}
