package io.github.por4j.bench;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.merkle.sumtree.MerkleV2Result;
import io.github.por4j.merkle.sumtree.MerkleV2Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

/** A Merkle V2 tree of 2^20 leaves (2^21 - 1 lines), from the file to the verdict. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class MerkleV2TreeBenchmark {
  private static final int HEIGHT = 20;

  private Path file;

  /** Makes a tree. */
  @Setup
  public void setUp() throws IOException, MalformedInputException {
    file = Files.createTempFile("por4j-bench", ".txt");
    file.toFile().deleteOnExit();
    MerkleV2Tree.write(file, HEIGHT);
    MerkleV2Result result = leaves();
    if (result.leaves() != 1 << HEIGHT
        || result.findings().stream().anyMatch(f -> f.severity().verdict() != Verdict.VALID)) {
      throw new IllegalStateException("the tree must hold");
    }
  }

  /** Deletes the tree. */
  @TearDown
  public void tearDown() throws IOException {
    Files.delete(file);
  }

  /** Leaves, not trees, a second. */
  @Benchmark
  @OperationsPerInvocation(1 << HEIGHT)
  public MerkleV2Result leaves() throws IOException, MalformedInputException {
    return MerkleV2Verifier.verify(Source.of(file), Map.of(), n -> {});
  }
}
