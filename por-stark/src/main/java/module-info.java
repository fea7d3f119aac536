/** Entry point of verification, and both zk-STARK generations. */
@SuppressWarnings("module") // the module of the qualified exports is built after this one
module io.github.por4j.stark {
  requires transitive io.github.por4j.merkle;
  requires org.slf4j;

  exports io.github.por4j.stark;
  exports io.github.por4j.stark.circuit;
  exports io.github.por4j.stark.plonky2 to
      io.github.por4j.cli;
  exports io.github.por4j.stark.v1 to
      io.github.por4j.cli;
}
