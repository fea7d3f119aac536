package io.github.por4j.bench;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CheckReport;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.snapshotfile.SnapshotFileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The check of a whole snapshot in the prover's format, from the file to the report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class SnapshotFileBenchmark {
  private static final int ACCOUNTS = 1 << 18;

  private Path file;

  /** Makes accounts. */
  @Setup
  public void setUp() throws IOException, MalformedInputException {
    file = Files.createTempFile("por4j-bench", ".json");
    file.toFile().deleteOnExit();
    SnapshotAccounts.write(file, ACCOUNTS);
    if (accounts().verdict() != Verdict.VALID) {
      throw new IllegalStateException("the snapshot must hold");
    }
  }

  /** Deletes them. */
  @TearDown
  public void tearDown() throws IOException {
    Files.delete(file);
  }

  /** Accounts, not snapshots, a second. */
  @Benchmark
  @OperationsPerInvocation(ACCOUNTS)
  public CheckReport accounts() throws IOException, MalformedInputException {
    return SnapshotFileCheck.check(
        "bench", List.of(Source.of(file)), SnapshotFileCheck.Listener.NONE);
  }
}
