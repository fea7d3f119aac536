package io.github.por4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Severity;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.testkit.inclusion.V2Arbitraries;
import io.github.por4j.testkit.inclusion.V2Lies;
import io.github.por4j.testkit.inclusion.V2Mutators;
import io.github.por4j.testkit.inclusion.V2Round;
import io.github.por4j.testkit.rootproof.RootProofLies;
import io.github.por4j.testkit.rootproof.RootProofMutators;
import io.github.por4j.testkit.sumtree.MerkleArbitraries;
import io.github.por4j.testkit.sumtree.MerkleLies;
import io.github.por4j.testkit.sumtree.MerkleMutators;
import io.github.por4j.testkit.v1.V1Departure;
import io.github.por4j.testkit.v1.V1Mutators;
import io.github.por4j.testkit.v1.V1Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every finding code of the library has a mutator or a lie that provokes it, or a reason why not.
 */
class CoverageTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "okx-v2");

  /** Codes without a mutator or a lie, by the reason. */
  private static final Map<String, List<String>> WITHOUT =
      Map.ofEntries(
          Map.entry(
              "about how files are given, not what they hold; tested in por-stark",
              List.of(
                  "INPUT-IGNORED",
                  "INPUT-NOT-RECOGNISED",
                  "INPUT-NOTHING-FOUND",
                  "INPUT-UNREADABLE",
                  "V2-NO-ROUND-GIVEN",
                  "V2-NO-ROUND-REACHED",
                  "V1-NO-ROUND-REACHED",
                  "V1-ROUND-NOT-READ",
                  "V1-INCLUSION-BATCH-NOT-READ",
                  "V2-SAME-ROUND")),
          Map.entry(
              "about what the caller asks or has; tested in por-stark",
              List.of(
                  "INPUT-ROOT-NOT-COMPARED",
                  "V1-CONFIG-UNEXPECTED",
                  "V2-EXPECTED-ROOT",
                  "V2-CIRCUIT-UNVOUCHED",
                  "V2-REBUILD-MEMORY")),
          Map.entry(
              "needs a second proven circuit or root proof, which the kit cannot make; tested in"
                  + " por-stark",
              List.of(
                  "V2-CIRCUIT-MISMATCH", "V2-TWO-ROOTS", "V2-TWO-NUMBERS", "V2-TWO-STATEMENTS")),
          Map.entry(
              "needs a collision of Poseidon or a draw of one in 2^64; tested beside the check",
              List.of("V2-DUPLICATE-INDEX", "V2-OPENING-POINT")),
          Map.entry(
              "no mutator yet; tested in por-stark with changed vectors",
              List.of(
                  "V2-FRI-FINAL",
                  "V1-BATCH-COUNT",
                  "V1-BATCH-TWICE",
                  "V1-BATCHES-NOT-TRUNK-EXACT",
                  "V1-BRANCH-FORM",
                  "V1-FRI-FOLDED-AWAY",
                  "V1-FRI-LAST-DEGREE",
                  "V1-INCLUSION-BATCH-PLACES",
                  "V1-INCLUSION-SAME-PLACE",
                  "V1-INCLUSION-SAME-USER",
                  "V1-ROW-SHORT")));

  /** por4j with the circuit taken from the file, as nothing here is rebuilt. */
  private final Examples examples = new Examples();

  private final Check file =
      examples.of(
          Check.of(PorVerifier.strict().circuits(CircuitCheck.FILE).acceptAnyCircuit().threads(1)));

  private final Check pinned =
      examples.of(
          Check.of(
              PorVerifier.strict().circuits(CircuitCheck.PINNED).acceptAnyCircuit().threads(1)));

  private Set<String> inclusion() {
    V2Round round = V2Arbitraries.example();
    Set<String> provoked =
        new Suite("V2 inclusion", round.files(), examples.of(round.check()), V2Mutators.all())
            .provoked();
    for (V2Lies.Told told : V2Lies.all(round)) {
      provoked.addAll(Suite.provoked(told.lie(), examples.of(told.published().check())));
    }
    return provoked;
  }

  private Set<String> merkle() {
    Set<String> provoked = new TreeSet<>();
    RoundFiles v1 = MerkleArbitraries.v1Example().files();
    RoundFiles v2 = MerkleArbitraries.v2Example().files();
    provoked.addAll(new Suite("Merkle V1", v1, file, MerkleMutators.v1()).provoked());
    provoked.addAll(new Suite("Merkle V2", v2, file, MerkleMutators.v2()).provoked());
    MerkleLies.v1().forEach(lie -> provoked.addAll(Suite.provoked(lie, file)));
    MerkleLies.v2().forEach(lie -> provoked.addAll(Suite.provoked(lie, file)));
    return provoked;
  }

  private Set<String> v1() {
    RoundFiles honest = V1Round.example().files();
    Set<String> provoked = new Suite("V1", honest, file, V1Mutators.all()).provoked();
    provoked.addAll(file.codes(honest, Severity.INFO));
    // V1RoundTest asserts that each departure gives its code and no other.
    for (V1Departure departure : V1Departure.values()) {
      provoked.add(departure.code());
    }
    return provoked;
  }

  private Set<String> rootProof() {
    try {
      RoundFiles honest = RoundFiles.read(EXAMPLE).matching("sum_proof_data\\.json");
      Set<String> provoked =
          new Suite("root proof", honest, pinned, RootProofMutators.all()).provoked();
      RootProofLies.all(honest).forEach(lie -> provoked.addAll(Suite.provoked(lie, pinned)));
      provoked.addAll(file.codes(honest, Severity.INFO));
      return provoked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyCode() throws IOException {
    Set<String> provoked = new TreeSet<>(inclusion());
    provoked.addAll(merkle());
    provoked.addAll(v1());
    provoked.addAll(rootProof());
    List<String> missing = new ArrayList<>(AllCodes.byId().keySet());
    missing.removeAll(provoked);
    List<String> without = WITHOUT.values().stream().flatMap(List::stream).sorted().toList();
    assertEquals(without, missing, "the others are provoked, or stand in the list with a reason");
    provoked.removeIf(String::isEmpty);
    assertTrue(AllCodes.byId().keySet().containsAll(provoked), provoked::toString);
    if (System.getProperty(Examples.WRITE) != null) {
      Files.writeString(Examples.FILE, examples.text());
    }
    assertEquals(
        examples.text(),
        Files.readString(Examples.FILE),
        "make the file again with the command at the top of docs/findings.md");
  }
}
