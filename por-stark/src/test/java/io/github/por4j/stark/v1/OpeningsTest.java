package io.github.por4j.stark.v1;

import static io.github.por4j.stark.v1.TestProof.check;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.Keccak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers and lengths of branches: none may be left out, whatever the others give. */
class OpeningsTest {
  @Test
  void numberOfBranches() throws Exception {
    SumProof p = TestProof.read();
    Branches trace = p.traceBranches();
    Branches combination = p.combinationBranches();
    assertEquals(
        Set.of("V1-BRANCH-COUNT /mtree_branches", "V1-BRANCH-INCOMPLETE /mtree_branches"),
        check(TestProof.withBranches(p, TestProof.resized(trace, 0, 0), combination)));
    for (int count : new int[] {0, 15}) {
      assertEquals(
          Set.of("V1-BRANCH-COUNT /l_mtree_branches", "V1-BRANCH-INCOMPLETE /l_mtree_branches"),
          check(TestProof.withBranches(p, trace, TestProof.resized(combination, count, 13))));
    }
    // One more than is opened is not looked at.
    assertEquals(
        Set.of("V1-BRANCH-COUNT /l_mtree_branches"),
        check(TestProof.withBranches(p, trace, TestProof.resized(combination, 17, 13))));
    assertEquals(
        Set.of("V1-BRANCH-COUNT /mtree_branches"),
        check(TestProof.withBranches(p, TestProof.resized(trace, 65, 13), combination)));
  }

  /** No root is looked for at the end of branches of another length. */
  @Test
  void lengthOfBranches() throws Exception {
    SumProof p = TestProof.read();
    for (int length : new int[] {1, 2, 12, 14}) {
      assertEquals(
          Set.of("V1-BRANCH-LENGTH /l_mtree_branches"),
          check(
              TestProof.withBranches(
                  p, p.traceBranches(), TestProof.resized(p.combinationBranches(), 16, length))));
    }
  }

  @Test
  void friBranches() throws Exception {
    SumProof p = TestProof.read();
    SumProof.Layer layer = p.layers().get(1);
    String at = "/low_degree_proof/1";
    Branches column = layer.column();
    Branches four = layer.polynomial();
    Set<String> ofColumn =
        Set.of("V1-BRANCH-COUNT " + at + "/1", "V1-BRANCH-INCOMPLETE " + at + "/1");
    assertEquals(ofColumn, withSecond(p, TestProof.resized(column, 0, 9), four));
    assertEquals(ofColumn, withSecond(p, TestProof.resized(column, 15, 9), four));
    Set<String> ofFour =
        Set.of("V1-BRANCH-COUNT " + at + "/2", "V1-BRANCH-INCOMPLETE " + at + "/2");
    assertEquals(ofFour, withSecond(p, column, TestProof.resized(four, 63, 11)));
  }

  private static Set<String> withSecond(SumProof p, Branches column, Branches four)
      throws Exception {
    List<SumProof.Layer> layers = new ArrayList<>(p.layers());
    layers.set(1, new SumProof.Layer(p.layers().get(1).root(), column, four));
    return check(TestProof.withLayers(p, layers, 64));
  }

  /** Branches that reach the last layer's root without the last of the 16 positions. */
  @Test
  void everyFoldedValueIsOpened() throws Exception {
    SumProof p = TestProof.read();
    TestTree tree = new TestTree(p.last(), 6);
    int[] first = new Transcript(new Keccak()).indices(p.layers().get(0).root(), 1 << 10);
    int[] indices = Arrays.stream(first).map(i -> i & 63).toArray();
    SumProof.Layer layer = p.layers().get(2);
    for (int count = 15; count <= 16; count++) {
      Branches column = tree.branches(Arrays.copyOf(indices, count));
      List<SumProof.Layer> layers = new ArrayList<>(p.layers());
      layers.set(2, new SumProof.Layer(layer.root(), column, layer.polynomial()));
      assertEquals(
          count == 16
              ? Set.of()
              : Set.of(
                  "V1-BRANCH-COUNT /low_degree_proof/2/1",
                  "V1-BRANCH-INCOMPLETE /low_degree_proof/2"),
          check(TestProof.withLayers(p, layers, 64)));
    }
  }

  /** The same of a tree of combined values, of which nothing else is right. */
  @Test
  void everyCombinedValueIsOpened() throws Exception {
    SumProof p = TestProof.read();
    long[] values = new Random(3).longs(4 << 12).map(v -> v & ~0xffL).toArray();
    TestTree tree = new TestTree(values, 12);
    System.arraycopy(tree.root(), 0, p.combinationRoot(), 0, Words.SIZE);
    int[] positions = new Transcript(new Keccak()).indices(p.combinationRoot(), 1 << 12);
    String incomplete = "V1-BRANCH-INCOMPLETE /l_mtree_branches";
    for (int count = 15; count <= 16; count++) {
      Branches some = tree.branches(Arrays.copyOf(positions, count));
      SumProof proof = TestProof.withBranches(p, TestProof.complete(p.traceBranches()), some);
      Set<String> found = check(TestProof.withLayers(proof, List.of(), 64));
      assertFalse(found.contains("V1-COMBINATION-ROOT /l_mtree_branches"), found.toString());
      assertEquals(count == 15, found.contains(incomplete), found.toString());
    }
  }

  private static Finding only(SumProof proof, SumProofCode code) throws Exception {
    Stream<Finding> findings =
        SumProofCheck.check(
            TestProof.config(), proof, TestProof.values(), false, "p", "v", new Keccak())
            .findings()
            .stream();
    return findings.filter(f -> f.code() == code).findFirst().orElseThrow();
  }

  @Test
  void numbersAreShown() throws Exception {
    SumProof p = TestProof.read();
    Finding length = only(TestProof.withLayers(p, p.layers(), 63), SumProofCode.FRI_LAST_LENGTH);
    assertEquals("64", length.expected());
    assertEquals("63", length.actual());
    Branches shorter = TestProof.resized(p.combinationBranches(), 16, 12);
    Finding branches =
        only(TestProof.withBranches(p, p.traceBranches(), shorter), SumProofCode.BRANCH_LENGTH);
    assertEquals("13", branches.expected());
    assertEquals("12", branches.actual());
    Finding users = only(TestProof.withSize(p, 16, 16), SumProofCode.USER_NUM);
    assertEquals("at least 2 blocks", users.expected());
    assertEquals("1", users.actual());
    TestProof.flip(p.last(), Words.SIZE);
    System.arraycopy(new TestTree(p.last(), 6).root(), 0, p.layers().get(2).root(), 0, Words.SIZE);
    Finding degree = only(p, SumProofCode.FRI_LAST_DEGREE);
    assertTrue(degree.message().endsWith("below degree 16"), degree.message());
  }
}
