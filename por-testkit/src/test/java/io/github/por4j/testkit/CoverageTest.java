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
import io.github.por4j.testkit.rootproof.RootProofRoundMutators;
import io.github.por4j.testkit.sumtree.MerkleArbitraries;
import io.github.por4j.testkit.sumtree.MerkleLies;
import io.github.por4j.testkit.sumtree.MerkleMutators;
import io.github.por4j.testkit.v1.V1Departure;
import io.github.por4j.testkit.v1.V1Mutators;
import io.github.por4j.testkit.v1.V1Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every finding code about proofs has a mutator, a lie or a question that provokes it, or a reason
 * why not; how many have what is written in docs/audit.md.
 */
class CoverageTest {
  private static final Path GUIDE = Path.of("..", "docs", "audit.md");

  /** Codes that nothing here provokes, by the reason. */
  private static final Map<String, List<String>> WITHOUT =
      Map.of(
          "needs a collision of Poseidon or of Keccak, or a draw of one in 2^64; tested beside the"
              + " check",
          List.of("V2-DUPLICATE-INDEX", "V2-OPENING-POINT", "V1-INCLUSION-SAME-PLACE"));

  /** por4j with the circuit taken from the file, as nothing here is rebuilt. */
  private static final PorVerifier BY_FILE =
      PorVerifier.strict().circuits(CircuitCheck.FILE).acceptAnyCircuit().threads(1);

  /** Its findings name a directory that is made up for each run. */
  private static final Check DIRECTORY = Check.ofDirectory(BY_FILE);

  private final FindingExamples examples = new FindingExamples();
  private final Check file = examples.of(Check.of(BY_FILE));

  private final Check pinned =
      examples.of(
          Check.of(
              PorVerifier.strict().circuits(CircuitCheck.PINNED).acceptAnyCircuit().threads(1)));

  private final Set<String> byMutator = new TreeSet<>();
  private final Set<String> byLie = new TreeSet<>();
  private final Set<String> byQuestion = new TreeSet<>();

  private void mutate(String name, RoundFiles honest, Check check, List<Mutator> mutators) {
    byMutator.addAll(new Suite(name, honest, check, mutators).provoked());
  }

  private void tell(List<Lie> lies, Check check) {
    lies.forEach(lie -> byLie.addAll(Suite.provoked(lie, check)));
  }

  private void inclusion() {
    V2Round round = V2Arbitraries.example();
    mutate("V2 inclusion", round.files(), examples.of(round.check()), V2Mutators.all());
    for (V2Lies.Told told : V2Lies.all(round)) {
      tell(List.of(told.lie()), examples.of(told.published().check()));
    }
  }

  private void merkle() {
    RoundFiles v1 = MerkleArbitraries.v1Example().files();
    mutate("Merkle V1", v1, file, MerkleMutators.v1());
    mutate("Merkle V2", MerkleArbitraries.v2Example().files(), file, MerkleMutators.v2());
    tell(MerkleLies.v1(), file);
    tell(MerkleLies.v2(), file);
    mutate("named files", v1, file, FileMutators.named());
    mutate("files of a directory", v1, DIRECTORY, FileMutators.inDirectory());
  }

  private void v1() {
    RoundFiles honest = V1Round.example().files();
    mutate("V1", honest, file, V1Mutators.all());
    tell(Examples.V1_LIES, file);
    // V1RoundTest asserts that each departure gives its code and no other.
    for (V1Departure departure : V1Departure.values()) {
      byLie.add(departure.code());
    }
    // Limits of the format stand in the report on every round.
    byLie.addAll(file.codes(honest, Severity.INFO));
  }

  private void rootProof() {
    RoundFiles honest = Examples.v2RootProof();
    RoundFiles withUsers =
        honest.with(Examples.v2().matching("user_proofs/0.*inclusion_proof\\.json"));
    mutate("root proof", honest, pinned, RootProofMutators.all());
    mutate("parameters, pinned", honest, pinned, RootProofMutators.parameters());
    mutate(
        "parameters, rebuilt",
        honest,
        examples.of(Questions.rebuilding()),
        RootProofMutators.parameters());
    mutate("files of a round", withUsers, file, RootProofRoundMutators.all());
    tell(RootProofLies.all(honest), pinned);
    tell(RootProofLies.withOther(honest, Examples.otherRootProof()), file);
    byLie.addAll(file.codes(honest, Severity.INFO));
  }

  @Test
  void everyCode() throws IOException {
    inclusion();
    merkle();
    v1();
    rootProof();
    Questions.all().forEach(question -> byQuestion.add(question.provoked()));
    byLie.remove("");

    Set<String> provoked = new TreeSet<>(byMutator);
    provoked.addAll(byLie);
    provoked.addAll(byQuestion);
    Set<String> all = AllCodes.byId().keySet();
    List<String> missing = new ArrayList<>(all);
    missing.removeAll(provoked);
    List<String> without = WITHOUT.values().stream().flatMap(List::stream).sorted().toList();
    assertEquals(without, missing, "the others are provoked, or stand in the list with a reason");
    assertTrue(all.containsAll(provoked), provoked::toString);
    writeAndCompare(all, without);
    if (System.getProperty(FindingExamples.WRITE) != null) {
      Files.writeString(FindingExamples.FILE, examples.text());
    }
    assertEquals(
        examples.text(),
        Files.readString(FindingExamples.FILE),
        "make the file again with the command at the top of docs/findings.md");
  }

  /** {@code target/finding-codes.csv}, and the figures of the guide. */
  private void writeAndCompare(Set<String> all, List<String> without) throws IOException {
    Map<String, String> ways = new TreeMap<>();
    without.forEach(code -> ways.put(code, "none"));
    byQuestion.forEach(code -> ways.put(code, "question"));
    byLie.forEach(code -> ways.put(code, "lie"));
    byMutator.forEach(code -> ways.put(code, "mutator"));
    List<String> lines = new ArrayList<>(List.of("code,provoked by"));
    ways.forEach((code, way) -> lines.add(code + "," + way));
    Files.write(Path.of("target", "finding-codes.csv"), lines);
    String figures =
        "%d finding codes about proofs: %d have a mutator, %d more a lie or a limit that stands in"
            .formatted(all.size(), count(ways, "mutator"), count(ways, "lie"));
    String rest =
        "every report, %d more a question, and %d none"
            .formatted(count(ways, "question"), count(ways, "none"));
    String guide = Files.readString(GUIDE).replaceAll("\\s+", " ");
    assertTrue(guide.contains(figures + " " + rest), figures + " " + rest);
  }

  private static long count(Map<String, String> ways, String way) {
    return ways.values().stream().filter(way::equals).count();
  }
}
