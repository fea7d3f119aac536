package io.github.por4j.stark.v1;

import io.github.por4j.core.report.CodeEntry;
import io.github.por4j.core.report.Severity;

/** What no reader of the V1 format can check; every report on a V1 round says it. */
public enum V1LimitCode implements V1Code {
  QUERY_ORDER(
      "V1-LIMIT-QUERY-ORDER",
      Severity.WARNING,
      Original.ACCEPTS,
      "Query positions are drawn after every FRI layer is committed.",
      "V1-1; fri.py prove_low_degree"),
  TRANSCRIPT(
      "V1-LIMIT-TRANSCRIPT",
      Severity.WARNING,
      Original.ACCEPTS,
      "Every challenge depends on the statement and on all that was sent before.",
      "V1-6; por_stark.py verify_por_proof"),
  OTHER_COINS(
      "V1-LIMIT-OTHER-COINS",
      Severity.WARNING,
      Original.ACCEPTS,
      "The sum of every coin is constrained.",
      "V1-4; por_stark.py, which constrains the first main_coins_num"),
  LEAVES(
      "V1-LIMIT-LEAVES-NOT-OPENED",
      Severity.WARNING,
      Original.ACCEPTS,
      "The sum proof opens rows of the kind that users check.",
      "HOLES 01 and 19; por_stark.py exclude_multiples_of"),
  NET_NOT_TIED(
      "V1-LIMIT-NET-NOT-TIED",
      Severity.WARNING,
      Original.ACCEPTS,
      "The net value of a user is constrained to be the sum of the balances.",
      "V1-2, HOLES 02; por_stark.py mk_por_proof"),
  SIGNED_COINS(
      "V1-LIMIT-SIGNED-BALANCES",
      Severity.WARNING,
      Original.ACCEPTS,
      "Single balances are constrained not to be negative.",
      "HOLES 12; the article on zk-STARK V1, which allows them"),
  BATCHES_NOT_LINKED(
      "V1-LIMIT-BATCHES-NOT-LINKED",
      Severity.WARNING,
      Original.ACCEPTS,
      "Every published batch stands in the trunk, and no other does.",
      "V1-3, HOLES 07 and 08; no leaf of the trunk is opened"),
  FORMAT_VERDICT(
      "V1-FORMAT-VERDICT",
      Severity.INFO,
      Original.ACCEPTS,
      "Whether the validator that OKX published would print passed.",
      "zk_STARK_Validator.py por_user_verify_proofs");

  private final CodeEntry entry;
  private final Original original;

  V1LimitCode(String id, Severity severity, Original original, String checked, String source) {
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
