package io.github.por4j.bench;

import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.Progress;
import io.github.por4j.stark.circuit.Circuits;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rebuild of both circuits of a small round on all processors, in vectors where the machine and the
 * JVM have them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-Dpor.simd=on"})
public class CircuitRebuildBenchmark {
  /** Batch size and branching. */
  @Param("4")
  int size;

  /** From the parameters to the key. */
  @Benchmark
  public List<Circuits.Circuit> rebuild() {
    return Circuits.rebuild(new RoundShape(size, 3, size, 1), false, Progress.NONE);
  }
}
