package io.github.por4j.merkle.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.BatchInclusionVerifier.Input;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The batch gives what the single path gives, file by file, whatever stands beside a file. */
class BatchInclusionVerifierTest {
  @Provide
  Arbitrary<InclusionSets> sets() {
    return Arbitraries.of(InclusionSets.ONE, InclusionSets.TWO, InclusionSets.THREE);
  }

  @Provide
  Arbitrary<Integer> cacheSizes() {
    return Arbitraries.of(0, 1, 2, 8, 1024);
  }

  private static List<UserInclusionProof> honest(InclusionSets set) {
    return set.files().stream().map(BatchInclusionVerifierTest::parse).toList();
  }

  private static UserInclusionProof parse(String json) {
    try {
      return UserInclusionProof.parse("user.json", json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedInputException e) {
      throw new AssertionError(e);
    }
  }

  /** Honest files, files with one wrong bit, and files of another shape, named by their number. */
  private static List<Input> mixed(InclusionSets set, int count, double wrong, Random random) {
    List<UserInclusionProof> honest = honest(set);
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UserInclusionProof proof = honest.get(random.nextInt(honest.size()));
      if (random.nextDouble() < wrong) {
        proof =
            random.nextInt(4) == 0
                ? withoutASibling(proof)
                : InclusionMutations.withOneBitFlipped(proof, random);
      }
      inputs.add(new Input(proof, "user" + i + ".json"));
    }
    return inputs;
  }

  private static UserInclusionProof withoutASibling(UserInclusionProof proof) {
    return new UserInclusionProof(
        proof.account(), proof.index(), proof.binarySiblings().subList(1, 2), proof.layers());
  }

  private static List<List<Finding>> oneByOne(InclusionSets set, List<Input> inputs) {
    InclusionVerifier verifier = set.verifier();
    return inputs.stream().map(i -> verifier.verify(i.proof(), i.name())).toList();
  }

  @Test
  void everyHonestFileHolds() {
    for (InclusionSets set : List.of(InclusionSets.ONE, InclusionSets.TWO, InclusionSets.THREE)) {
      List<Input> inputs = honest(set).stream().map(p -> new Input(p, "user.json")).toList();
      List<List<Finding>> findings = new BatchInclusionVerifier(set.verifier()).verify(inputs);
      assertEquals(inputs.size(), findings.size());
      assertTrue(findings.stream().allMatch(List::isEmpty));
    }
  }

  @Property(tries = 300)
  void agreesWithTheSinglePath(
      @ForAll("sets") InclusionSets set,
      @ForAll("cacheSizes") int cacheSize,
      @ForAll Random random) {
    BatchInclusionVerifier batch = new BatchInclusionVerifier(set.verifier(), cacheSize);
    double wrong = random.nextDouble();
    // Later calls meet what earlier ones left behind.
    for (int call = 0; call < 3; call++) {
      List<Input> inputs = mixed(set, random.nextInt(150), wrong, random);
      assertEquals(oneByOne(set, inputs), batch.verify(inputs));
      assertTrue(batch.sharedNodes() <= cacheSize);
    }
  }

  @Property(tries = 300)
  void oneWrongBitAmongHonestFilesIsFoundWhereItStands(
      @ForAll("sets") InclusionSets set, @ForAll Random random) {
    BatchInclusionVerifier batch = new BatchInclusionVerifier(set.verifier());
    List<Input> inputs = mixed(set, 100, 0, random);
    int place = random.nextInt(inputs.size());
    Input old = inputs.get(place);
    inputs.set(
        place, new Input(InclusionMutations.withOneBitFlipped(old.proof(), random), old.name()));
    List<List<Finding>> findings = batch.verify(inputs);
    for (int i = 0; i < inputs.size(); i++) {
      assertEquals(i != place, findings.get(i).isEmpty());
    }
  }

  /** Soundness of sharing: a layer that differs from a known one in one bit is hashed as it is. */
  @Property(tries = 300)
  void aSharedLayerWithOneOtherBitIsRefusedAsWithoutSharing(
      @ForAll("sets") InclusionSets set, @ForAll Random random) {
    BatchInclusionVerifier sharing = new BatchInclusionVerifier(set.verifier());
    List<UserInclusionProof> honest = honest(set);
    List<Input> known = honest.stream().map(p -> new Input(p, "known.json")).toList();
    assertTrue(sharing.verify(known).stream().allMatch(List::isEmpty));
    assertTrue(sharing.sharedNodes() >= set.shape().levels());
    UserInclusionProof own = honest.get(random.nextInt(honest.size()));
    Input forged = new Input(InclusionMutations.withLayerSibling(own, random), "forged.json");
    List<List<Finding>> expected =
        new BatchInclusionVerifier(set.verifier(), 0).verify(List.of(forged));
    assertEquals(List.of("V2-ROOT-MISMATCH"), codes(expected.get(0)));
    assertEquals(oneByOne(set, List.of(forged)), expected);
    assertEquals(expected, sharing.verify(List.of(forged)));
    // Twice, since the forged node is now a known one too; and it has displaced nothing true.
    assertEquals(expected, sharing.verify(List.of(forged)));
    assertTrue(sharing.verify(known).stream().allMatch(List::isEmpty));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(f -> f.code().id()).toList();
  }

