package io.github.por4j.stark.v1;

import io.github.por4j.core.report.Finding;
import io.github.por4j.merkle.hash.Keccak;
import java.math.BigInteger;
import java.util.List;

/**
 * Checks one inclusion file: by itself, as the original does (mk_and_verify_proofs.py
 * verify_single_inclusion_proof), and with the checks of ranges and sums that it leaves out. Used
 * by one thread.
 */
final class InclusionCheck {
  private static final String[] POINTERS = {"/batch_inclusion_proof", "/trunk_inclusion_proof"};
  private static final int MAX_FIELD_BITS = 256;
  private static final int LONG_BITS = 62;

  private final V1Inclusion file;
  private final ProofFindings findings;
  private final Keccak keccak = new Keccak();

  private InclusionCheck(V1Inclusion file) {
    this.file = file;
    this.findings = new ProofFindings(file.source());
  }

  /** Every check that needs no round. */
  static ProofFindings byItself(V1Inclusion file) {
    InclusionCheck check = new InclusionCheck(file);
    check.checkUser();
    check.checkTrunk();
    return check.findings;
  }

  /** The same of a file whose half in the trunk has passed before. */
  static ProofFindings ofUser(V1Inclusion file) {
    InclusionCheck check = new InclusionCheck(file);
    check.checkUser();
    return check.findings;
  }

  /** Where there is no round to check against. */
  static List<Finding> withoutRound(V1Inclusion file) {
    ProofFindings findings = byItself(file);
    findings.add(
        V1InclusionCode.NO_ROUND,
        "",
        "there is no sum proof to compare roots with: give the round's sum_proof_data too");
    return findings.toList();
  }

  private void checkUser() {
    if (file.config().mainCoins() == 0) {
      findings.add(V1InclusionCode.MAIN_COINS, "/config/main_coins_num", "no main coin");
    }
    if (file.style().capitals()) {
      findings.add(V1InclusionCode.CAPITALS, "", "there are capital hexadecimal digits");
    }
    int uts = file.uts();
    if (Integer.bitCount(uts) != 1 || uts < SumProofCheck.MIN_UTS || uts > SumProofCheck.MAX_UTS) {
      findings.add(
          V1InclusionCode.UTS,
          POINTERS[0] + "/uts",
          "no trace size of a user",
          "a power of two, 4 to 64",
          uts);
    }
    checkHalf(file.batch(), POINTERS[0], uts, file.userIndex(), V1InclusionCode.USER_INDEX);
    checkBatchId();
  }

  private void checkTrunk() {
    checkHalf(
        file.trunk(),
        POINTERS[1],
        SumProofCheck.TRUNK_UTS,
        file.batchIndex(),
        V1InclusionCode.BATCH_INDEX);
  }

  private void checkHalf(
      V1Inclusion.Half half, String at, int uts, int index, V1InclusionCode indexCode) {
    checkValues(half, at, uts);
    if (half.length() <= 2) {
      findings.add(
          V1InclusionCode.PATH_SHORT,
          at + "/merkle_path",
          "the path has fewer than two siblings",
          "3 words or more",
          half.length());
      return;
    }
    checkIndex(half, at, uts, index, indexCode);
    if (isInField(half.total())) {
      checkPath(half, at, uts, index);
    }
  }

  private void checkValues(V1Inclusion.Half half, String at, int uts) {
    BigInteger sum = BigInteger.ZERO;
    long small = 0;
    BigInteger[] coins = half.coins();
    for (int i = 0; i < coins.length; i++) {
      if (coins[i].bitLength() < LONG_BITS - Integer.SIZE) {
        // No sum of as many as there are coins leaves the range of a long.
        small += coins[i].longValue();
      } else {
        sum = sum.add(coins[i]);
        if (Sums.isTooLarge(coins[i])) {
          String coin = file.config().coins().get(i);
          findings.add(
              V1InclusionCode.VALUE_RANGE,
              at + Sums.pointer(coin),
              "a value beyond 2^127",
              "",
              coins[i]);
        }
      }
    }
    sum = sum.add(BigInteger.valueOf(small));
    String totalAt = at + Sums.pointer(SumValues.TOTAL);
    if (!sum.equals(half.total())) {
      findings.add(
          V1InclusionCode.TOTAL,
          totalAt,
          "the total is not the sum of the coins",
          sum,
          half.total());
    }
    if (!isInField(half.total())) {
      findings.add(V1InclusionCode.TOTAL_FIELD, totalAt, "the total is no number of 256 bits");
    }
    int bits = 2 * (Math.max(2, Math.min(uts, SumProofCheck.MAX_UTS)) - 2);
    if (half.total().signum() < 0 || half.total().bitLength() > bits) {
      findings.add(
          V1InclusionCode.TOTAL_RANGE,
          totalAt,
          "a net value outside the range of the proof",
          "0 to 2^" + bits + " - 1",
          half.total());
    }
  }

