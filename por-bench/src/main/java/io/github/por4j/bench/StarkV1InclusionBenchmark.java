package io.github.por4j.bench;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.stark.v1.V1Inclusion;
import io.github.por4j.stark.v1.V1InclusionResult;
import io.github.por4j.stark.v1.V1RoundCheck;
import java.io.IOException;
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

/** A user file of zk-STARK V1 (4,236 bytes, 30 coins), on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class StarkV1InclusionBenchmark {
  private V1RoundCheck round;
  private Source file;
  private V1Inclusion read;

  /** Writes the files and checks the round. */
  @Setup
  public void setUp() throws IOException, MalformedInputException {
    round = new StarkV1Inputs().round().check(1, done -> {});
    file = Inputs.file("v1/inclusion_proof.json");
    read = V1Inclusion.read(file);
    if (!checked().isIncluded()) {
      throw new IllegalStateException("the user must be included");
    }
  }

  /** From the file to the verdict, both paths hashed, as the original does: against no round. */
  @Benchmark
  public V1InclusionResult fromFileAlone() throws IOException, MalformedInputException {
    return V1InclusionResult.withoutRound(V1Inclusion.read(file));
  }

  /** From the file to the verdict; that the batch is in the trunk is known from a file before. */
  @Benchmark
  public V1InclusionResult fromFile() throws IOException, MalformedInputException {
    return round.checkInclusion(V1Inclusion.read(file));
  }

  /** The check alone; that the batch is in the trunk is known from a file before. */
  @Benchmark
  public V1InclusionResult checked() {
    return round.checkInclusion(read);
  }
}
