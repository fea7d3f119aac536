package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about a round of the Merkle tree V2: the tree file and user files. */
public enum MerkleV2Code implements ListedCode {
  USER_HASH(
      "MERKLE-V2-USER-HASH",
      Severity.INVALID,
      "The user's hash is that of nonce and total balances.",
      "common/merklev2.go SelfInfo.Check"),
  USER_LEAF_HASH(
      "MERKLE-V2-USER-LEAF-HASH",
      Severity.INVALID,
      "The hash of each own leaf is that of the user's hash and the leaf's balances.",
      "common/merklev2.go SelfInfo.Check"),
  USER_TOTAL(
      "MERKLE-V2-USER-TOTAL",
      Severity.INVALID,
      "The own leaves add up to the total balances.",
      "common/merklev2.go SelfInfo.Check"),
  USER_NO_LEAVES(
      "MERKLE-V2-USER-NO-LEAVES",
      Severity.INVALID,
      "A user file names at least one leaf.",
      "common/merklev2.go SelfInfo.Check"),
  USER_REPEATED(
      "MERKLE-V2-USER-REPEATED",
      Severity.INFO,
      "A user was given in another file already; counted once.",
      "por4j"),
  LEAF_MISSING(
      "MERKLE-V2-LEAF-MISSING",
      Severity.INVALID,
      "Every own leaf is a leaf of the tree.",
      "common/validator.go FindUserLeafNodesCountInMerkle, which compares numbers of hits only"),
  LEAF_BALANCES(
      "MERKLE-V2-LEAF-BALANCES",
      Severity.INVALID,
      "An own leaf has the same balances in the tree.",
      "common/merklev2.go TreeNode.Equal"),
  LEAF_REPEATED(
      "MERKLE-V2-LEAF-REPEATED",
      Severity.INVALID,
      "An own leaf stands in the tree as often as the user file names it.",
      "soundness, Merkle V2: once each; the original crashes"),
  ROOT_LEVEL(
      "MERKLE-V2-ROOT-LEVEL",
      Severity.INVALID,
      "The first line of the tree file is the root, above the leaves.",
      "soundness, Merkle V2; common/validator.go passes over every line above level 1"),
  LEVEL(
      "MERKLE-V2-LEVEL",
      Severity.INVALID,
      "Levels follow one another from the root down, each with two nodes for each node above that"
          + " is no padding.",
      "soundness, Merkle V2; common/validator.go passes over every line above level 1"),
  TREE_LENGTH(
      "MERKLE-V2-TREE-LENGTH",
      Severity.INVALID,
      "The tree file ends with the last leaf, neither before nor after it.",
      "soundness, Merkle V2; common/validator.go adds up whatever leaves are there"),
  NODE_HASH(
      "MERKLE-V2-NODE-HASH",
      Severity.INVALID,
      "The hash of every inner node, the root included, is that of its children's hashes, the sum"
          + " of their balances and its level.",
      "soundness, Merkle V2; common/merkle.go NewPath, which the original's V2 never calls"),
  NODE_SUM(
      "MERKLE-V2-NODE-SUM",
      Severity.INVALID,
      "The balances of every inner node, the root included, are the sum of its children's.",
      "soundness, Merkle V2; the original's V2 never looks at inner nodes"),
  PADDING(
      "MERKLE-V2-PADDING",
      Severity.INVALID,
      "Two siblings of one hash have the same balances; only padding, at the right end of a level,"
          + " has none beside its neighbour's.",
      "OKX, Merkle tree V1 article: padding; the original's V2 never looks at inner nodes"),
  NEGATIVE_AMOUNT(
      "MERKLE-V2-NEGATIVE-AMOUNT",
      Severity.INVALID,
      "No balance is negative.",
      "soundness, Merkle V2; common/merkle.go Balances.Validate takes any number"),
  LEAF_TOTAL(
      "MERKLE-V2-LEAF-TOTAL",
      Severity.INVALID,
      "The leaves add up to the root's balances.",
      "soundness, Merkle V2; the original prints the sum of the leaves and no root"),
  SUM_UNBOUND(
      "MERKLE-V2-SUM-UNBOUND",
      Severity.WARNING,
      "A limit of the format: a node's hash holds its children's hashes and the sum of their"
          + " balances only, so that one root hash can stand over trees with different balances at"
          + " the leaves.",
      "soundness, Merkle V1; common/merkle.go NewPath"),
  FOREIGN_LEAVES(
      "MERKLE-V2-FOREIGN-LEAVES",
      Severity.WARNING,
      "A limit of the format: only a leaf's owner can check that its hash belongs to its balances.",
      "common/merklev2.go SelfInfo.Check"),
  TEXT_AMBIGUOUS(
      "MERKLE-V2-TEXT-AMBIGUOUS",
      Severity.WARNING,
      "A limit of the format: the amounts of a node or leaf are hashed without separators, so that"
          + " other amounts can give the same text.",
      "soundness, Merkle V1; common/merklev2.go SelfInfo.Check"),
  KEY_IGNORED(
      "MERKLE-V2-KEY-IGNORED",
      Severity.WARNING,
      "Keys that the format does not know are not covered by the proof; they are named.",
      "por4j; Go's encoding/json passes over unknown keys");

  private final CodeEntry entry;

  MerkleV2Code(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
