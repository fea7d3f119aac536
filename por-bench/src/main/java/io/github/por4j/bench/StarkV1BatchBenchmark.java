package io.github.por4j.bench;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.stark.v1.V1RoundCheck;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A zk-STARK V1 sum proof of 65,536 steps (398,098 bytes), from files to the verdict. Hashes in
 * vectors, as a round of some hundred batches does without being told; {@code -jvmArgsAppend
 * -Dpor.simd=off} measures scalar code.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "-Dpor.simd=on")
public class StarkV1BatchBenchmark {
  private StarkV1Inputs inputs;

  /** Writes the files. */
  @Setup
  public void setUp() {
    inputs = new StarkV1Inputs();
    if (round().verdict() != Verdict.VALID) {
      throw new IllegalStateException("the round must hold");
    }
    List<Finding> alone =
        batch().findings().stream().filter(f -> f.severity().verdict() != Verdict.VALID).toList();
    if (alone.isEmpty() || !alone.stream().allMatch(f -> f.where().source().startsWith("trunk"))) {
      throw new IllegalStateException("the trunk alone must be missing");
    }
  }

  /** The batch. */
  @Benchmark
  public V1RoundCheck batch() {
    return inputs.batchAlone().check(1, done -> {});
  }

  /** The batch and the trunk, a sum proof of 64 steps (211,581 bytes). */
  @Benchmark
  public V1RoundCheck round() {
    return inputs.round().check(1, done -> {});
  }
}
