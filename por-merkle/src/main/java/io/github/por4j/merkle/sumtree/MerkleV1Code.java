package io.github.por4j.merkle.sumtree;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about a proof file of the Merkle tree V1. */
public enum MerkleV1Code implements ListedCode {
  LEAF_HASH(
      "MERKLE-V1-LEAF-HASH",
      Severity.INVALID,
      "The own hash is that of the nonce and the own balances.",
      "common/merkle.go Self.Validate"),
  SIBLING_LEAF_HASH(
      "MERKLE-V1-SIBLING-LEAF-HASH",
      Severity.INVALID,
      "Where the file shows the neighbour's nonce, the neighbour's hash is that of its nonce and"
          + " balances.",
      "por4j: holds in the published example; the original does not read that nonce"),
  PATH_LENGTH(
      "MERKLE-V1-PATH-LENGTH",
      Severity.INVALID,
      "The path has at least one sibling before the root.",
      "soundness, Merkle V1: depth; common/merkle.go takes one entry as sibling and root at once"),
  NODE_TYPE(
      "MERKLE-V1-NODE-TYPE",
      Severity.INVALID,
      "The own leaf is a left or right child, a sibling a left or right child or padding, the last"
          + " entry the root.",
      "soundness, Merkle V1: node types; common/merkle.go only compares with 1"),
  SAME_SIDE(
      "MERKLE-V1-SAME-SIDE",
      Severity.INVALID,
      "The own leaf and its neighbour stand on different sides.",
      "common/merkle.go MerkleProof.Validate; soundness, Merkle V1: padding stands on the right"),
  HEIGHT(
      "MERKLE-V1-HEIGHT",
      Severity.INVALID,
      "Heights count from 1 at the leaves, one more at each entry, the root's included.",
      "soundness, Merkle V1: depth; common/merkle.go takes the height that an entry states"),
  NEGATIVE_AMOUNT(
      "MERKLE-V1-NEGATIVE-AMOUNT",
      Severity.INVALID,
      "No balance is negative.",
      "soundness, Merkle V1; common/merkle.go Balances.Validate takes any number"),
  PADDING(
      "MERKLE-V1-PADDING",
      Severity.INVALID,
      "A padding node has the hash of its left neighbour and no balance; no other node has the hash"
          + " of its neighbour.",
      "OKX, Merkle tree V1 article: padding; common/merkle.go does not look at it"),
  ROOT_BALANCES(
      "MERKLE-V1-ROOT-BALANCES",
      Severity.INVALID,
      "The own balances and those of the siblings add up to the root's.",
      "common/merkle.go MerkleProof.Validate"),
  ROOT_HASH(
      "MERKLE-V1-ROOT-HASH",
      Severity.INVALID,
      "The path leads from the own leaf to the root's hash.",
      "common/merkle.go NewPath and MerkleProof.Validate"),
  CONTRADICTION(
      "MERKLE-V1-CONTRADICTION",
      Severity.INVALID,
      "Files of one root show the same balances for the same node; of the first million nodes"
          + " shown.",
      "soundness, Merkle V1: two users shown different balances under one root; the original reads"
          + " one file"),
  SUM_UNBOUND(
      "MERKLE-V1-SUM-UNBOUND",
      Severity.WARNING,
      "A limit of the format: a node's hash holds its children's hashes and the sum of their"
          + " balances only. A sibling's balances are not bound to its hash, so that two users can"
          + " be shown different balances under one root.",
      "soundness, Merkle V1; common/merkle.go NewPath"),
  TEXT_AMBIGUOUS(
      "MERKLE-V1-TEXT-AMBIGUOUS",
      Severity.WARNING,
      "A limit of the format: the amounts of a node are hashed without separators, so that other"
          + " amounts can give the same text.",
      "soundness, Merkle V1; common/merkle.go NewPath"),
  KEY_IGNORED(
      "MERKLE-V1-KEY-IGNORED",
      Severity.WARNING,
      "Keys that the format does not know are not covered by the proof; they are named.",
      "por4j; Go's encoding/json passes over unknown keys");

  private final CodeEntry entry;

  MerkleV1Code(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
