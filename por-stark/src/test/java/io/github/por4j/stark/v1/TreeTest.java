package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Trees and branches: the original's vectors, then the obvious recursive version. */
class TreeTest {
  private static final Map<String, Object> VECTORS =
      TestJson.object(TestJson.parse(TestRound.archive("primitives.zip").get("primitives.json")));

  private final Keccak keccak = new Keccak();

  /**
   * Leaves, and positions of a domain of as many.
   *
   * @param seed of the leaves
   */
  record Case(int log, List<Integer> positions, long seed) {
    byte[][] leaves() {
      byte[][] leaves = new byte[1 << log][32];
      Random random = new Random(seed);
      for (byte[] leaf : leaves) {
        random.nextBytes(leaf);
      }
      return leaves;
    }

    int[] indices() {
      return positions.stream().mapToInt(i -> i).toArray();
    }
  }

  @Test
  void placesAreTheOriginals() {
    for (Object v : TestJson.list(VECTORS.get("permute4_index"))) {
      int leaves = ((BigInteger) TestJson.object(v).get("L")).intValueExact();
      List<Object> in = TestJson.list(TestJson.object(v).get("in"));
      List<Object> out = TestJson.list(TestJson.object(v).get("out"));
      for (int i = 0; i < in.size(); i++) {
        long place =
            PermutedTree.place(
                ((BigInteger) in.get(i)).longValueExact(), Integer.numberOfTrailingZeros(leaves));
        assertEquals(out.get(i), BigInteger.valueOf(place));
      }
    }
  }

  @Test
  void rootsAndBranchesAreTheOriginals() {
    for (Object v : TestJson.list(VECTORS.get("merkle"))) {
      Map<String, Object> vector = TestJson.object(v);
      List<Object> leaves = TestJson.list(vector.get("leaves_as_ints"));
      long[] words = new long[4 * leaves.size()];
      for (int i = 0; i < leaves.size(); i++) {
        Words.fromNumber(new BigInteger(leaves.get(i).toString()), words, 4 * i);
      }
      long[] root = new long[4];
      PermutedTree.root(words, leaves.size(), keccak, root);
      assertEquals(vector.get("root"), Words.hex(root, 0));

      Map<String, Object> multi = TestJson.object(vector.get("multi_branch"));
      int[] indices =
          TestJson.list(multi.get("indices")).stream()
              .mapToInt(i -> ((BigInteger) i).intValueExact())
              .toArray();
      Branches branches = branches(TestJson.list(multi.get("out")));
      assertEquals(MultiBranch.Outcome.REACHED, MultiBranch.check(root, indices, branches, keccak));
    }
  }

  private static Branches branches(List<Object> lists) {
    int length = TestJson.list(lists.get(0)).size();
    long[] words = new long[lists.size() * length * 4];
    boolean[] given = new boolean[lists.size() * length];
    for (int i = 0; i < given.length; i++) {
      String text = TestJson.list(lists.get(i / length)).get(i % length).toString();
      given[i] = !text.isEmpty();
      if (given[i]) {
        Words.parse(text, 0, words, 4 * i);
      }
    }
    return new Branches(lists.size(), length, words, given);
  }

  @Property(tries = 60)
  void rootsAreThoseOfTheRecursiveVersion(@ForAll("cases") Case c) {
    byte[][] leaves = c.leaves();
    byte[][] placed = new byte[leaves.length][];
    for (int i = 0; i < leaves.length; i++) {
      placed[(int) PermutedTree.place(i, c.log())] = leaves[i];
    }
    assertEquals(Naive.hex(Naive.root(placed)), Words.hex(root(leaves), 0));
  }

  @Property(tries = 60)
  void compressedBranchesReachTheRoot(@ForAll("cases") Case c) {
    TestTree tree = new TestTree(lanes(c.leaves()), c.log());
    assertEquals(
        MultiBranch.Outcome.REACHED,
        MultiBranch.check(root(c.leaves()), c.indices(), tree.branches(c.indices()), keccak));
  }

  @Property(tries = 60)
  void noChangedBranchDoes(@ForAll("cases") Case c, @ForAll Random random) {
    Branches honest = new TestTree(lanes(c.leaves()), c.log()).branches(c.indices());
    int slot = random.nextInt(honest.given().length);
    Branches changed =
        new Branches(
            honest.count(), honest.length(), honest.words().clone(), honest.given().clone());
    if (honest.given()[slot]) {
      changed.words()[4 * slot + random.nextInt(4)] ^= 1L << random.nextInt(64);
    } else {
      // A hash that the others give already, or a wrong one.
      changed.given()[slot] = true;
    }
    assertNotEquals(
        MultiBranch.Outcome.REACHED,
        MultiBranch.check(root(c.leaves()), c.indices(), changed, keccak));
  }

