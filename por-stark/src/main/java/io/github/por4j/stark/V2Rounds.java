package io.github.por4j.stark;

import io.github.por4j.core.report.Finding;
import io.github.por4j.stark.plonky2.RootProofCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The root proofs given, and how they stand to each other. */
final class V2Rounds {
  private final List<V2Round> rounds = new ArrayList<>();

  /** Adds a root proof: a round, or once more one that was given. */
  void add(RootProofCheck proof) {
    for (V2Round round : rounds) {
      RootProofCheck other = round.proof();
      if (proof.holds()
          && other.holds()
          && proof.totals().equals(other.totals())
          && proof.shape().equals(other.shape())
          && proof.roundNumber().equals(other.roundNumber())
          && proof.trust() == other.trust()
          && proof.circuit().equals(other.circuit())) {
        round.same(proof);
        return;
      }
    }
    rounds.add(new V2Round(proof));
  }

  /** The rounds, by name; those that contradict each other say so. */
  List<V2Round> rounds() {
    rounds.sort(Comparator.comparing((V2Round r) -> r.proof().file().source()));
    for (V2Round one : rounds) {
      for (V2Round other : rounds) {
        if (one != other && one.proof().holds() && other.proof().holds()) {
          contradiction(one.proof(), other.proof()).ifPresent(one::add);
        }
      }
    }
    return List.copyOf(rounds);
  }

  /** What cannot be true of both, although both proofs hold. */
  private static Optional<Finding> contradiction(RootProofCheck one, RootProofCheck other) {
    boolean sameNumber = one.roundNumber().equals(other.roundNumber());
    if (root(one).equals(root(other))) {
      if (!sameNumber) {
        return Optional.of(
            contradiction(
                RoundCode.V2_TWO_NUMBERS, "has the same root", one, other, V2Rounds::number));
      }
      return statement(one).equals(statement(other))
          ? Optional.empty()
          : Optional.of(
              contradiction(
                  RoundCode.V2_TWO_STATEMENTS,
                  "states the same round number and root",
                  one,
                  other,
                  V2Rounds::statement));
    }
    return sameNumber
        ? Optional.of(
            contradiction(
                RoundCode.V2_TWO_ROOTS, "states the same round number", one, other, V2Rounds::root))
        : Optional.empty();
  }

  private static Finding contradiction(
      RoundCode code,
      String same,
      RootProofCheck one,
      RootProofCheck other,
      Function<RootProofCheck, String> differs) {
    return new Finding(
        code,
        one.file(),
        "the root proof " + other.file() + " " + same,
        differs.apply(other),
        differs.apply(one));
  }

  private static String root(RootProofCheck proof) {
    return proof.totals().map(t -> t.root().toHex()).orElse("");
  }

  private static String number(RootProofCheck proof) {
    return proof.roundNumber().map(Long::toUnsignedString).orElse("");
  }

  private static String statement(RootProofCheck proof) {
    String totals =
        proof.totals().map(t -> "equity " + t.equityValue() + ", debt " + t.debtValue()).orElse("");
    return totals + ", " + proof.shape().map(Object::toString).orElse("");
  }
}
