package io.github.por4j.testkit.rootproof;

import io.github.por4j.core.report.Generation;
import io.github.por4j.testkit.Change;
import io.github.por4j.testkit.Field;
import io.github.por4j.testkit.Lie;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.util.List;
import java.util.Set;

/** Dishonest root proofs of zk-STARK V2, made from an honest one that the caller supplies. */
public final class RootProofLies {
  private static final String CIRCUIT = "v2.circuit";

  private RootProofLies() {}

  /**
   * Every one.
   *
   * @param honest a {@code sum_proof_data.json}, whose circuit is pinned
   */
  public static List<Lie> all(RoundFiles honest) {
    return List.of(
        lie(
            "the proof comes with a verifying key of its own",
            changed(honest, RootProofMutators.DATA, RootProofMutators.otherCap()),
            "V2-CIRCUIT-DIGEST",
            "V2-ROOT-CIRCUIT-DIGEST",
            "V2-PROOF-OF-WORK",
            "V2-CONSTRAINTS",
            "V2-MERKLE-PATH",
            "V2-FRI-CONSISTENCY"));
  }

  private static RoundFiles changed(RoundFiles honest, String pointer, Change change) {
    Mutator mutator =
        Mutator.of(new Field(RootProofMutators.FILE, pointer), change, "V2-CIRCUIT-DIGEST");
    return mutator
        .mutate(honest, 0)
        .orElseThrow(() -> new IllegalArgumentException("no root proof"));
  }

  private static Lie lie(String says, RoundFiles files, String... provokes) {
    return new Lie(
        Lie.Kind.FOREIGN_CIRCUIT,
        Generation.STARK_V2,
        says,
        files,
        Set.of(provokes),
        Set.of(CIRCUIT, "v2.net"));
  }
}
