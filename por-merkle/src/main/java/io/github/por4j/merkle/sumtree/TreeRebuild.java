package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Rebuilds a tree from its file: reads level by level from the root down and has every pair of
 * siblings checked against its parent. Of the file, only the nodes of one level and of the one
 * above are kept, never the leaves: 56 bytes for each inner node of level 2.
 */
final class TreeRebuild {
  /** Greatest level read: a tree of up to 2^31 leaves. */
  static final int MAX_LEVEL = 32;

  private static final int WORDS = TreeFileReader.WORDS;

  private final TreeFileReader reader;
  private final Location file;
  private final BlockChecks checks;
  private final LongConsumer progress;
  private final List<Finding> findings = new ArrayList<>();
  private final long[] node = new long[WORDS];
  private boolean hasNode;
  private Optional<TreeHash> root = Optional.empty();
  private Optional<CoinBalances> rootBalances = Optional.empty();
  private int levels;
  private long leaves;

  TreeRebuild(TreeFileReader reader, Location file, BlockChecks checks, LongConsumer progress) {
    this.reader = reader;
    this.file = file;
    this.checks = checks;
    this.progress = progress;
  }

  /** Reads the whole file; returns whether its lines make up one tree. */
  boolean run() throws IOException, MalformedInputException {
    advance();
    if (!hasNode) {
      findings.add(Finding.of(MerkleV2Code.TREE_LENGTH, file, "the tree file is empty"));
      return false;
    }
    TreeLevel parents = root();
    if (parents.level() == 1) {
      findings.add(
          Finding.of(
              MerkleV2Code.ROOT_LEVEL, file.at("line 1"), "the first line is a leaf, not a root"));
      return false;
    }
    advance();
    while (parents.level() > 1) {
      TreeLevel children = new TreeLevel(parents.level() - 1, parents.line(parents.nodes()));
      if (!readLevel(parents, children)) {
        return false;
      }
      parents = children;
    }
    leaves = parents.realNodes();
    if (hasNode) {
      findings.add(
          Finding.of(
              MerkleV2Code.TREE_LENGTH,
              file.at("line " + reader.line()),
              "a line follows the last leaf of the tree"));
      return false;
    }
    return true;
  }

  private void advance() throws IOException, MalformedInputException {
    hasNode = reader.next(node, 0);
  }

  private TreeLevel root() throws IOException, MalformedInputException {
    root = Optional.of(TreeHash.of(node, 0));
    rootBalances = Optional.of(PairCheck.balances(node, Sha256.WORDS));
    levels = reader.level();
    TreeLevel level = new TreeLevel(levels, 1);
    level.add(node.clone(), 1);
    checks.root(node.clone());
    return level;
  }

  /** Reads two nodes for each parent that is no padding. */
  private boolean readLevel(TreeLevel parents, TreeLevel children)
      throws IOException, MalformedInputException {
    long missing = 2 * parents.realNodes();
    while (missing > 0) {
      int count = (int) Math.min(missing, TreeLevel.BLOCK_NODES);
      long[] block = new long[count * WORDS];
      for (int i = 0; i < count; i++) {
        if (!hasNode || reader.level() != children.level()) {
          addLevel(children, missing - i);
          return false;
        }
        System.arraycopy(node, 0, block, i * WORDS, WORDS);
        advance();
      }
      long first = children.nodes();
      if (children.level() == 1) {
        children.addLeaves(block, count);
      } else {
        children.add(block, count);
      }
      checks.submit(parents, children, block, first, count);
      missing -= count;
      progress.accept(reader.line());
    }
    return true;
  }

  private void addLevel(TreeLevel children, long missing) {
    String lacks = " nodes of level " + children.level() + " are missing";
    if (hasNode) {
      findings.add(
          new Finding(
              MerkleV2Code.LEVEL,
              file.at("line " + reader.line()),
              missing + lacks,
              Integer.toString(children.level()),
              Integer.toString(reader.level())));
    } else {
      findings.add(
          Finding.of(
              MerkleV2Code.TREE_LENGTH,
              file.at("line " + reader.line()),
              "the file ends here, and " + missing + lacks));
    }
  }

  /** What is wrong with the order and number of lines. */
  List<Finding> findings() {
    return findings;
  }

  Optional<TreeHash> rootHash() {
    return root;
  }

  Optional<CoinBalances> rootBalances() {
    return rootBalances;
  }

  /** Level of the first line; 0 if there is none. */
  int levels() {
    return levels;
  }

  long leaves() {
    return leaves;
  }
}
