package io.github.por4j.cli;

import io.github.por4j.stark.Progress;
import java.io.PrintWriter;

/** Shows progress on one line of a terminal, once work has become long. */
final class TerminalProgress implements Progress {
  /** Set by the launcher where standard error is a terminal, which Java cannot tell by itself. */
  static final String PROPERTY = "por.progress";

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final long INTERVAL_NANOS = 200_000_000L;

  private final PrintWriter terminal;
  private long nextUpdate = System.nanoTime() + PATIENCE_NANOS;
  private boolean shown;

  TerminalProgress(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public void update(String phase, long done) {
    long now = System.nanoTime();
    if (now - nextUpdate >= 0) {
      nextUpdate = now + INTERVAL_NANOS;
      shown = true;
      terminal.printf("\r%,d %s", done, phase);
      terminal.flush();
    }
  }

  /** Clears the line. */
  void finish() {
    if (shown) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }
}
