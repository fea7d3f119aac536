package io.github.por4j.stark.v1;

import io.github.por4j.merkle.hash.Keccak;

/**
 * Checks that the opened rows are those under the trace root (utils.py check_entry_hash): a leaf is
 * the hash of net value, hash of the coins, id, and a random number, which at an opened row is the
 * hash of its quotients. Used by one thread.
 */
final class RowCheck {
  private static final String POINTER = "/mtree_entries_data";
  private static final int QUOTIENTS = 4;
  private static final int S = Words.SIZE;

  private final V1Config config;
  private final SumProof proof;
  private final ProofFindings findings;
  private final Keccak keccak;
  private final long[] leaf = new long[4 * S];

  RowCheck(V1Config config, SumProof proof, ProofFindings findings, Keccak keccak) {
    this.config = config;
    this.proof = proof;
    this.findings = findings;
    this.keccak = keccak;
  }

  /** False if the rows are too short to say anything about them. */
  boolean check() {
    SumProof.Rows rows = proof.rows();
    int coins = config.coins().size();
    int wanted = 1 + coins + 1 + QUOTIENTS + 2 * config.mainCoins();
    if (rows.fullWords() != wanted) {
      findings.add(
          SumProofCode.ROW_LENGTH,
          POINTER + "/0",
          "opened rows of another length than the coins imply",
          wanted + " words",
          rows.fullWords() + " words");
    }
    if (rows.coinWords() != coins) {
      findings.add(
          SumProofCode.ROW_LENGTH,
          POINTER + "/2/1",
          "opened rows with another number of coins",
          coins + " words",
          rows.coinWords() + " words");
    }
    if (rows.fullWords() < 1 + 1 + QUOTIENTS + 2 * config.mainCoins()) {
      findings.add(SumProofCode.ROW_SHORT, POINTER + "/0", "opened rows too short to be hashed");
      return false;
    }
    int opened = proof.traceBranches().count() / SumProof.ROWS_PER_QUERY;
    for (int query = 0; query < Math.min(opened, SumProof.QUERIES); query++) {
      hashFull(query);
      compare(query, 0);
      keccak.hash(rows.next(), rows.next(query), SumProof.Rows.NEXT_WORDS * S, leaf, 0);
      compare(query, 1);
      hashFar(query, 0);
      compare(query, 2);
      hashFar(query, 1);
      compare(query, 3);
    }
    return true;
  }

  private void hashFull(int query) {
    SumProof.Rows rows = proof.rows();
    int quotients = QUOTIENTS + 2 * config.mainCoins();
    int id = rows.fullWords() - quotients - 1;
    StarkField.copy(rows.full(), rows.full(query, 0), leaf, 0);
    keccak.hash(rows.full(), rows.full(query, 1), (id - 1) * S, leaf, S);
    StarkField.copy(rows.full(), rows.full(query, id), leaf, 2 * S);
    keccak.hash(rows.full(), rows.full(query, id + 1), quotients * S, leaf, 3 * S);
    keccak.hash(leaf, 0, leaf.length, leaf, 0);
  }

  private void hashFar(int query, int which) {
    SumProof.Rows rows = proof.rows();
    int row = rows.far(query, which);
    int coins = rows.coinWords() * S;
    StarkField.copy(rows.far(), row, leaf, 0);
    keccak.hash(rows.far(), row + S, coins, leaf, S);
    StarkField.copy(rows.far(), row + S + coins, leaf, 2 * S);
    StarkField.copy(rows.far(), row + 2 * S + coins, leaf, 3 * S);
    keccak.hash(leaf, 0, leaf.length, leaf, 0);
  }

  private void compare(int query, int row) {
    int entry = query * SumProof.ROWS_PER_QUERY + row;
    Branches branches = proof.traceBranches();
    if (!StarkField.equal(leaf, 0, branches.words(), branches.leaf(entry))) {
      findings.add(
          SumProofCode.ROW_HASH,
          POINTER + "/" + entry,
          "the row does not hash to its leaf",
          Words.hex(branches.words(), branches.leaf(entry)),
          Words.hex(leaf, 0));
    }
  }
}
