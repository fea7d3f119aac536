package io.github.por4j.stark;

import io.github.por4j.core.report.Finding;
import io.github.por4j.stark.plonky2.RootProofCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        if (one != other && contradict(one.proof(), other.proof())) {
          one.add(
              new Finding(
                  RoundCode.V2_TWO_ROOTS,
                  one.proof().file(),
                  "the root proof " + other.proof().file() + " states the same round number",
                  root(other.proof()),
                  root(one.proof())));
        }
      }
    }
    return List.copyOf(rounds);
  }

  private static boolean contradict(RootProofCheck one, RootProofCheck other) {
    return one.holds()
        && other.holds()
        && one.roundNumber().isPresent()
        && one.roundNumber().equals(other.roundNumber())
        && !root(one).equals(root(other));
  }

  private static String root(RootProofCheck proof) {
    return proof.totals().map(t -> t.root().toHex()).orElse("");
  }
}
