/** Goldilocks, Poseidon, Merkle trees and inclusion proofs. */
@SuppressWarnings("module") // the modules of the qualified export are built after this one
module io.github.por4j.merkle {
  requires transitive io.github.por4j.core;
  requires org.slf4j;

  exports io.github.por4j.merkle.field;
  exports io.github.por4j.merkle.hash;
  exports io.github.por4j.merkle.inclusion;
  exports io.github.por4j.merkle.simd to
      io.github.por4j.stark,
      io.github.por4j.bench;
  exports io.github.por4j.merkle.sumtree;
}
