package io.github.por4j.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The made-up files are honest ones to the single path, which hashes without lanes. */
class InclusionTreeTest {
  private static void everyFileHolds(int accounts, int levels, int step)
      throws IOException, MalformedInputException {
    InclusionTree tree = new InclusionTree(accounts, levels);
    InclusionVerifier verifier = new InclusionVerifier(tree.shape(), tree.root());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < accounts; i += step) {
      UserInclusionProof proof = UserInclusionProof.parse("user", tree.file(i));
      assertEquals(List.of(), verifier.verify(proof, "user"));
      assertEquals(i, proof.index());
      assertEquals(InclusionTree.id(i), proof.account().id().hex());
      assertTrue(ids.add(proof.account().id().hex()));
    }
  }

  @Test
  void filesOfABatchThatIsNotFull() throws Exception {
    everyFileHolds(100, 1, 1);
  }

  @Test
  void filesOfManyBatches() throws Exception {
    everyFileHolds(3000, 1, 7);
  }

  @Test
  void filesOfTwoLevels() throws Exception {
    everyFileHolds(65 * 1024 + 1, 2, 509);
  }

  @Test
  void anotherUsersPathDoesNotHold() throws Exception {
    InclusionTree tree = new InclusionTree(3000, 1);
    InclusionVerifier verifier = new InclusionVerifier(tree.shape(), tree.root());
    UserInclusionProof one = UserInclusionProof.parse("one", tree.file(5));
    UserInclusionProof other = UserInclusionProof.parse("other", tree.file(6));
    List<Finding> findings =
        verifier.verify(
            new UserInclusionProof(
                one.account(), one.index(), other.binarySiblings(), one.layers()),
            "mixed");
    assertEquals(List.of("V2-ROOT-MISMATCH"), findings.stream().map(f -> f.code().id()).toList());
  }

  @Test
  void moreAccountsThanTheTreeHolds() {
    assertThrows(IllegalArgumentException.class, () -> new InclusionTree(64 * 1024 + 1, 1));
  }
}
