package io.github.por4j.bench;

import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** A made-up reserve file of any size, written, and the time that its verification takes. */
public final class ReserveFileMain {
  private static final PrintStream OUT = System.out;

  private ReserveFileMain() {}

  /** {@code write FILE ROWS}, or {@code verify FILE PASSES THREADS}. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    int number = Integer.parseInt(args[2]);
    switch (args[0]) {
      case "write" -> ReserveRows.write(file, number, List.of(ReserveRows.Family.values()));
      case "verify" -> verify(file, number, Integer.parseInt(args[3]));
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void verify(Path file, int passes, int threads) throws IOException {
    for (int pass = 0; pass < passes; pass++) {
      long start = System.nanoTime();
      ReserveReport report = ReserveVerifier.strict().threads(threads).verify(file);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (!report.allPassed()) {
        throw new IllegalStateException("not every row is verified: " + report.rowsByStatus());
      }
      OUT.printf(
          "%d rows in %.2f s, %.0f rows/s%n", report.rows(), seconds, report.rows() / seconds);
    }
  }
}
