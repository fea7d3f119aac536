package io.github.por4j.testkit.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.BatchInclusionVerifier;
import io.github.por4j.merkle.inclusion.BatchInclusionVerifier.Input;
import io.github.por4j.merkle.inclusion.InclusionVerifier;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.merkle.inclusion.UserInclusionProof;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

/**
 * A file is judged as if it were alone, whatever stands before and beside it: honest files of two
 * rounds, every change of them, in any order, in lists of any length, next to what earlier ones
 * left behind.
 */
class BatchAgreementTest {
  private static final Path ROOT_PROOF =
      Path.of("..", "docs", "examples", "okx-v2", "sum_proof_data.json");
  private static final PorVerifier VERIFIER =
      PorVerifier.strict().circuits(CircuitCheck.FILE).acceptAnyCircuit();

  /** Two rounds: of one shape and different only in one account, or of shapes of their own. */
  @Provide
  Arbitrary<Tuple2<V2Round, V2Round>> pairs() {
    Arbitrary<V2Round> rounds = V2Arbitraries.rounds();
    return Arbitraries.oneOf(
        rounds.map(round -> Tuple.of(round, beside(round))),
        rounds.flatMap(one -> rounds.map(other -> Tuple.of(one, other))));
  }

  /** The round whose first account has another sum: most nodes are the same. */
  private static V2Round beside(V2Round round) {
    Account first = round.accounts().get(0);
    long[] equity = new long[first.equityCount()];
    equity[0] = first.equitySum().signum() == 0 ? 1 : 0;
    return round.with(0, new Account(first.id(), equity, new long[equity.length]));
  }

  /** Every file of both rounds, honest and changed, by a name that says which; most are forged. */
  private static List<Source> sources(V2Round one, V2Round other, long seed) {
    Map<String, byte[]> all = new TreeMap<>();
    List<V2Round> rounds = List.of(one, other);
    for (int r = 0; r < 2; r++) {
      RoundFiles honest = rounds.get(r).files();
      List<Mutator> mutators = new ArrayList<>(V2Mutators.all());
      mutators.addAll(V2Mutators.withPartsOf(rounds.get(1 - r).files()));
      for (String name : honest.names()) {
        all.put(r + " honest " + name, honest.bytes(name));
      }
      for (int m = 0; m < mutators.size(); m++) {
        Optional<RoundFiles> mutated = mutators.get(m).mutate(honest, seed + m);
        for (String name : mutated.map(RoundFiles::names).orElse(List.of())) {
          byte[] bytes = mutated.get().bytes(name);
          boolean isOld = honest.names().contains(name) && Arrays.equals(bytes, honest.bytes(name));
          if (!isOld) {
            all.put(r + " forged " + m + " " + name, bytes);
          }
        }
      }
    }
    List<Source> sources = new ArrayList<>();
    all.forEach((name, bytes) -> sources.add(Source.of(name, bytes)));
    return sources;
  }