  /** A path of log2(16 steps) siblings leaves room for steps / uts - 1 leaves. */
  private void checkIndex(
      V1Inclusion.Half half, String at, int uts, int index, V1InclusionCode code) {
    long steps = 1L << (half.length() - 1) >> SumProofCheck.LOG_EXTENSION;
    if ((index + 2L) * uts > steps) {
      findings.add(
          code,
          at,
          "the tree has no leaf for this index",
          "below " + Math.max(0, steps / Math.max(1, uts) - 1),
          index);
    }
  }

  private void checkPath(V1Inclusion.Half half, String at, int uts, int index) {
    long[] leaf = leaf(half, keccak);
    if (!StarkField.equal(leaf, 0, half.path(), 0)) {
      findings.add(
          V1InclusionCode.PATH,
          at + "/merkle_path/0",
          "the first hash of the path is not the hash of this entry",
          Words.hex(leaf, 0),
          Words.hex(half.path(), 0));
      return;
    }
    long place = place(half, uts, index);
    long[] reached = new long[Words.SIZE];
    PermutedTree.follow(half.path(), half.length(), place, keccak, reached);
    if (!StarkField.equal(reached, 0, half.root(), 0)) {
      findings.add(
          V1InclusionCode.PATH,
          at + "/merkle_path",
          "the path does not lead to the root",
          Words.hex(half.root(), 0),
          Words.hex(reached, 0));
    }
  }

  /** Whether a total is a word of a leaf. */
  static boolean isInField(BigInteger total) {
    return total.signum() >= 0 && total.bitLength() <= MAX_FIELD_BITS;
  }

  /** Where the leaf stands in the tree; the path has at least three words. */
  static long place(V1Inclusion.Half half, int uts, int index) {
    return PermutedTree.place(
        uts * (index + 1L) + uts - 2 << SumProofCheck.LOG_EXTENSION, half.length() - 1);
  }

  /** Hash of total, hash of the coins modulo p, id and random number. */
  static long[] leaf(V1Inclusion.Half half, Keccak keccak) {
    long[] words = new long[Math.max(half.coins().length, 4) * Words.SIZE];
    long[] leaf = new long[4 * Words.SIZE];
    coinWords(half.coins(), words);
    Words.fromNumber(half.total(), leaf, 0);
    keccak.hash(words, 0, half.coins().length * Words.SIZE, leaf, Words.SIZE);
    StarkField.copy(half.id(), 0, leaf, 2 * Words.SIZE);
    StarkField.copy(half.random(), 0, leaf, 3 * Words.SIZE);
    keccak.hash(leaf, 0, leaf.length, leaf, 0);
    return leaf;
  }

  static void coinWords(BigInteger[] coins, long[] words) {
    for (int i = 0; i < coins.length; i++) {
      boolean reduced = coins[i].signum() >= 0 && coins[i].bitLength() < Long.SIZE;
      Words.fromNumber(reduced ? coins[i] : coins[i].mod(Sums.MODULUS), words, i * Words.SIZE);
    }
  }

  private void checkBatchId() {
    if (!StarkField.equal(file.trunk().id(), 0, file.batch().root(), 0)) {
      findings.add(
          V1InclusionCode.BATCH_ID,
          POINTERS[1] + "/batch_id",
          "the leaf in the trunk is of another batch",
          Words.hex(file.batch().root(), 0),
          Words.hex(file.trunk().id(), 0));
    }
    if (!file.style().batchIdAlike()) {
      findings.add(
          V1InclusionCode.BATCH_ID_TEXT,
          POINTERS[1] + "/batch_id",
          "batch id and batch root are not written alike");
    }
  }
}
