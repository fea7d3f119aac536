package io.github.por4j.merkle.hash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.vectors.FieldArbitraries;
import io.github.por4j.merkle.vectors.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Every kernel that runs in this JVM: the scalar one, and vectors where they are there. */
class PoseidonLanesTest {
  private static final int WIDTH = 12;

  private static final boolean VECTORS =
      ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private static final List<PermutationKernel> KERNELS =
      VECTORS
          ? List.of(PoseidonKernels.CHOICE.scalar(), vector())
          : List.of(PoseidonKernels.CHOICE.scalar());

  private static PermutationKernel vector() {
    try {
      return PoseidonKernels.CHOICE.load();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Provide
  Arbitrary<PermutationKernel> kernels() {
    return Arbitraries.of(KERNELS);
  }

  @Provide
  Arbitrary<long[]> words() {
    return FieldArbitraries.words().array(long[].class).ofSize(WIDTH * 8);
  }

  private static long[] permuted(PermutationKernel kernel, long[] block, int offset) {
    new PoseidonLanes(kernel).permute(block, offset);
    for (int i = 0; i < WIDTH * kernel.lanes(); i++) {
      block[offset + i] = Goldilocks.canonical(block[offset + i]);
    }
    return block;
  }

  @Test
  void permutationVectorsInEveryLane() {
    for (PermutationKernel kernel : KERNELS) {
      int lanes = kernel.lanes();
      List<Map<String, Object>> entries = Vectors.poseidon("permutation");
      for (int first = 0; first < entries.size(); first++) {
        long[] block = new long[3 + WIDTH * lanes + 2];
        long[] expected = new long[block.length];
        for (int lane = 0; lane < lanes; lane++) {
          Map<String, Object> entry = entries.get((first + lane) % entries.size());
          long[] in = Vectors.longs(entry.get("in"));
          long[] out = Vectors.longs(entry.get("out"));
          for (int i = 0; i < WIDTH; i++) {
            block[3 + i * lanes + lane] = in[i];
            expected[3 + i * lanes + lane] = out[i];
          }
        }
        assertArrayEquals(expected, permuted(kernel, block, 3), kernel + " from " + first);
      }
    }
  }

  @Property(tries = 300)
  void permutationAgainstTheSlowOne(
      @ForAll("kernels") PermutationKernel kernel, @ForAll("words") long[] words) {
    int lanes = kernel.lanes();
    long[] block = new long[WIDTH * lanes];
    System.arraycopy(words, 0, block, 0, block.length);
    permuted(kernel, block, 0);
    for (int lane = 0; lane < lanes; lane++) {
      long[] in = new long[WIDTH];
      long[] out = new long[WIDTH];
      for (int i = 0; i < WIDTH; i++) {
        in[i] = words[i * lanes + lane];
        out[i] = block[i * lanes + lane];
      }
      assertArrayEquals(SlowPoseidon.permute(in), out, kernel + " lane " + lane);
    }
  }

  /**
   * The first S-box gets numbers whose products make the reduction borrow, which one number in 2^32
   * does otherwise: 2^48 in its square and cube, 2^24 in its fourth power.
   */
  @Test
  void powersOfTwoInTheFirstSubstitution() {
    long[] constants = PoseidonConstants.roundConstants();
    for (PermutationKernel kernel : KERNELS) {
      int lanes = kernel.lanes();
      for (int bit = 0; bit < 64; bit++) {
        for (long sign : new long[] {1, -1}) {
          for (long distance = -1; distance <= 1; distance++) {
            long edge = (sign << bit) + distance;
            long[] in = new long[WIDTH];
            for (int i = 0; i < WIDTH; i++) {
              in[i] = Goldilocks.canonical(Goldilocks.sub(edge, constants[i]));
            }
            long[] block = new long[WIDTH * lanes];
            for (int i = 0; i < block.length; i++) {
              block[i] = in[i / lanes];
            }
            permuted(kernel, block, 0);
            long[] slow = SlowPoseidon.permute(in);
            for (int i = 0; i < block.length; i++) {
              assertEquals(slow[i / lanes], block[i], kernel + " " + edge);
            }
          }
        }
      }
    }
  }

  @Property(tries = 200)
  void hashesAgainstTheSlowOne(
      @ForAll("kernels") PermutationKernel kernel,
      @ForAll @IntRange(max = 20) int length,
      @ForAll @IntRange(max = 19) int count,
      @ForAll long seed) {
    Random random = new Random(seed);
    long[] inputs = random.longs(5 + length * count).toArray();
    long[] hashes = new long[2 + 4 * count + 1];
    new PoseidonLanes(kernel).hash(inputs, 5, length, count, hashes, 2);
    assertEquals(0, hashes[0] | hashes[1] | hashes[hashes.length - 1]);
    for (int n = 0; n < count; n++) {
      long[] input = new long[length];
      System.arraycopy(inputs, 5 + n * length, input, 0, length);
      HashOut hash = HashOut.of(hashes, 2 + 4 * n);
      assertEquals(SlowPoseidon.hash(input), hash);
      assertArrayEquals(
          new long[] {hash.e0(), hash.e1(), hash.e2(), hash.e3()},
          Arrays.copyOfRange(hashes, 2 + 4 * n, 6 + 4 * n),
          "canonical");
    }
  }

  @Property(tries = 100)
  void absorbedRowsAgainstTheSlowOne(
      @ForAll("kernels") PermutationKernel kernel,
      @ForAll @IntRange(min = 1, max = 30) int length,
      @ForAll long seed) {
    int lanes = kernel.lanes();
    int stride = length + 3;
    long[] rows = new Random(seed).longs(5L + (long) lanes * stride).toArray();
    long[] states = new long[WIDTH * lanes];
    PoseidonLanes poseidon = new PoseidonLanes(kernel);
    for (int from = 0; from < length; from += 8) {
      poseidon.absorb(states, 0, rows, 5 + from, stride, Math.min(8, length - from));
    }
    for (int lane = 0; lane < lanes; lane++) {
      int start = 5 + lane * stride;
      long[] state = new long[4];
      for (int i = 0; i < 4; i++) {
        state[i] = states[i * lanes + lane];
      }
      long[] input = Arrays.copyOfRange(rows, start, start + length);
      assertEquals(SlowPoseidon.hash(input), HashOut.of(state, 0));
    }
  }

  /** The scalar kernel is what the self-test compares with. */
  @Test
  void compiledVectorsPassTheirSelfTest() {
    for (PermutationKernel kernel : KERNELS.subList(1, KERNELS.size())) {
      assertTrue(PoseidonKernels.CHOICE.agreesWithScalar(kernel, 20_000));
    }
  }

  @Test
  void theSelfTestFailsAKernelThatErrsInOneLane() {
    for (PermutationKernel kernel : KERNELS) {
      assertFalse(
          PoseidonKernels.CHOICE.agreesWithScalar(new WrongInLastLane(kernel), 16),
          kernel.toString());
    }
  }
}
