package io.github.por4j.core.snapshotfile;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.ListedCode;
import io.github.por4j.core.report.Severity;

/** Findings about the accounts of a whole snapshot, before proofs are made of it. */
public enum SnapshotFileCode implements ListedCode {
  ID_FORM(
      "SNAPFILE-ID",
      Severity.INVALID,
      "An id has 64 lower-case hexadecimal digits (V2), or 1 to 64 (V1).",
      "account.rs, which cuts the id at fixed places; V1 reads any hexadecimal"),
  DUPLICATE_ID(
      "SNAPFILE-DUPLICATE",
      Severity.INVALID,
      "No id stands twice.",
      "V2-8; the prover makes two leaves, and each user finds one"),
  DUPLICATES_NOT_LISTED(
      "SNAPFILE-DUPLICATES-MORE",
      Severity.INVALID,
      "Every repeated id is listed.",
      "por4j: repeated ids beyond the first 65,536 are counted by their fingerprints"),
  TOO_MANY(
      "SNAPFILE-TOO-MANY",
      Severity.INCONCLUSIVE,
      "Repeated ids are looked for among all accounts.",
      "por4j: at most 100 million accounts"),
  AMOUNT_RANGE(
      "SNAPFILE-AMOUNT-RANGE",
      Severity.INVALID,
      "Every amount is between -2^62 and 2^62 (V2), or fits a field element (V1).",
      "V2-4; account.rs reads i64; V1 computes modulo a prime of 252 bits"),
  SUM_RANGE(
      "SNAPFILE-SUM-RANGE",
      Severity.INVALID,
      "The sums of equity and of debt of an account are below the order of Goldilocks (V2).",
      "V2-4; account.rs get_hash, which adds modulo p"),
  NEGATIVE_NET(
      "SNAPFILE-NEGATIVE-NET",
      Severity.INVALID,
      "No account owes more than it owns.",
      "check_non_neg_user.rs; V1 non-negative constraint"),
  NET_RANGE(
      "SNAPFILE-NET-RANGE",
      Severity.INVALID,
      "The net value of an account is below 2^62 (V2), or below 4^30/1000 (V1).",
      "account_circuit.rs, range check to 62 bits; V1 MAX_USER_VALUE"),
  BATCH_COUNT(
      "SNAPFILE-BATCH-COUNT",
      Severity.WARNING,
      "The accounts of every file but the last fill whole batches of 1,024 (V2).",
      "okx/proof-of-reserves-v2 README: a file holds a multiple of the batch size");

  private final CodeEntry entry;

  SnapshotFileCode(String id, Severity severity, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
