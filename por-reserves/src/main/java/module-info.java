/** Reserve files: ownership of addresses, balances, and the statement over both halves. */
module io.github.por4j.reserves {
  requires transitive io.github.por4j.core;
  requires org.bouncycastle.provider;

  exports io.github.por4j.reserves.ownership;
}
