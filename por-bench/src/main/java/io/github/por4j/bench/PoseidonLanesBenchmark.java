package io.github.por4j.bench;

import io.github.por4j.merkle.hash.Poseidon;
import io.github.por4j.merkle.hash.PoseidonLanes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Hashes of 64 pairs, one permutation each; the time is that of one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
public class PoseidonLanesBenchmark {
  private static final int PAIRS = 64;

  private final PoseidonLanes scalar = PoseidonLanes.forWork(0);
  private final PoseidonLanes lanes = PoseidonLanes.forWork(Long.MAX_VALUE);
  private final long[] pairs = new long[PAIRS * Poseidon.RATE];

  /** In scalar code. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long[] scalar() {
    scalar.hash(pairs, 0, Poseidon.RATE, PAIRS, pairs, 0);
    return pairs;
  }

  /** In vectors, where the machine and the JVM have them. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long[] lanes() {
    lanes.hash(pairs, 0, Poseidon.RATE, PAIRS, pairs, 0);
    return pairs;
  }
}
