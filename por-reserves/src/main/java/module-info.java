/** Reserve files: ownership of addresses, balances, and the statement over both halves. */
@SuppressWarnings("requires-automatic")
module io.github.por4j.reserves {
  requires com.fasterxml.jackson.core;
  requires transitive io.github.por4j.core;
  requires java.net.http;
  requires org.bouncycastle.provider;
  requires static jblst;

  exports io.github.por4j.reserves;
  exports io.github.por4j.reserves.balance;
  exports io.github.por4j.reserves.file;
  exports io.github.por4j.reserves.ownership;
  exports io.github.por4j.reserves.solvency;
}
