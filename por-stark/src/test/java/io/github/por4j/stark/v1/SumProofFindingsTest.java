package io.github.por4j.stark.v1;

import static io.github.por4j.stark.v1.TestProof.check;
import static io.github.por4j.stark.v1.TestProof.flip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Each check of a sum proof by itself: what one changed word of an honest proof provokes, all of it
 * and nothing else, and where.
 */
class SumProofFindingsTest {
  private static final int[] ENDS = {0, SumProof.QUERIES - 1};
  private static final int COINS = TestProof.COINS;
  private static final int MAIN = TestProof.MAIN;

  /** First quotient of a full row: after the net value, the coins and the id. */
  private static final int QUOTIENTS = 1 + COINS + 1;

  private static Set<String> at(int row, String... codes) {
    Set<String> expected = new TreeSet<>();
    for (String code : codes) {
      expected.add(code + " /mtree_entries_data/" + row);
    }
    return expected;
  }

  private static Set<String> both(Set<String> some, String... others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(others));
    return all;
  }

  @Test
  void honestProofHasNoFinding() throws Exception {
    assertEquals(Set.of(), check(TestProof.read()));
  }

  @Test
  void columnsOfAFullRow() throws Exception {
    List<Set<String>> ofColumn = new ArrayList<>();
    for (int word = 0; word < QUOTIENTS + 4 + 2 * MAIN; word++) {
      ofColumn.add(new TreeSet<>(Set.of("V1-ROW-HASH")));
    }
    ofColumn
        .get(0)
        .addAll(
            Set.of(
                "V1-CONSTRAINT-FIRST-ROW",
                "V1-CONSTRAINT-DIGITS",
                "V1-CONSTRAINT-NET-ACCUMULATION",
                "V1-CONSTRAINT-NET-BOUNDARY"));
    ofColumn.get(QUOTIENTS).add("V1-CONSTRAINT-FIRST-ROW");
    ofColumn.get(QUOTIENTS + 1).add("V1-CONSTRAINT-DIGITS");
    ofColumn.get(QUOTIENTS + 2).add("V1-CONSTRAINT-NET-ACCUMULATION");
    ofColumn.get(QUOTIENTS + 3).add("V1-CONSTRAINT-NET-BOUNDARY");
    for (int coin = 0; coin < MAIN; coin++) {
      ofColumn
          .get(1 + coin)
          .addAll(Set.of("V1-CONSTRAINT-COIN-ACCUMULATION", "V1-CONSTRAINT-COIN-BOUNDARY"));
      ofColumn.get(QUOTIENTS + 4 + 2 * coin).add("V1-CONSTRAINT-COIN-ACCUMULATION");
      ofColumn.get(QUOTIENTS + 5 + 2 * coin).add("V1-CONSTRAINT-COIN-BOUNDARY");
    }
    for (int query : ENDS) {
      for (int word = 0; word < ofColumn.size(); word++) {
        SumProof proof = TestProof.read();
        assertEquals(ofColumn.size(), proof.rows().fullWords());
        flip(proof.rows().full(), proof.rows().full(query, word));
        assertEquals(
            both(
                at(4 * query, ofColumn.get(word).toArray(String[]::new)),
                "V1-LINEAR-COMBINATION /l_mtree_branches/" + query + "/0"),
            check(proof),
            "word " + word);
      }
    }
  }

  @Test
  void wordsOfTheNextRow() throws Exception {
    for (int query : ENDS) {
      for (int word = 0; word < SumProof.Rows.NEXT_WORDS; word++) {
        SumProof proof = TestProof.read();
        flip(proof.rows().next(), proof.rows().next(query) + word * Words.SIZE);
        Set<String> expected = at(4 * query + 1, "V1-ROW-HASH");
        if (word == 0) {
          expected.addAll(at(4 * query, "V1-CONSTRAINT-DIGITS"));
        }
        assertEquals(expected, check(proof), "word " + word);
      }
    }
  }

  @Test
  void wordsOfTheFarRows() throws Exception {
    for (int query : ENDS) {
      for (int i = 0; i < 2 * (COINS + SumProof.Rows.FAR_EXTRA); i++) {
        int which = i % 2;
        int word = i / 2;
        SumProof proof = TestProof.read();
        flip(proof.rows().far(), proof.rows().far(query, which) + word * Words.SIZE);
        Set<String> expected = at(4 * query + 2 + which, "V1-ROW-HASH");
        if (word <= MAIN) {
          String column = word == 0 ? "NET" : "COIN";
          expected.addAll(at(4 * query, "V1-CONSTRAINT-" + column + "-ACCUMULATION"));
        }
        assertEquals(expected, check(proof), "word " + word);
      }
    }
  }

  @Test
  void branchesOfTheTrace() throws Exception {
    for (int entry : new int[] {0, 63}) {
      SumProof proof = TestProof.read();
      flip(proof.traceBranches().words(), proof.traceBranches().leaf(entry));
      assertEquals(both(at(entry, "V1-ROW-HASH"), "V1-TRACE-ROOT /mtree_branches"), check(proof));
    }
    SumProof proof = TestProof.read();
    flip(proof.traceBranches().words(), proof.traceBranches().leaf(5) + Words.SIZE);
    assertEquals(Set.of("V1-TRACE-ROOT /mtree_branches"), check(proof));
  }

  @Test
  void branchesOfTheCombination() throws Exception {
    for (int query : ENDS) {
      SumProof proof = TestProof.read();
      flip(proof.combinationBranches().words(), proof.combinationBranches().leaf(query));
      assertEquals(
          Set.of(
              "V1-COMBINATION-ROOT /l_mtree_branches",
              "V1-LINEAR-COMBINATION /l_mtree_branches/" + query + "/0"),
          check(proof));
    }
  }

  @Test
  void traceRootAndNonce() throws Exception {
    SumProof proof = TestProof.read();
    flip(proof.traceRoot(), 0);
    assertEquals(
        Set.of("V1-PROOF-OF-WORK /pow_nonce", "V1-TRACE-ROOT /mtree_branches"), check(proof));
    proof = TestProof.read();
    flip(proof.nonce(), 0);
    assertEquals(
        Set.of("V1-PROOF-OF-WORK /pow_nonce", "V1-LINEAR-COMBINATION /l_mtree_branches/0/0"),
        check(proof));
  }

  @Test
  void branchesOfFriLayers() throws Exception {
    for (int layer = 0; layer < 3; layer++) {
      String at = " /low_degree_proof/" + layer;
      for (int query : ENDS) {
        SumProof proof = TestProof.read();
        Branches column = proof.layers().get(layer).column();
        flip(column.words(), column.leaf(query));
        assertEquals(
            Set.of("V1-FRI-ROOT" + at + "/1", "V1-FRI-FOLDING" + at + "/1/" + query), check(proof));
        for (int value = 0; value < 4; value++) {
          proof = TestProof.read();
          Branches four = proof.layers().get(layer).polynomial();
          flip(four.words(), four.leaf(4 * query + value));
          assertEquals(
              Set.of("V1-FRI-ROOT" + at + "/2", "V1-FRI-FOLDING" + at + "/1/" + query),
              check(proof));
        }
      }
    }
  }

  @Test
  void lastLayer() throws Exception {
    for (int value : new int[] {0, 1, 15, 16, 17, 48, 63}) {
      SumProof proof = TestProof.read();
      flip(proof.last(), value * Words.SIZE);
      assertEquals(Set.of("V1-FRI-LAST-ROOT /low_degree_proof/3"), check(proof));

      // The root over the changed values, which the branches of the third layer do not reach. No
      // multiple of 16 is on the polynomial.
      TestTree tree = new TestTree(proof.last(), 6);
      System.arraycopy(tree.root(), 0, proof.layers().get(2).root(), 0, Words.SIZE);
      Set<String> expected = new TreeSet<>(Set.of("V1-FRI-ROOT /low_degree_proof/2/1"));
      if (value % 16 != 0) {
        expected.add("V1-FRI-LAST-DEGREE /low_degree_proof/3");
      }
      assertEquals(expected, check(proof), "value " + value);
    }
  }
}
