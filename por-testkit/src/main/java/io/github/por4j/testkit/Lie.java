package io.github.por4j.testkit;

import io.github.por4j.core.report.Generation;
import java.util.Objects;
import java.util.Set;

/**
 * A complete dishonest round, and what a verifier of the format can see of it.
 *
 * @param says what is false
 * @param files all that the verifier is given
 * @param provokes ids of findings of severity INCONCLUSIVE or worse that must be given, all of
 *     them; empty if the format cannot show the lie
 * @param limits ids of findings and claims that say so: such findings stand in the report, such
 *     claims are not PROVEN there
 */
public record Lie(
    Kind kind,
    Generation generation,
    String says,
    RoundFiles files,
    Set<String> provokes,
    Set<String> limits) {
  /** Ways to lie. */
  public enum Kind {
    /** A user's liability is in no sum. */
    OMITTED_USER,
    /** A user who does not exist owes more than he owns. */
    NEGATIVE_USER,
    /** Two users are shown one leaf. */
    SHARED_LEAF,
    /** Users are shown different roots. */
    TWO_ROOTS,
    /** Balances stand under other coins. */
    SHIFTED_COINS,
    /** Equity and debt are raised alike, so that their difference stays. */
    SHIFTED_GROSS,
    /** Sums are right only modulo the field's order. */
    WRAPPED_SUMS,
    /** What users check is not what was summed. */
    DECOUPLED_LEAVES,
    /** The proof was made for another circuit, or other parameters. */
    FOREIGN_CIRCUIT
  }

  /** Something must tell. */
  public Lie {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(generation);
    Objects.requireNonNull(says);
    Objects.requireNonNull(files);
    provokes = Set.copyOf(provokes);
    limits = Set.copyOf(limits);
    if (provokes.isEmpty() && limits.isEmpty()) {
      throw new IllegalArgumentException("neither a finding nor a limit names this lie");
    }
  }

  /** Whether a strict verifier refuses the round. */
  public boolean isVisible() {
    return !provokes.isEmpty();
  }

  @Override
  public String toString() {
    return generation + " " + kind + ": " + says;
  }
}
