/** Goldilocks, Poseidon, Merkle trees and inclusion proofs. */
module io.github.por4j.merkle {
  requires transitive io.github.por4j.core;

  exports io.github.por4j.merkle.field;
  exports io.github.por4j.merkle.hash;
  exports io.github.por4j.merkle.inclusion;
  exports io.github.por4j.merkle.sumtree;
}
