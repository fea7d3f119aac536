package io.github.por4j.bench;

import io.github.por4j.merkle.hash.Keccak;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.digests.KeccakDigest;
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

/** Keccak-256 of 64 pairs of hashes, one permutation each; the time is that of one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class KeccakBenchmark {
  private static final int PAIRS = 64;
  private static final int PAIR = 2 * Keccak.HASH;

  private final Keccak scalar = new Keccak();
  private final Keccak lanes = Keccak.forWork(Long.MAX_VALUE);
  private final KeccakDigest bouncyCastle = new KeccakDigest(256);
  private final long[] pairs = new long[PAIRS * PAIR];
  private final long[] hashes = new long[PAIRS * Keccak.HASH];
  private final byte[] bytes = new byte[PAIRS * PAIR * Long.BYTES];
  private final byte[] digests = new byte[PAIRS * Keccak.HASH * Long.BYTES];

  /** In scalar code. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long[] scalar() {
    scalar.hashAll(pairs, 0, PAIR, PAIR, PAIRS, hashes, 0);
    return hashes;
  }

  /** In vectors, where the machine and the JVM have them. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public long[] lanes() {
    lanes.hashAll(pairs, 0, PAIR, PAIR, PAIRS, hashes, 0);
    return hashes;
  }

  /** Bouncy Castle, with one digest used again. */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public byte[] bouncyCastle() {
    int pair = PAIR * Long.BYTES;
    for (int i = 0; i < PAIRS; i++) {
      bouncyCastle.update(bytes, i * pair, pair);
      bouncyCastle.doFinal(digests, i * Keccak.HASH * Long.BYTES);
    }
    return digests;
  }
}
