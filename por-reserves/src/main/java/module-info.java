/** Reserve files: ownership of addresses, balances, and the statement over both halves. */
@SuppressWarnings("requires-automatic")
module io.github.por4j.reserves {
  requires transitive io.github.por4j.core;
  requires org.bouncycastle.provider;
  requires static jblst;

  exports io.github.por4j.reserves.ownership;
}
