/** Models of accounts, reports and bounded input; no cryptography. */
module io.github.por4j.core {
  requires com.fasterxml.jackson.core;

  exports io.github.por4j.core.account;
  exports io.github.por4j.core.asset;
  exports io.github.por4j.core.html;
  exports io.github.por4j.core.io;
  exports io.github.por4j.core.ratio;
  exports io.github.por4j.core.reconcile;
  exports io.github.por4j.core.report;
  exports io.github.por4j.core.snapshot;
  exports io.github.por4j.core.snapshotfile;
}
