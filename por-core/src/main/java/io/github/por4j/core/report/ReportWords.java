package io.github.por4j.core.report;

import io.github.por4j.core.html.Tone;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** What the words of a report mean, for readers who know none of them. */
final class ReportWords {
  private ReportWords() {}

  static String meaning(Verdict verdict) {
    return switch (verdict) {
      case VALID ->
          "Every check that this format permits was made, and every one holds. What that"
              + " establishes is said below, claim by claim, and so is what the format cannot"
              + " show.";
      case INCONCLUSIVE ->
          "Nothing failed, but something needed for a verdict was not there to check against. The"
              + " findings say what is missing.";
      case MALFORMED ->
          "An input cannot be read as what it must be, or a part of the round is missing. This is"
              + " no proof of anything; the findings say where reading stopped.";
      case INVALID ->
          "A check failed: the files do not show what they are meant to show. The findings say"
              + " which check, where, and what was expected there.";
    };
  }

  /** What to do with a verdict. */
  static String advice(Verdict verdict) {
    return switch (verdict) {
      case VALID ->
          "Compare the root with the one that the exchange publishes: everybody must have been"
              + " given the same.";
      case INCONCLUSIVE -> "Give what the findings name as well, and check again.";
      case MALFORMED ->
          "Download the files again, and give them unchanged and all together. If that does not"
              + " help, keep them and ask the exchange.";
      case INVALID ->
          "Download the files again and check them unchanged. If a check still fails, keep them"
              + " and ask the exchange to explain: do not rely on this proof.";
    };
  }

  /** How many claims have each status, in a sentence; empty if there are none. */
  static String counted(List<Claim> claims) {
    StringBuilder counts = new StringBuilder();
    for (ClaimStatus status : ClaimStatus.values()) {
      long count = claims.stream().filter(c -> c.status() == status).count();
      if (count > 0) {
        counts.append(counts.length() == 0 ? "" : ", ").append(count).append(' ');
        counts.append(words(status).toLowerCase(Locale.ROOT));
      }
    }
    return claims.isEmpty()
        ? ""
        : "Of " + claims.size() + (claims.size() == 1 ? " claim: " : " claims: ") + counts + ".";
  }

  static String meaning(CircuitTrust trust) {
    return switch (trust) {
      case PINNED ->
          "The whole key of the circuit equals one that por4j's registry, or the caller, holds for"
              + " exactly these parameters.";
      case REBUILT ->
          "por4j built the circuit from the round's parameters, and every byte of its key equals"
              + " the one in the file.";
      case SELF_DECLARED ->
          "The circuit came with the proof. Nobody vouches that it adds up the liabilities: a"
              + " prover can choose a circuit that proves nothing.";
      case NONE -> "";
    };
  }

  static String meaning(ClaimStatus status) {
    return switch (status) {
      case PROVEN -> "follows from the checks, up to the soundness figures";
      case ASSUMED -> "follows from the checks if the assumption named holds";
      case NOT_PROVEN -> "nothing given establishes it";
      case REFUTED -> "a check shows that it does not hold";
    };
  }

  static Tone tone(Verdict verdict) {
    return switch (verdict) {
      case VALID -> Tone.GOOD;
      case INCONCLUSIVE -> Tone.UNKNOWN;
      case MALFORMED, INVALID -> Tone.BAD;
    };
  }

  static Tone tone(Severity severity) {
    return switch (severity) {
      case INFO -> Tone.NEUTRAL;
      case WARNING -> Tone.CAUTION;
      case INCONCLUSIVE -> Tone.UNKNOWN;
      case MALFORMED, INVALID -> Tone.BAD;
    };
  }

  static Tone tone(ClaimStatus status) {
    return switch (status) {
      case PROVEN -> Tone.GOOD;
      case ASSUMED -> Tone.CAUTION;
      case NOT_PROVEN -> Tone.UNKNOWN;
      case REFUTED -> Tone.BAD;
    };
  }

  static Tone tone(CircuitTrust trust) {
    return switch (trust) {
      case PINNED, REBUILT -> Tone.GOOD;
      case SELF_DECLARED -> Tone.UNKNOWN;
      case NONE -> Tone.NEUTRAL;
    };
  }

  /** The name of a constant, for people. */
  static String words(Enum<?> constant) {
    return constant.name().replace('_', ' ');
  }

  static String grouped(BigInteger number) {
    return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }
}
