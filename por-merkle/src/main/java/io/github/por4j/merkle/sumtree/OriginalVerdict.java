package io.github.por4j.merkle.sumtree;

/** What okx/proof-of-reserves at 2962a89, cmd/merklevalidator, says about the same files. */
public enum OriginalVerdict {
  /** It prints {@code Merkle tree path validation passed}, and ends in order. */
  PASSED,
  /** It prints {@code Merkle tree path validation failed}. */
  FAILED,
  /** It ends with a panic. */
  CRASHED,
  /** The files use a freedom of its libraries that the model here does not follow. */
  NOT_MODELLED
}
