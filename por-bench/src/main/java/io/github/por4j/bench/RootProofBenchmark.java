package io.github.por4j.bench;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.plonky2.RootProofFile;
import java.io.IOException;
import java.util.Optional;
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

/** A root proof of production size (2^19 rows, 601,098 bytes), on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dpor.simd=on"})
public class RootProofBenchmark {
  private static final CircuitPolicy ANY = CircuitPolicy.NONE.withAny();

  private Source source;
  private RootProofFile parsed;

  /** Reads the file. */
  @Setup
  public void setUp() throws IOException, MalformedInputException {
    source = Source.of("proof", Inputs.read("sum_proof_data.json"));
    parsed = RootProofFile.read(source);
    if (!fromParsed().holds()) {
      throw new IllegalStateException("the proof must hold");
    }
  }

  /** From the parsed proof to the verdict. */
  @Benchmark
  public RootProofCheck fromParsed() {
    return RootProofCheck.of(parsed, "proof", ANY, Optional.empty());
  }

  /** From JSON in memory to the verdict. */
  @Benchmark
  public RootProofCheck fromBytes() throws IOException {
    return RootProofCheck.of(source, ANY, Optional.empty());
  }
}
