package io.github.por4j.stark.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Opened rows of other lengths, and what a row is hashed and compared with. */
class RowsTest {
  private static Set<String> check(int fullWords, int coinWords) throws Exception {
    SumProof proof = TestProof.read();
    SumProof.Rows rows = proof.rows();
    int farWords = coinWords + SumProof.Rows.FAR_EXTRA;
    long[] full = resized(rows.full(), 16, rows.fullWords(), fullWords);
    long[] far = resized(rows.far(), 32, TestProof.COINS + SumProof.Rows.FAR_EXTRA, farWords);
    Set<String> found =
        new TreeSet<>(
            TestProof.check(
                TestProof.withRows(
                    proof, new SumProof.Rows(fullWords, full, rows.next(), coinWords, far))));
    return found;
  }

  private static long[] resized(long[] words, int count, int length, int newLength) {
    long[] resized = new long[count * newLength * Words.SIZE];
    for (int i = 0; i < count; i++) {
      System.arraycopy(
          words,
          i * length * Words.SIZE,
          resized,
          i * newLength * Words.SIZE,
          Math.min(length, newLength) * Words.SIZE);
    }
    return resized;
  }

  private static boolean constrained(Set<String> found) {
    return found.stream().anyMatch(f -> f.startsWith("V1-CONSTRAINT"));
  }

  @Test
  void fullRowsHaveAWordForEveryColumn() throws Exception {
    for (int words : new int[] {12, 16, 18, 40}) {
      Set<String> found = check(words, TestProof.COINS);
      assertTrue(found.contains("V1-ROW-LENGTH /mtree_entries_data/0"), words + " words");
      assertTrue(found.contains("V1-ROW-HASH /mtree_entries_data/0"), words + " words");
      assertFalse(found.contains("V1-ROW-SHORT /mtree_entries_data/0"), words + " words");
      assertEquals(words < 17, constrained(found), found.toString());
    }
    assertEquals(Set.of(), check(17, TestProof.COINS));
  }

  /** One net value, an id, four quotients and two for each main coin. */
  @Test
  void shorterRowsCannotBeHashed() throws Exception {
    for (int words : new int[] {1, 11}) {
      assertEquals(
          Set.of("V1-ROW-LENGTH /mtree_entries_data/0", "V1-ROW-SHORT /mtree_entries_data/0"),
          check(words, TestProof.COINS));
    }
  }

  @Test
  void farRowsHaveEveryCoin() throws Exception {
    for (int coins : new int[] {0, 4, 6, 9}) {
      Set<String> found = check(17, coins);
      assertTrue(found.contains("V1-ROW-LENGTH /mtree_entries_data/2/1"), coins + " coins");
      assertTrue(found.contains("V1-ROW-HASH /mtree_entries_data/2"), coins + " coins");
    }
  }

  @Test
  void leafIsTheHashOfTheRow() throws Exception {
    SumProof proof = TestProof.read();
    TestProof.flip(proof.rows().next(), proof.rows().next(7) + 2 * Words.SIZE);
    byte[] row = new byte[4 * 32];
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) (proof.rows().next()[proof.rows().next(7) + i / 8] >>> (i % 8 * 8));
    }
    Finding finding =
        SumProofCheck.check(
                TestProof.config(), proof, TestProof.values(), false, "p", "v", new Keccak())
            .findings()
            .get(0);
    assertEquals("/mtree_entries_data/29", finding.where().pointer());
    assertEquals(Naive.hex(Naive.keccak(row)), finding.actual());
    assertEquals(
        Words.hex(proof.traceBranches().words(), proof.traceBranches().leaf(29)),
        finding.expected());
  }

  /** Constraints read every main coin of the far rows, the last too. */
  @Test
  void lastCoinIsConstrained() {
    SumProof.Rows rows =
        new SumProof.Rows(8, new long[16 * 32], new long[16 * 16], 1, new long[32 * 16]);
    // The sum grows by one from the row before to that after, as the opened row says.
    for (int query = 0; query < SumProof.QUERIES; query++) {
      rows.full()[rows.full(query, 1) + 3] = 1L << 56;
      rows.far()[rows.far(query, 0) + Words.SIZE + 3] = 2L << 56;
      rows.far()[rows.far(query, 1) + Words.SIZE + 3] = 3L << 56;
    }
    Branches none = new Branches(0, 0, new long[0], new boolean[0]);
    SumProof proof =
        new SumProof(
            256,
            16,
            new long[4],
            new long[4],
            new long[4],
            none,
            rows,
            none,
            List.of(),
            new long[0]);
    int[] positions = new int[SumProof.QUERIES];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = 17 * i + 1;
    }
    Set<String> codes = new TreeSet<>();
    V1Config config = new V1Config(1, List.of("A"));
    Sums sums = new Sums(new long[8], new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO});
    ProofFindings findings = new ProofFindings("p");
    new ConstraintCheck(config, proof, sums, findings, new Keccak()).check(positions);
    findings.toList().forEach(f -> codes.add(f.code().id()));
    assertEquals(Set.of("V1-CONSTRAINT-COIN-BOUNDARY"), codes);

    rows.far()[rows.far(3, 1) + Words.SIZE + 3] = 4L << 56;
    ProofFindings changed = new ProofFindings("p");
    new ConstraintCheck(config, proof, sums, changed, new Keccak()).check(positions);
    assertEquals(
        Set.of("/mtree_entries_data/0", "/mtree_entries_data/12"),
        changed.toList().stream()
            .map(f -> f.where().pointer())
            .collect(java.util.stream.Collectors.toSet()));
  }
}
