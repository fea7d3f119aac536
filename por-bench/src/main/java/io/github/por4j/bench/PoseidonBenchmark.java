package io.github.por4j.bench;

import io.github.por4j.merkle.hash.Poseidon;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One Poseidon permutation of width 12, each on the result of the one before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PoseidonBenchmark {
  private final Poseidon poseidon = new Poseidon();
  private final long[] input = {1, 2, 3, 4, 5, 6, 7, 8};

  /** A dependent chain: the hash of eight elements is one permutation. */
  @Benchmark
  public long[] permutation() {
    poseidon.hash(input, 0, Poseidon.RATE, input, 0);
    return input;
  }
}
