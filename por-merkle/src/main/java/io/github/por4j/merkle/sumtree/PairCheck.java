package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.core.report.Location;
import java.util.Arrays;

/**
 * Checks pairs of siblings against the parents read before them. Used by one thread, which alone
 * touches the parents meanwhile.
 */
final class PairCheck {
  private static final int WORDS = TreeFileReader.WORDS;
  private static final int SUMS = Sha256.WORDS;

  private final Location file;
  private final Findings findings;
  private final Sha256 sha256 = new Sha256();
  private final long[] expected = new long[WORDS];

  PairCheck(Location file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Amounts of the nodes of a block, which starts with node {@code first} of its level. */
  void checkAmounts(long[] block, int count, long firstLine) {
    for (int i = 0; i < count; i++) {
      int at = i * WORDS + SUMS;
      if ((block[at] | block[at + 1] | block[at + 2]) < 0) {
        findings.add(
            new Finding(
                MerkleV2Code.NEGATIVE_AMOUNT,
                line(firstLine + i),
                "a balance is negative",
                "0 or more",
                balances(block, at).toString()));
      }
    }
  }

  /** Pairs of a block of {@code count} nodes, an even number, from node {@code first} on. */
  void checkPairs(TreeLevel parents, TreeLevel children, long[] block, long first, int count) {
    for (int i = 0; i < count; i += 2) {
      long parent = parents.place((first + i) / 2);
      long line = children.line(first + i);
      if (first + i > 0 || !children.padded()) {
        checkNoPadding(block, i * WORDS, line);
      }
      checkPair(parents, parent, block, i * WORDS, line);
    }
    parents.forgetBefore(parents.place((first + count) / 2));
  }

  /** Padding elsewhere would pass unseen: a parent's hash does not say whose the balances are. */
  private void checkNoPadding(long[] block, int right, long line) {
    int left = right + WORDS;
    boolean sameHash = Arrays.equals(block, right, right + SUMS, block, left, left + SUMS);
    if (sameHash
        && !Arrays.equals(block, right + SUMS, right + WORDS, block, left + SUMS, left + WORDS)) {
      findings.add(
          new Finding(
              MerkleV2Code.PADDING,
              line(line),
              "two siblings have one hash and different balances",
              balances(block, left + SUMS).toString(),
              balances(block, right + SUMS).toString()));
    }
  }

  private void checkPair(TreeLevel parents, long parent, long[] block, int right, long line) {
    long[] parentBlock = parents.block(parent);
    int at = TreeLevel.offset(parent);
    int left = right + WORDS;
    for (int i = SUMS; i < WORDS; i++) {
      long sum = block[right + i] + block[left + i];
      // Of two amounts below 2^63 in size, a sum that does not fit is no amount of the parent.
      boolean wraps = ((block[right + i] ^ sum) & (block[left + i] ^ sum)) < 0;
      if (wraps || sum != parentBlock[at + i]) {
        addSum(parents.line(parent), parentBlock, at, block, right, line);
        return;
      }
      expected[i] = sum;
    }
    sha256.start().hash(block, left).hash(block, right);
    sha256.amount(expected[SUMS]).amount(expected[SUMS + 1]).amount(expected[SUMS + 2]);
    sha256.ascii(Integer.toString(parents.level())).finish(expected, 0);
    if (expected[0] != parentBlock[at]
        || expected[1] != parentBlock[at + 1]
        || expected[2] != parentBlock[at + 2]
        || expected[3] != parentBlock[at + 3]) {
      findings.add(
          new Finding(
              MerkleV2Code.NODE_HASH,
              line(parents.line(parent)),
              "not the hash of the children at lines " + line + " and " + (line + 1),
              TreeHash.of(expected, 0).toString(),
              TreeHash.of(parentBlock, at).toString()));
    }
  }

  private void addSum(
      long parentLine, long[] parentBlock, int at, long[] block, int right, long line) {
    CoinBalances rightOne = balances(block, right + SUMS);
    CoinBalances leftOne = balances(block, right + WORDS + SUMS);
    findings.add(
        new Finding(
            MerkleV2Code.NODE_SUM,
            line(parentLine),
            "not the sum of the children at lines " + line + " and " + (line + 1),
            leftOne.plus(rightOne).map(CoinBalances::toString).orElse("more than an amount can be"),
            balances(parentBlock, at + SUMS).toString()));
  }

  private Location line(long number) {
    return file.at("line " + number);
  }

  /** The amounts at {@code at}. */
  static CoinBalances balances(long[] block, int at) {
    return new CoinBalances(block[at], block[at + 1], block[at + 2]);
  }
}
