package io.github.por4j.core.snapshotfile;

/** Format of a snapshot file, which decides what ids and amounts may be. */
enum Form {
  /** Input of the zk-STARK V2 prover, {@code [{"id":"..","assets":{"BTC":"5"}}]}. */
  STARK_V2("V2 accounts"),
  /** Input of the zk-STARK V1 prover, {@code [{"id":"..","BTC":"5"}]}. */
  STARK_V1("V1 accounts"),
  /** One account a line, {@code id,BTC,...}, with the ranges of V2. */
  CSV("CSV");

  private final String title;

  Form(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
