package io.github.por4j.merkle.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.account.AccountId;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.hash.SlowPoseidon;
import io.github.por4j.merkle.inclusion.UserInclusionProof.Layer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Paths of another shape that lead to the right root all the same (soundness V2-1): the hash
 * absorbs zeros unseen at the end of its first block, and neither nodes nor leaves say what they
 * are. In the trees here batches have two accounts and nodes three children.
 */
class PathShapeTest {
  private static final HashOut ZERO = new HashOut(0, 0, 0, 0);
  private static final Account ACCOUNT =
      new Account(new AccountId("0123456789abcdef".repeat(4)), new long[] {50}, new long[] {20});
  private static final HashOut SIBLING = new HashOut(11, 12, 13, 14);
  private static final HashOut B = new HashOut(21, 22, 23, 24);
  private static final HashOut C = new HashOut(31, 32, 33, 34);
  private static final HashOut D = new HashOut(41, 42, 43, 44);

  private static final HashOut LEAF =
      SlowPoseidon.hash(
          0x0123456789abcdL,
          0xef0123456789abL,
          0xcdef0123456789L,
          0xabcdef01234567L,
          0x89abcdefL,
          50,
          20);

  private static HashOut node(HashOut... children) {
    return SlowPoseidon.hash(Arrays.asList(children));
  }

  private static List<String> outcome(
      RoundShape shape, HashOut root, long index, List<HashOut> binary, Layer... layers) {
    UserInclusionProof proof =
        new UserInclusionProof(ACCOUNT, index, binary, Arrays.asList(layers));
    return new InclusionVerifier(shape, root)
        .verify(proof, "user.json").stream().map(PathShapeTest::brief).toList();
  }

  private static String brief(Finding finding) {
    return finding.code().id() + " " + finding.where().pointer();
  }

  /** A round of one level with the account at index 0, and its right path. */
  private static final RoundShape SHAPE = new RoundShape(2, 1, 3, 1);

  private static final HashOut BATCH = node(LEAF, SIBLING);
  private static final HashOut ROOT = node(BATCH, B, ZERO);

  @Test
  void theRightPath() {
    assertEquals(
        List.of(),
        outcome(SHAPE, ROOT, 0, List.of(SIBLING), new Layer(List.of(), List.of(B, ZERO))));
    assertEquals(
        List.of(),
        outcome(
            SHAPE,
            node(B, C, node(SIBLING, LEAF)),
            5,
            List.of(SIBLING),
            new Layer(List.of(B, C), List.of())));
  }

  @Test
  void aTrailingZeroHashIsNotLeftOut() {
    RoundShape pairs = new RoundShape(2, 1, 2, 1);
    HashOut root = node(BATCH, ZERO);
    assertEquals(root, node(BATCH), "the hash does not tell them apart");
    assertEquals(
        List.of(), outcome(pairs, root, 0, List.of(SIBLING), new Layer(List.of(), List.of(ZERO))));
    assertEquals(
        List.of("V2-PATH-LAYER-WIDTH /recursive_tree_siblings/0"),
        outcome(pairs, root, 0, List.of(SIBLING), new Layer(List.of(), List.of())));
  }

  @Test
  void aTrailingZeroHashIsNotAdded() {
    assertEquals(
        List.of("V2-PATH-LAYER-WIDTH /recursive_tree_siblings/0"),
        outcome(
            SHAPE,
            node(B, C, BATCH, ZERO),
            4,
            List.of(SIBLING),
            new Layer(List.of(B, C), List.of(ZERO))));
    assertEquals(
        List.of("V2-PATH-BINARY-LENGTH /sum_tree_siblings"),
        outcome(
            SHAPE,
            node(node(BATCH), B, C),
            0,
            List.of(SIBLING, ZERO),
            new Layer(List.of(), List.of(B, C))));
  }

