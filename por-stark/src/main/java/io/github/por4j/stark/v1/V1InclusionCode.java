package io.github.por4j.stark.v1;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.Severity;

/** Findings about inclusion files of a V1 round. */
public enum V1InclusionCode implements V1Code {
  NO_ROUND(
      "V1-NO-ROUND",
      Severity.INCONCLUSIVE,
      Original.ACCEPTS,
      "There are sum proofs to check an inclusion file against.",
      "V1-3; mk_and_verify_proofs.py verify_single_inclusion_proof, which asks for none"),
  BATCH_NOT_READ(
      "V1-INCLUSION-BATCH-NOT-READ",
      Severity.INCONCLUSIVE,
      Original.ACCEPTS,
      "Every part of the round that an inclusion file could belong to is readable.",
      "V1-3"),
  PATH(
      "V1-INCLUSION-PATH",
      Severity.INVALID,
      Original.REFUSES,
      "The path from the leaf of each half ends in the root of that half.",
      "mk_and_verify_proofs.py verify_single_inclusion_proof, keccak_merkle_tree.py verify_branch"),
  PATH_LENGTH(
      "V1-INCLUSION-PATH-LENGTH",
      Severity.INVALID,
      Original.ACCEPTS,
      "Each path is as long as the domain of its tree implies: log2(16 steps) siblings.",
      "V1-5; keccak_merkle_tree.py verify_branch, which goes by what is given"),
  PATH_SHORT(
      "V1-INCLUSION-PATH-SHORT",
      Severity.INVALID,
      Original.REFUSES,
      "Each path has at least two siblings.",
      "permuted_tree.py permute4_index, which divides by a quarter of the leaves"),
  BATCH_ID(
      "V1-INCLUSION-BATCH-ID",
      Severity.INVALID,
      Original.ACCEPTS,
      "The leaf in the trunk is that of the batch whose root the first half reaches.",
      "V1-3; mk_and_verify_proofs.py verify_single_inclusion_proof"),
  BATCH_ID_TEXT(
      "V1-INCLUSION-BATCH-ID-TEXT",
      Severity.WARNING,
      Original.REFUSES,
      "Batch id and batch root are written alike.",
      "mk_and_verify_proofs.py verify_single_inclusion_proof, which compares text"),
  CAPITALS(
      "V1-INCLUSION-CAPITALS",
      Severity.WARNING,
      Original.ACCEPTS,
      "Hexadecimal digits are lower case, as published.",
      "HOLES part B; bytes.fromhex takes both"),
  MAIN_COINS(
      "V1-INCLUSION-MAIN-COINS",
      Severity.INVALID,
      Original.ACCEPTS,
      "The configuration in the file has at least one main coin.",
      "V1-4"),
  UTS(
      "V1-INCLUSION-UTS",
      Severity.INVALID,
      Original.ACCEPTS,
      "The trace size of a user is a power of two, 4 to 64.",
      "V1-5"),
  USER_INDEX(
      "V1-INCLUSION-USER-INDEX",
      Severity.INVALID,
      Original.ACCEPTS,
      "The user index is one of the places for users in the batch.",
      "HOLES 17; positions beyond the tree wrap"),
  BATCH_INDEX(
      "V1-INCLUSION-BATCH-INDEX",
      Severity.INVALID,
      Original.ACCEPTS,
      "The batch index is one of the places for batches in the trunk.",
      "HOLES 17; positions beyond the tree wrap"),
  VALUE_RANGE(
      "V1-INCLUSION-VALUE-RANGE",
      Severity.INVALID,
      Original.ACCEPTS,
      "Every value is within -2^127 to 2^127.",
      "V1-2; the original reduces coins modulo p"),
  TOTAL_FIELD(
      "V1-INCLUSION-TOTAL-BYTES",
      Severity.INVALID,
      Original.REFUSES,
      "A total is 0 or more and below 2^256.",
      "mk_and_verify_proofs.py verify_single_inclusion_proof, to_bytes(32)"),
  TOTAL_RANGE(
      "V1-INCLUSION-TOTAL-RANGE",
      Severity.INVALID,
      Original.ACCEPTS,
      "The net value of a user is 0 or more and below 4^(uts-2), that of a batch below 4^30.",
      "V1-2; por_stark.py constraint 2"),
  TOTAL(
      "V1-INCLUSION-TOTAL-NOT-SUM",
      Severity.INVALID,
      Original.ACCEPTS,
      "The total of each half is the exact sum of its coins.",
      "V1-2; no constraint of the sum proof ties them either"),
  CONFIG(
      "V1-INCLUSION-CONFIG",
      Severity.INVALID,
      Original.ACCEPTS,
      "Coins, their order and the number of main coins are those of the round.",
      "V1-3"),
  TRUNK_ROOT(
      "V1-INCLUSION-TRUNK-ROOT",
      Severity.INVALID,
      Original.ACCEPTS,
      "The trunk root is that of the sum proof of the trunk.",
      "V1-3"),
  BATCH_ROOT(
      "V1-INCLUSION-BATCH-ROOT",
      Severity.INVALID,
      Original.ACCEPTS,
      "The batch root is that of the sum proof of one published batch.",
      "V1-3"),
  BATCH_UTS(
      "V1-INCLUSION-BATCH-UTS",
      Severity.INVALID,
      Original.ACCEPTS,
      "The trace size is that of the published batch.",
      "V1-3"),
  BATCH_SUMS(
      "V1-INCLUSION-BATCH-SUMS",
      Severity.INVALID,
      Original.ACCEPTS,
      "The values of the leaf in the trunk are the published sums of the batch.",
      "V1-3"),
  BATCH_PLACES(
      "V1-INCLUSION-BATCH-PLACES",
      Severity.INVALID,
      Original.ACCEPTS,
      "No batch stands at two places of the trunk, and no two batches at one.",
      "V1-3; seen only where inclusion files show it"),
  SAME_PLACE(
      "V1-INCLUSION-SAME-PLACE",
      Severity.INVALID,
      Original.ACCEPTS,
      "No two users stand at one place of a batch.",
      "V1-3; as V2-6"),
  SAME_USER(
      "V1-INCLUSION-SAME-USER",
      Severity.WARNING,
      Original.ACCEPTS,
      "A user id stands at one place of the round.",
      "as V2-6; OKX wrote the same ids into several batches in 2023"),
  REPEATED(
      "V1-INCLUSION-REPEATED",
      Severity.INFO,
      Original.ACCEPTS,
      "A user at this place was given once already; counted once.",
      "as V2-6");

  private final CodeEntry entry;
  private final Original original;

  V1InclusionCode(String id, Severity severity, Original original, String checked, String source) {
    this.entry = new CodeEntry(id, severity, checked, source);
    this.original = original;
  }

  @Override
  public Original original() {
    return original;
  }

  @Override
  public CodeEntry entry() {
    return entry;
  }
}
