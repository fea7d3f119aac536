package io.github.por4j.bench;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import java.io.IOException;
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

/** A user file of production size (5,435 bytes, 43 permutations), on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class InclusionBenchmark {
  private static final RoundShape SHAPE = new RoundShape(1024, 22, 64, 1);
  private static final HashOut ROOT =
      HashOut.parse("469da2cbdc1ea548df92724324f4b29416f907e451de7e102c0ddb2366065504")
          .orElseThrow();

  private final InclusionVerifier verifier = new InclusionVerifier(SHAPE, ROOT);
  private byte[] json;
  private UserInclusionProof parsed;

  /** Reads the file. */
  @Setup
  public void setUp() throws IOException, MalformedInputException {
    json = Inputs.read("user_inclusion_proof.json");
    parsed = UserInclusionProof.parse("user", json);
    if (!fromParsed().isEmpty()) {
      throw new IllegalStateException("the proof must hold");
    }
  }

  /** From the parsed file to the verdict. */
  @Benchmark
  public List<Finding> fromParsed() {
    return verifier.verify(parsed, "user");
  }

  /** From JSON in memory to the verdict. */
  @Benchmark
  public List<Finding> fromBytes() throws IOException, MalformedInputException {
    return verifier.verify(UserInclusionProof.parse("user", json), "user");
  }
}
