/** Entry point of verification, and both zk-STARK generations. */
module io.github.por4j.stark {
  requires transitive io.github.por4j.merkle;
  requires org.slf4j;

  exports io.github.por4j.stark;
  exports io.github.por4j.stark.circuit;
}