  @Property(tries = 60)
  void noLeftOutHashIsOverlooked(@ForAll("cases") Case c) {
    Branches honest = new TestTree(lanes(c.leaves()), c.log()).branches(c.indices());
    for (int slot = 0; slot < honest.given().length; slot++) {
      if (honest.given()[slot] && slot % honest.length() != 0) {
        Branches changed =
            new Branches(honest.count(), honest.length(), honest.words(), honest.given().clone());
        changed.given()[slot] = false;
        assertEquals(
            MultiBranch.Outcome.INCOMPLETE,
            MultiBranch.check(root(c.leaves()), c.indices(), changed, keccak));
      }
    }
  }

  /** The tree of eight leaves, in which leaf 0 stands beside leaf 2, and 4 beside 6. */
  private static final Case EIGHT = new Case(3, List.of(), 11);

  private MultiBranch.Outcome check(Branches branches, int... indices) {
    return MultiBranch.check(root(EIGHT.leaves()), indices, branches, keccak);
  }

  /** Complete paths, nothing left out. */
  private static Branches complete(int... indices) {
    TestTree tree = new TestTree(lanes(EIGHT.leaves()), 3);
    long[] words = new long[indices.length * 16];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(tree.path(indices[i]), 0, words, 16 * i, 16);
    }
    boolean[] given = new boolean[4 * indices.length];
    Arrays.fill(given, true);
    return new Branches(indices.length, 4, words, given);
  }

  private static Branches compressed(int... indices) {
    return new TestTree(lanes(EIGHT.leaves()), 3).branches(indices);
  }

  @Test
  void leavesAskedForTwiceAreTheSame() {
    assertEquals(MultiBranch.Outcome.REACHED, check(compressed(5, 1, 5), 5, 1, 5));
    Branches changed = compressed(5, 1, 5);
    changed.words()[changed.leaf(2)] ^= 1;
    assertEquals(MultiBranch.Outcome.CONTRADICTED, check(changed, 5, 1, 5));
  }

  @Test
  void hashesGivenTwiceAreTheSame() {
    assertEquals(MultiBranch.Outcome.REACHED_REDUNDANTLY, check(complete(5, 5), 5, 5));
    for (int level = 1; level < 4; level++) {
      Branches changed = complete(5, 5);
      changed.words()[4 * changed.slot(1, level)] ^= 1;
      assertEquals(MultiBranch.Outcome.CONTRADICTED, check(changed, 5, 5), "level " + level);
    }
  }

  @Test
  void hashesThatOtherBranchesReachAreTheSame() {
    // Places 0 and 1 of the lowest level are leaves 0 and 2.
    for (int[] pair : new int[][] {{0, 2}, {2, 0}}) {
      for (int branch = 0; branch < 2; branch++) {
        Branches given = compressed(pair);
        int slot = given.slot(branch, 1);
        assertFalse(given.given()[slot]);
        given.given()[slot] = true;
        int leaf = given.leaf(1 - branch);
        System.arraycopy(given.words(), leaf, given.words(), 4 * slot, 4);
        assertEquals(MultiBranch.Outcome.REACHED_REDUNDANTLY, check(given, pair));
        given.words()[4 * slot + 3] ^= 1;
        assertEquals(MultiBranch.Outcome.CONTRADICTED, check(given, pair));
      }
    }
  }

  @Test
  void firstBranchGivesTheHash() {
    // Both go over the same nodes above the lowest level, and the first gives their siblings.
    Branches late = complete(5, 5);
    for (int level = 1; level < 4; level++) {
      late.given()[late.slot(0, level)] = false;
    }
    assertEquals(MultiBranch.Outcome.REACHED_REDUNDANTLY, check(late, 5, 5));
  }

  @Test
  void branchesWithoutATreeReachNothing() {
    assertEquals(MultiBranch.Outcome.INCOMPLETE, check(compressed(5)));
    assertEquals(
        MultiBranch.Outcome.INCOMPLETE, check(new Branches(0, 4, new long[0], new boolean[0]), 5));
    for (int length = 1; length <= 2; length++) {
      boolean[] given = new boolean[length];
      Arrays.fill(given, true);
      Branches branches = new Branches(1, length, new long[4 * length], given);
      assertEquals(MultiBranch.Outcome.INCOMPLETE, check(branches, 0));
    }
  }

  @Property(tries = 60)
  void singlePathsReachTheRoot(@ForAll("cases") Case c) {
    TestTree tree = new TestTree(lanes(c.leaves()), c.log());
    int index = c.indices()[0];
    long[] reached = new long[4];
    PermutedTree.follow(
        tree.path(index), c.log() + 1, PermutedTree.place(index, c.log()), keccak, reached);
    assertEquals(Words.hex(root(c.leaves()), 0), Words.hex(reached, 0));
  }

  private long[] root(byte[][] leaves) {
    long[] root = new long[4];
    PermutedTree.root(lanes(leaves), leaves.length, keccak, root);
    return root;
  }

  private static long[] lanes(byte[][] leaves) {
    return Arrays.stream(leaves).flatMapToLong(l -> Arrays.stream(Naive.lanes(l))).toArray();
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.integers()
        .between(2, 7)
        .flatMap(
            log ->
                Arbitraries.integers()
                    .between(0, (1 << log) - 1)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(20)
                    .flatMap(p -> Arbitraries.longs().map(seed -> new Case(log, p, seed))));
  }
}