  @Test
  void aBinaryLevelIsNotALayerOfTwo() {
    assertEquals(
        List.of(
            "V2-PATH-BINARY-LENGTH /sum_tree_siblings",
            "V2-PATH-LAYER-COUNT /recursive_tree_siblings"),
        outcome(
            SHAPE,
            ROOT,
            0,
            List.of(),
            new Layer(List.of(), List.of(SIBLING)),
            new Layer(List.of(), List.of(B, ZERO))));
  }

  @Test
  void aLayerOfTwoIsNotABinaryLevel() {
    RoundShape binary = new RoundShape(2, 1, 2, 1);
    HashOut root = node(BATCH, B);
    assertEquals(
        List.of(), outcome(binary, root, 0, List.of(SIBLING), new Layer(List.of(), List.of(B))));
    assertEquals(
        List.of(
            "V2-PATH-BINARY-LENGTH /sum_tree_siblings",
            "V2-PATH-LAYER-COUNT /recursive_tree_siblings"),
        outcome(binary, root, 0, List.of(SIBLING, B)));
  }

  @Test
  void aLayerWithoutSiblingsIsNotAdded() {
    assertEquals(
        List.of("V2-PATH-LAYER-COUNT /recursive_tree_siblings"),
        outcome(
            SHAPE,
            node(ROOT),
            0,
            List.of(SIBLING),
            new Layer(List.of(), List.of(B, ZERO)),
            new Layer(List.of(), List.of())));
  }

  @Test
  void aLayerOfTwoInsteadOfThree() {
    assertEquals(
        List.of("V2-PATH-LAYER-WIDTH /recursive_tree_siblings/0"),
        outcome(SHAPE, node(BATCH, B), 0, List.of(SIBLING), new Layer(List.of(), List.of(B))));
  }

  @Test
  void anAccountIsNotAnInnerNodeOfTheBatchTree() {
    // The account as the root of its batch: no sum of the batch holds it.
    assertEquals(
        List.of("V2-PATH-BINARY-LENGTH /sum_tree_siblings"),
        outcome(SHAPE, node(LEAF, B, C), 0, List.of(), new Layer(List.of(), List.of(B, C))));
  }

  @Test
  void aPathIsNotLongerThanTheTree() {
    assertEquals(
        List.of("V2-PATH-BINARY-LENGTH /sum_tree_siblings"),
        outcome(
            SHAPE,
            node(node(BATCH, D), B, C),
            0,
            List.of(SIBLING, D),
            new Layer(List.of(), List.of(B, C))));
  }

  @Test
  void theIndexIsBelowTheCapacity() {
    assertEquals(6, SHAPE.capacity());
    Layer layer = new Layer(List.of(), List.of(B, ZERO));
    for (long index : new long[] {6, 12, 1L << 32, Long.MAX_VALUE - 1, Long.MIN_VALUE, -2}) {
      assertEquals(
          List.of("V2-INDEX-RANGE /index"), outcome(SHAPE, ROOT, index, List.of(SIBLING), layer));
    }
  }

  @Test
  void theIndexDecidesThePosition() {
    HashOut root = node(B, BATCH, C);
    Layer layer = new Layer(List.of(B), List.of(C));
    assertEquals(List.of(), outcome(SHAPE, root, 2, List.of(SIBLING), layer));
    for (long index : new long[] {0, 4}) {
      assertEquals(
          List.of("V2-PATH-LAYER-POSITION /recursive_tree_siblings/0/left_hashes"),
          outcome(SHAPE, root, index, List.of(SIBLING), layer));
    }
    assertEquals(List.of("V2-ROOT-MISMATCH "), outcome(SHAPE, root, 3, List.of(SIBLING), layer));
  }

