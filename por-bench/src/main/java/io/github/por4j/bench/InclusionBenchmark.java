package io.github.por4j.bench;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.BatchInclusionVerifier;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * User files of production size (5,435 bytes, 43 permutations), on one thread. A batch is the same
 * file many times: "shared" hashes its recursive node once, as among users of one batch, "cold"
 * every time, as if no two files shared a node.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dpor.simd=on"})
public class InclusionBenchmark {
  private static final RoundShape SHAPE = new RoundShape(1024, 22, 64, 1);
  private static final HashOut ROOT =
      HashOut.parse("469da2cbdc1ea548df92724324f4b29416f907e451de7e102c0ddb2366065504")
          .orElseThrow();

  private static final int FILES = 64;

  private final InclusionVerifier verifier = new InclusionVerifier(SHAPE, ROOT);
  private final BatchInclusionVerifier shared = new BatchInclusionVerifier(verifier);
  private final BatchInclusionVerifier cold = new BatchInclusionVerifier(verifier, 0);
  private byte[] json;
  private UserInclusionProof parsed;
  private List<BatchInclusionVerifier.Input> inputs;

  /** Reads the file. */
  @Setup
  public void setUp() throws IOException, MalformedInputException {
    json = Inputs.read("user_inclusion_proof.json");
    parsed = UserInclusionProof.parse("user", json);
    if (!fromParsed().isEmpty()) {
      throw new IllegalStateException("the proof must hold");
    }
    inputs = Collections.nCopies(FILES, new BatchInclusionVerifier.Input(parsed, "user"));
    if (!batchShared().equals(Collections.nCopies(FILES, List.of()))) {
      throw new IllegalStateException("the batch must hold");
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

  /** From JSON in memory to the parsed file. */
  @Benchmark
  public UserInclusionProof parse() throws IOException, MalformedInputException {
    return UserInclusionProof.parse("user", json);
  }

  /** From parsed files to their verdicts. */
  @Benchmark
  @OperationsPerInvocation(FILES)
  public List<List<Finding>> batchShared() {
    return shared.verify(inputs);
  }

  /** As above, each file on its own. */
  @Benchmark
  @OperationsPerInvocation(FILES)
  public List<List<Finding>> batchCold() {
    return cold.verify(inputs);
  }

  /** From JSON in memory to the verdicts. */
  @Benchmark
  @OperationsPerInvocation(FILES)
  public List<List<Finding>> batchSharedFromBytes() throws IOException, MalformedInputException {
    return shared.verify(read());
  }

  /** As above, each file on its own. */
  @Benchmark
  @OperationsPerInvocation(FILES)
  public List<List<Finding>> batchColdFromBytes() throws IOException, MalformedInputException {
    return cold.verify(read());
  }

  private List<BatchInclusionVerifier.Input> read() throws IOException, MalformedInputException {
    List<BatchInclusionVerifier.Input> files = new ArrayList<>(FILES);
    for (int i = 0; i < FILES; i++) {
      files.add(new BatchInclusionVerifier.Input(UserInclusionProof.parse("user", json), "user"));
    }
    return files;
  }
}