  @Test
  void aNodeIsFoundOnlyByAllItsWordsAtItsPlace() {
    int words = 16;
    NodeCache cache = new NodeCache(4);
    long[] children = new Random(1).longs(words).toArray();
    long[] hash = {1, 2, 3, 4};
    cache.keep(7, children, 0, words, hash, 0);
    long[] found = new long[4];
    assertTrue(cache.find(7, children, 0, words, found, 0));
    assertEquals(List.of(1L, 2L, 3L, 4L), java.util.Arrays.stream(found).boxed().toList());
    for (int bit = 0; bit < words * Long.SIZE; bit++) {
      long[] changed = children.clone();
      changed[bit / Long.SIZE] ^= 1L << bit;
      assertTrue(!cache.find(7, changed, 0, words, found, 0), "bit " + bit);
    }
  }

  @Test
  void theCacheIsBounded() {
    int words = 8;
    NodeCache cache = new NodeCache(16);
    long[] found = new long[4];
    for (long place = 0; place < 10_000; place++) {
      long[] children = new long[words];
      children[0] = place;
      long[] hash = {place, 0, 0, 0};
      cache.keep(place, children, 0, words, hash, 0);
      assertTrue(cache.find(place, children, 0, words, found, 0));
      assertEquals(place, found[0]);
      assertTrue(cache.size() <= 16);
    }
    assertEquals(16, cache.size());
    assertThrows(IllegalArgumentException.class, () -> new NodeCache(3));
    assertThrows(IllegalArgumentException.class, () -> new NodeCache(-2));
  }

  /** One table for all threads and rounds of a job, which answers as if there were none. */
  @Property(tries = 40)
  void verifiersOfOneJobAgreeWithTheSinglePath(
      @ForAll("cacheSizes") int cacheSize, @ForAll Random random) throws Exception {
    List<InclusionSets> sets = List.of(InclusionSets.ONE, InclusionSets.TWO, InclusionSets.THREE);
    InclusionBatches job = new InclusionBatches(0, cacheSize);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> agreed = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        InclusionSets set = sets.get(i % sets.size());
        List<Input> inputs = mixed(set, 1 + random.nextInt(100), 0.3, random);
        List<List<Finding>> expected = oneByOne(set, inputs);
        BatchInclusionVerifier verifier = job.verifier(set.verifier());
        agreed.add(threads.submit(() -> verifier.verify(inputs).equals(expected)));
      }
      for (Future<Boolean> each : agreed) {
        assertTrue(each.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertTrue(job.cache().size() <= cacheSize);
  }

  @Test
  void aNodeHashedByOneVerifierOfAJobIsKnownToTheOthers() {
    InclusionBatches job = new InclusionBatches(0, 1024);
    List<Input> inputs =
        honest(InclusionSets.TWO).stream().map(p -> new Input(p, "user.json")).toList();
    job.verifier(InclusionSets.TWO.verifier()).verify(inputs);
    int nodes = job.cache().size();
    assertTrue(nodes >= InclusionSets.TWO.shape().levels());
    BatchInclusionVerifier other = job.verifier(InclusionSets.TWO.verifier());
    other.verify(inputs);
    assertEquals(nodes, other.sharedNodes());
  }

  /** Of the widest nodes that there are, with array header and reference. */
  @Test
  void theMemoryOfAJobDoesNotDependOnItsThreadsAndRounds() {
    int node = Long.BYTES * HashOut.ELEMENTS * (RoundShape.MAX_BRANCHING + 1) + 16 + 8;
    assertTrue((long) InclusionBatches.SHARED_NODES * node <= 70_000_000);
    InclusionBatches job = new InclusionBatches(1_000_000);
    assertSame(
        job.verifier(InclusionSets.ONE.verifier()).cache(),
        job.verifier(InclusionSets.THREE.verifier()).cache());
  }

  /** Two calls at once would read each other's hashes, and call a forged file valid. */
  @Test
  void aSecondThreadIsRefused() {
    BatchInclusionVerifier batch = new BatchInclusionVerifier(InclusionSets.ONE.verifier());
    List<Input> inputs =
        honest(InclusionSets.ONE).stream().map(p -> new Input(p, "user.json")).toList();
    List<Class<?>> thrown = new ArrayList<>();
    List<Input> meanwhile =
        new AbstractList<>() {
          @Override
          public Input get(int i) {
            try {
              CompletableFuture.supplyAsync(() -> batch.verify(inputs)).join();
            } catch (CompletionException e) {
              thrown.add(e.getCause().getClass());
            }
            return inputs.get(i);
          }

          @Override
          public int size() {
            return 1;
          }
        };
    assertEquals(List.of(List.of()), batch.verify(meanwhile));
    assertTrue(!thrown.isEmpty() && Set.of(IllegalStateException.class).containsAll(thrown));
    assertTrue(batch.verify(inputs).stream().allMatch(List::isEmpty));
  }

  @Test
  void noFiles() {
    assertEquals(
        List.of(), new BatchInclusionVerifier(InclusionSets.ONE.verifier()).verify(List.of()));
  }
}