  @Test
  void leftAndRightAreNotShifted() {
    HashOut root = node(B, BATCH, C);
    assertEquals(
        List.of("V2-PATH-LAYER-POSITION /recursive_tree_siblings/0/left_hashes"),
        outcome(SHAPE, root, 2, List.of(SIBLING), new Layer(List.of(B, C), List.of())));
    assertEquals(
        List.of("V2-ROOT-MISMATCH "),
        outcome(SHAPE, root, 2, List.of(SIBLING), new Layer(List.of(C), List.of(B))));
  }

  /** One level too many or too few is named once, whatever its layers look like. */
  @Test
  void severalDefectsAreAllNamed() {
    Layer wide = new Layer(List.of(B), Collections.nCopies(3, C));
    List<String> found = outcome(SHAPE, ROOT, 99, List.of(SIBLING, SIBLING), wide);
    assertEquals(
        List.of(
            "V2-INDEX-RANGE /index",
            "V2-PATH-BINARY-LENGTH /sum_tree_siblings",
            "V2-PATH-LAYER-WIDTH /recursive_tree_siblings/0"),
        found);
  }

  @Test
  void digitsOfAnIndex() {
    RoundShape shape = new RoundShape(4, 1, 5, 3);
    assertEquals(500, shape.capacity());
    assertEquals(2, shape.binaryLevels());
    for (long index = 0; index < shape.capacity(); index++) {
      long rest = index;
      long position = rest % 4;
      rest /= 4;
      List<Long> digits = new ArrayList<>();
      for (int layer = 0; layer < 3; layer++) {
        digits.add(rest % 5);
        assertEquals(digits.get(layer), shape.digit(index, layer));
        rest /= 5;
      }
      assertEquals(index, position + 4 * (digits.get(0) + 5 * (digits.get(1) + 5 * digits.get(2))));
    }
    assertEquals(4096L << 30, new RoundShape(4096, 1, 64, 5).capacity());
  }

  @Test
  void parametersHaveBounds() {
    for (int[] p :
        List.of(
            new int[] {1, 1, 2, 1},
            new int[] {3, 1, 2, 1},
            new int[] {8192, 1, 2, 1},
            new int[] {-4, 1, 2, 1},
            new int[] {4, 0, 2, 1},
            new int[] {4, 1001, 2, 1},
            new int[] {4, 1, 1, 1},
            new int[] {4, 1, 65, 1},
            new int[] {4, 1, 2, 0},
            new int[] {4, 1, 2, 6})) {
      assertThrows(IllegalArgumentException.class, () -> new RoundShape(p[0], p[1], p[2], p[3]));
    }
    assertEquals(Optional.of(true), Optional.of(new RoundShape(1024, 220, 64, 3).isPublished()));
    assertEquals(Optional.of(false), Optional.of(SHAPE.isPublished()));
  }

  @Test
  void accountsOfOneRound() {
    SeenAccounts seen = new SeenAccounts();
    AccountId id = ACCOUNT.id();
    Account one = new Account(id, new long[] {1, 2}, new long[] {0, 0});
    Account split = new Account(id, new long[] {2, 1}, new long[] {0, 0});
    Account other =
        new Account(new AccountId("f".repeat(64)), new long[] {1, 2}, new long[] {0, 0});
    assertEquals(List.of(), seen.add(one, 5, "a.json"));
    assertEquals(List.of("V2-REPEATED-FILE "), briefs(seen.add(one, 5, "b.json")));
    assertEquals(List.of("V2-OTHER-SPLIT /account"), briefs(seen.add(split, 5, "b.json")));
    assertEquals(List.of("V2-DUPLICATE-INDEX /index"), briefs(seen.add(other, 5, "c.json")));
    assertEquals(List.of("V2-DUPLICATE-ID /account/id"), briefs(seen.add(one, 6, "d.json")));
    assertEquals(1, seen.count());
    assertEquals(List.of(), seen.add(other, 6, "e.json"));
    assertEquals(2, seen.count());
  }

  private static List<String> briefs(List<Finding> findings) {
    return findings.stream().map(PathShapeTest::brief).toList();
  }
}
