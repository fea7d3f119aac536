package io.github.por4j.bench;

import io.github.por4j.reserves.ReserveReport;
import io.github.por4j.reserves.ReserveVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole reserve file of one family of coins or of all in turn, every row verified, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReserveFileBenchmark {
  private static final String ALL = "all";
  private static final int ROWS = 2000;

  @Param({ALL, "ETH", "BTC", "TRX", "SOL"})
  private String family;

  private Path file;

  @Setup(Level.Trial)
  public void write() throws IOException {
    file = Files.createTempFile("reserves", ".csv");
    ReserveRows.Family[] all = ReserveRows.Family.values();
    ReserveRows.write(
        file,
        ROWS,
        family.equals(ALL) ? List.of(all) : List.of(ReserveRows.Family.valueOf(family)));
  }

  @TearDown(Level.Trial)
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Rows from the file to the report. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public ReserveReport verify() throws IOException {
    ReserveReport report = ReserveVerifier.strict().threads(1).verify(file);
    if (!report.allPassed()) {
      throw new IllegalStateException("not every row is verified: " + report.rowsByStatus());
    }
    return report;
  }
}
