package io.github.por4j.merkle.hash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.bouncycastle.jcajce.provider.digest.Keccak.Digest256;
import org.junit.jupiter.api.Test;

/** Keccak-256 over many inputs against Bouncy Castle, in every kernel that runs in this JVM. */
class KeccakLanesTest {
  private static final KernelChoice CHOICE = KeccakKernels.CHOICE;
  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private static final List<PermutationKernel> KERNELS =
      VECTORS ? List.of(CHOICE.scalar(), vector()) : List.of(CHOICE.scalar());

  private static PermutationKernel vector() {
    try {
      return CHOICE.load();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Provide
  Arbitrary<PermutationKernel> kernels() {
    return Arbitraries.of(KERNELS);
  }

  @Property(tries = 300)
  void hashesAsBouncyCastle(
      @ForAll("kernels") PermutationKernel kernel,
      @ForAll @IntRange(max = 52) int length,
      @ForAll @IntRange(max = 3) int gap,
      @ForAll @IntRange(max = 19) int count,
      @ForAll long seed) {
    int stride = length + gap;
    long[] in = new Random(seed).longs(5L + (long) stride * count).toArray();
    long[] before = in.clone();
    long[] out = new long[2 + Keccak.HASH * count + 1];
    new Keccak(kernel).hashAll(in, 5, stride, length, count, out, 2);
    assertArrayEquals(before, in);
    assertEquals(0, out[0] | out[1] | out[out.length - 1]);
    for (int n = 0; n < count; n++) {
      int from = 5 + n * stride;
      assertArrayEquals(
          bouncyCastle(Arrays.copyOfRange(in, from, from + length)),
          Arrays.copyOfRange(out, 2 + 4 * n, 6 + 4 * n),
          "input " + n);
    }
  }

  @Property(tries = 100)
  void oneChangedBitChangesItsHashOnly(
      @ForAll("kernels") PermutationKernel kernel,
      @ForAll @IntRange(max = 15) int input,
      @ForAll @IntRange(max = 8 * 64 - 1) int bit,
      @ForAll long seed) {
    long[] pairs = new Random(seed).longs(16 * 8).toArray();
    long[] before = new long[16 * Keccak.HASH];
    long[] after = new long[16 * Keccak.HASH];
    Keccak keccak = new Keccak(kernel);
    keccak.hashAll(pairs, 0, 8, 8, 16, before, 0);
    pairs[8 * input + bit / 64] ^= 1L << bit;
    keccak.hashAll(pairs, 0, 8, 8, 16, after, 0);
    for (int n = 0; n < 16; n++) {
      boolean same = Arrays.equals(before, 4 * n, 4 * n + 4, after, 4 * n, 4 * n + 4);
      assertEquals(n != input, same, "input " + n);
    }
  }

  @Test
  void compiledVectorsPassTheirSelfTest() {
    for (PermutationKernel kernel : KERNELS.subList(1, KERNELS.size())) {
      assertTrue(CHOICE.agreesWithScalar(kernel, 5_000));
    }
  }

  @Test
  void theSelfTestFailsAKernelThatErrsInOneLane() {
    for (PermutationKernel kernel : KERNELS) {
      assertFalse(CHOICE.agreesWithScalar(new WrongInLastLane(kernel), 16), kernel.toString());
    }
  }

  private static long[] bouncyCastle(long[] lanes) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * lanes.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(lanes);
    long[] hash = new long[4];
    ByteBuffer.wrap(new Digest256().digest(bytes.array()))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asLongBuffer()
        .get(hash);
    return hash;
  }
}
