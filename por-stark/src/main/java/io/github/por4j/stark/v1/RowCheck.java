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

  /** Lanes of what a leaf is the hash of. */
  private static final int LEAF = 4 * S;

  private final V1Config config;
  private final SumProof proof;
  private final ProofFindings findings;
  private final Keccak keccak;

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
    int queries = Math.min(opened, SumProof.QUERIES);
    int next = SumProof.Rows.NEXT_WORDS * S;
    long[] hashesOfFull = hashFull(queries);
    long[] hashesOfNext = hashes(rows.next(), 0, next, next, queries);
    long[] hashesOfFar = hashFar(2 * queries);
    for (int query = 0; query < queries; query++) {
      compare(query, 0, hashesOfFull, query);
      compare(query, 1, hashesOfNext, query);
      compare(query, 2, hashesOfFar, 2 * query);
      compare(query, 3, hashesOfFar, 2 * query + 1);
    }
    return true;
  }

  private long[] hashes(long[] in, int from, int stride, int length, int count) {
    long[] hashes = new long[count * S];
    keccak.hashAll(in, from, stride, length, count, hashes, 0);
    return hashes;
  }

  private long[] hashFull(int count) {
    SumProof.Rows rows = proof.rows();
    int quotients = QUOTIENTS + 2 * config.mainCoins();
    int id = rows.fullWords() - quotients - 1;
    int row = rows.fullWords() * S;
    long[] coins = hashes(rows.full(), rows.full(0, 1), row, (id - 1) * S, count);
    long[] random = hashes(rows.full(), rows.full(0, id + 1), row, quotients * S, count);
    long[] leaves = new long[count * LEAF];
    for (int query = 0; query < count; query++) {
      int leaf = query * LEAF;
      StarkField.copy(rows.full(), rows.full(query, 0), leaves, leaf);
      StarkField.copy(coins, query * S, leaves, leaf + S);
      StarkField.copy(rows.full(), rows.full(query, id), leaves, leaf + 2 * S);
      StarkField.copy(random, query * S, leaves, leaf + 3 * S);
    }
    return hashes(leaves, 0, LEAF, LEAF, count);
  }

  private long[] hashFar(int count) {
    SumProof.Rows rows = proof.rows();
    int coinLanes = rows.coinWords() * S;
    int row = rows.far(0, 1);
    long[] coins = hashes(rows.far(), S, row, coinLanes, count);
    long[] leaves = new long[count * LEAF];
    for (int i = 0; i < count; i++) {
      int leaf = i * LEAF;
      int from = i * row;
      StarkField.copy(rows.far(), from, leaves, leaf);
      StarkField.copy(coins, i * S, leaves, leaf + S);
      StarkField.copy(rows.far(), from + S + coinLanes, leaves, leaf + 2 * S);
      StarkField.copy(rows.far(), from + 2 * S + coinLanes, leaves, leaf + 3 * S);
    }
    return hashes(leaves, 0, LEAF, LEAF, count);
  }

  private void compare(int query, int row, long[] hashes, int hash) {
    int entry = query * SumProof.ROWS_PER_QUERY + row;
    Branches branches = proof.traceBranches();
    if (!StarkField.equal(hashes, hash * S, branches.words(), branches.leaf(entry))) {
      findings.add(
          SumProofCode.ROW_HASH,
          POINTER + "/" + entry,
          "the row does not hash to its leaf",
          Words.hex(branches.words(), branches.leaf(entry)),
          Words.hex(hashes, hash * S));
    }
  }
}