  private static List<Input> readable(List<Source> sources) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Source source : sources) {
      try {
        inputs.add(new Input(UserInclusionProof.read(source), source.name()));
      } catch (MalformedInputException e) {
        assertTrue(source.name().contains("forged"), source.name());
      }
    }
    return inputs;
  }

  private static List<List<Finding>> alone(InclusionVerifier verifier, List<Input> inputs) {
    return inputs.stream().map(i -> verifier.verify(i.proof(), i.name())).toList();
  }

  private static InclusionVerifier verifier(V2Round round) {
    return new InclusionVerifier(round.shape(), round.tree().root());
  }

  /** Forged files first: whatever they leave in the table of nodes vouches for nobody. */
  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void aBatchSaysWhatEachFileAloneSays(
      @ForAll("pairs") Tuple2<V2Round, V2Round> pair, @ForAll long seed) throws IOException {
    List<Input> inputs = readable(sources(pair.get1(), pair.get2(), seed));
    Random random = new Random(seed);
    int sharedNodes = 1 << random.nextInt(11) >> 1;
    for (V2Round round : List.of(pair.get1(), pair.get2())) {
      InclusionVerifier verifier = verifier(round);
      BatchInclusionVerifier batch = new BatchInclusionVerifier(verifier, sharedNodes);
      List<Input> forgedFirst = new ArrayList<>(inputs);
      forgedFirst.sort((a, b) -> Boolean.compare(isHonest(a), isHonest(b)));
      List<List<Finding>> first = alone(verifier, forgedFirst);
      assertEquals(first, batch.verify(forgedFirst));
      // Again in another order and in pieces, with nodes of all of them in the table.
      for (int turn = 0; turn < 3; turn++) {
        Collections.shuffle(inputs, random);
        List<List<Finding>> together = new ArrayList<>();
        for (int from = 0; from < inputs.size(); ) {
          int to = Math.min(inputs.size(), from + 1 + random.nextInt(100));
          together.addAll(batch.verify(inputs.subList(from, to)));
          from = to;
        }
        assertEquals(alone(verifier, inputs), together);
      }
      assertTrue(first.stream().anyMatch(List::isEmpty));
    }
  }

  private static boolean isHonest(Input input) {
    return input.name().contains("honest");
  }

  /** What a whole verification says of each file: its findings, or that it was accepted. */
  private static Map<String, String> judged(List<Source> rounds, List<Source> users)
      throws IOException {
    List<Source> all = new ArrayList<>(rounds);
    all.addAll(users);
    VerificationResult result = VERIFIER.threads(3).verify(all);
    Map<String, String> said = new TreeMap<>();
    users.forEach(user -> said.put(user.name(), ""));
    long given = 0;
    for (VerificationReport report : result.reports()) {
      given +=
          report.files().stream()
              .filter(f -> f.kind().equals("user inclusion files"))
              .mapToLong(VerificationReport.FileCount::count)
              .sum();
      for (Finding finding : report.findings()) {
        Location where = finding.where();
        said.computeIfPresent(
            where.source(), (name, text) -> text + " " + finding.code().id() + where.pointer());
      }
    }
    long stray = said.values().stream().filter(s -> s.contains("INPUT-")).count();
    assertEquals(users.size(), given + (rounds.size() == 1 ? 0 : stray), "left out");
    return said;
  }

  /**
   * A root proof that does not hold, whose root is the round's: user files are told apart by it.
   */
  private static Source rootProof(V2Round round, String name) throws IOException {
    RoundShape shape = round.shape();
    HashOut root = round.tree().root();
    String configs = "\"recursive_circuit_configs\":[";
    String json = Files.readString(ROOT_PROOF);
    int start = json.indexOf(configs) + configs.length();
    int end = json.indexOf("],", start);
    String config = json.substring(start, json.indexOf("}},", start) + 2);
    json =
        json.substring(0, start)
            + String.join(",", Collections.nCopies(shape.levels(), config))
            + json.substring(end);
    json =
        json.replaceFirst(
            "\\{\"round_num\":[^}]*\\}",
            "{\"round_num\":1,\"recursion_branchout_num\":%d,\"batch_size\":%d,\"token_num\":%d}"
                .formatted(shape.branching(), shape.batchSize(), shape.tokenCount()));
    json =
        json.replaceFirst(
            "\"public_inputs\":\\[[^\\]]*\\]",
            "\"public_inputs\":[2,1,%s,%s,%s,%s]"
                .formatted(
                    Long.toUnsignedString(root.e0()),
                    Long.toUnsignedString(root.e1()),
                    Long.toUnsignedString(root.e2()),
                    Long.toUnsignedString(root.e3())));
    return Source.of(name, json.getBytes(StandardCharsets.UTF_8));
  }

  /** Through threads, chunks and the choice of a round; some files are asked about once more. */
  @Property(tries = 5, shrinking = ShrinkingMode.OFF)
  void aWholeVerificationSaysWhatEachFileAloneSays(
      @ForAll("pairs") Tuple2<V2Round, V2Round> pair, @ForAll long seed) throws IOException {
    List<Source> rounds =
        List.of(rootProof(pair.get1(), "first"), rootProof(pair.get2(), "second"));
    List<Source> users = new ArrayList<>(sources(pair.get1(), pair.get2(), seed));
    Collections.shuffle(users, new Random(seed));
    Map<String, String> together = judged(rounds, users);
    for (Source user : users.subList(0, Math.min(12, users.size()))) {
      String alone = judged(rounds, List.of(user)).get(user.name());
      // An account that is given twice can only be told of where both are given.
      String among =
          together
              .get(user.name())
              .replaceAll(" V2-(REPEATED-FILE|OTHER-SPLIT/account|DUPLICATE-ID/account/id)", "");
      assertEquals(alone, among, user.name());
    }
    together.forEach(
        (name, said) ->
            assertTrue(!name.contains("honest") || !said.contains("MISMATCH"), () -> name + said));
    assertTrue(together.values().stream().anyMatch(said -> said.contains("V2-ROOT-MISMATCH")));
  }

  /** The root proof made here is read as meant, or the property above would ask nothing. */
  @Test
  void userFilesFindTheRoundOfARootProofThatFails() throws IOException {
    V2Round round = V2Arbitraries.example();
    Map<String, String> said = judged(List.of(rootProof(round, "first")), round.files().sources());
    assertEquals(11, said.size());
    assertTrue(said.values().stream().allMatch(String::isEmpty));
    assertFalse(
        judged(List.of(rootProof(beside(round), "first")), round.files().sources())
            .containsValue(""));
  }
}
