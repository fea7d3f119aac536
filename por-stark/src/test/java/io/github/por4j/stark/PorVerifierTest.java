package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.NotValidException;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files belong together, and what a report says of them. */
class PorVerifierTest {
  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "okx-v2");
  private static final String KEY =
      "b9a2c00c4b5f5b7a5e0ad9ab16a3e1a7ea7a1a3f6a6f4f4b1cf5e2cde0b2a9f1";
  private static final HashOut ROOT =
      HashOut.parse("1458e528c18837e365672b0ad893ca3bb2c0548dc6003a5a1783060cf9fb4376")
          .orElseThrow();
  private static final RoundShape SHAPE = new RoundShape(4, 3, 4, 2);

  @TempDir private Path directory;

  private static PorVerifier any() {
    return byFile().acceptAnyCircuit();
  }

  /** Without the minutes of a rebuild, and without the registry that knows the example. */
  private static PorVerifier byFile() {
    return PorVerifier.strict().circuits(CircuitCheck.FILE);
  }

  private static VerificationReport only(VerificationResult result) {
    assertEquals(1, result.reports().size());
    return result.reports().get(0);
  }

  private static Map<String, ClaimStatus> claims(VerificationReport report) {
    return report.claims().stream().collect(Collectors.toMap(Claim::id, Claim::status));
  }

  private static List<String> codes(VerificationReport report) {
    return report.findings().stream().map(f -> f.code().id()).toList();
  }

  private static List<Path> userFiles() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("user_proofs"))) {
      return files.sorted().toList();
    }
  }

  /** The claims of a round rest on who vouches for its circuit. */
  @Test
  void exampleRound() throws Exception {
    VerificationReport any = only(any().verify(EXAMPLE));
    assertEquals(Verdict.VALID, any.verdict());
    assertEquals(CircuitTrust.SELF_DECLARED, any.trust());
    assertEquals(
        Map.of(
            "v2.inclusion", ClaimStatus.PROVEN,
            "v2.counted", ClaimStatus.NOT_PROVEN,
            "v2.circuit", ClaimStatus.NOT_PROVEN,
            "v2.root", ClaimStatus.ASSUMED,
            "v2.net", ClaimStatus.NOT_PROVEN,
            "v2.non-negative", ClaimStatus.NOT_PROVEN,
            "v2.gross", ClaimStatus.NOT_PROVEN,
            "v2.per-token", ClaimStatus.NOT_PROVEN),
        claims(any));
    assertEquals(50, any.files().get(1).count());
    assertEquals("45391451", any.totals().get(0).value().toString());

    VerificationReport pinned = only(byFile().pinCircuit(keyOfExample(), SHAPE).verify(EXAMPLE));
    assertEquals(Verdict.VALID, pinned.verdict());
    assertEquals(CircuitTrust.PINNED, pinned.trust());
    assertEquals(ClaimStatus.PROVEN, claims(pinned).get("v2.circuit"));
    assertEquals(ClaimStatus.ASSUMED, claims(pinned).get("v2.net"));
    assertEquals(ClaimStatus.ASSUMED, claims(pinned).get("v2.counted"));
    assertEquals(ClaimStatus.ASSUMED, claims(pinned).get("v2.non-negative"));
    assertEquals(ClaimStatus.NOT_PROVEN, claims(pinned).get("v2.gross"));

    VerificationReport nobody = only(byFile().verify(EXAMPLE));
    assertEquals(Verdict.INCONCLUSIVE, nobody.verdict());
    assertThrows(NotValidException.class, nobody::orElseThrow);
    assertEquals(Verdict.INCONCLUSIVE, only(byFile().acceptCircuit(KEY).verify(EXAMPLE)).verdict());
    assertEquals(Verdict.VALID, only(any().expectRoot(ROOT).verify(EXAMPLE)).verdict());
    HashOut other = HashOut.parse("0".repeat(64)).orElseThrow();
    VerificationReport otherRoot = only(any().expectRoot(other).verify(EXAMPLE));
    assertEquals(Verdict.INVALID, otherRoot.verdict());
    assertEquals(ClaimStatus.REFUTED, claims(otherRoot).get("v2.root"));
  }

  private static String keyOfExample() throws IOException {
    String statement =
        only(byFile().verify(EXAMPLE)).claims().stream()
            .filter(c -> c.id().equals("v2.circuit"))
            .findFirst()
            .orElseThrow()
            .statement();
    return statement.replaceAll(".*key ([0-9a-f]{64}).*", "$1");
  }

  /** A proof that does not hold proves nothing of its totals, whoever vouches for the circuit. */
  @Test
  void claimsOfARoundThatFails() throws IOException {
    String json = Files.readString(EXAMPLE.resolve("sum_proof_data.json"));
    Path file = directory.resolve("sum_proof_data.json");
    Files.writeString(
        file, json.replace("\"public_inputs\":[51322317,", "\"public_inputs\":[51322318,"));
    VerificationReport report = only(byFile().pinCircuit(keyOfExample(), SHAPE).verify(directory));
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(ClaimStatus.NOT_PROVEN, claims(report).get("v2.net"));
    assertEquals(ClaimStatus.NOT_PROVEN, claims(report).get("v2.circuit"));
    assertEquals(ClaimStatus.NOT_PROVEN, claims(report).get("v2.root"));
  }

  @Test
  void aTamperedUserFileIsRefusedWithItsPlace() throws IOException {
    Path user = userFiles().get(0);
    Path tampered = directory.resolve("my_inclusion_proof.json");
    Files.writeString(
        tampered,
        Files.readString(user).replace("\"equity\":[\"339553\"", "\"equity\":[\"339552\""));
    VerificationReport report =
        only(any().verify(EXAMPLE.resolve("sum_proof_data.json"), user, tampered));
    assertEquals(Verdict.INVALID, report.verdict());
    Finding first = report.findings().get(0);
    assertEquals("V2-ROOT-MISMATCH", first.code().id());
    assertEquals(tampered.toString(), first.where().source());
    assertEquals(ROOT.toHex(), first.expected());
    assertEquals(ClaimStatus.REFUTED, claims(report).get("v2.inclusion"));
  }

  @Test
  void namedSourcesInMemory() throws IOException {
    List<Source> sources = new ArrayList<>();
    sources.add(Source.of("round", Files.readAllBytes(EXAMPLE.resolve("sum_proof_data.json"))));
    for (Path file : userFiles()) {
      sources.add(Source.of("user " + sources.size(), Files.readAllBytes(file)));
    }
    VerificationReport report = only(any().threads(3).verify(sources));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(50, report.files().get(1).count());
  }

  @Test
  void userFilesAloneAreInconclusive() throws IOException {
    VerificationReport report = only(any().verify(userFiles().get(0)));
    assertEquals(Verdict.INCONCLUSIVE, report.verdict());
    assertTrue(codes(report).contains("V2-NO-ROUND-GIVEN"));
  }

  /** User files find the round whose root they reach; one that reaches none is INVALID. */
  @Test
  void severalRounds() throws IOException {
    Path first = Files.createDirectories(directory.resolve("a"));
    Path second = Files.createDirectories(directory.resolve("b"));
    Files.copy(EXAMPLE.resolve("sum_proof_data.json"), first.resolve("sum_proof_data.json"));
    String json = Files.readString(EXAMPLE.resolve("sum_proof_data.json"));
    // Another root: the proof fails, but user files are told apart by it.
    Files.writeString(
        second.resolve("sum_proof_data.json"), json.replace("16372705333524912148", "1"));
    Path user = userFiles().get(0);
    Files.copy(user, second.resolve(user.getFileName()));
    VerificationResult result = any().verify(directory);
    assertEquals(2, result.reports().size());
    VerificationReport valid =
        result.reports().stream()
            .filter(r -> r.verdict() == Verdict.VALID)
            .findFirst()
            .orElseThrow();
    assertEquals(1, valid.files().get(1).count());
    assertEquals(Verdict.INVALID, result.verdict());

    Files.writeString(
        second.resolve("x_inclusion_proof.json"),
        Files.readString(user).replace("\"index\":41", "\"index\":40"));
    VerificationResult withStray = any().verify(directory);
    assertEquals(3, withStray.reports().size());
    assertTrue(codes(withStray.reports().get(2)).contains("V2-NO-ROUND-REACHED"));
  }

  @Test
  void sameAccountTwice() throws IOException {
    Path user = userFiles().get(0);
    Path copy = directory.resolve("copy_inclusion_proof.json");
    Files.copy(user, copy);
    VerificationReport report =
        only(any().verify(EXAMPLE.resolve("sum_proof_data.json"), user, copy));
    assertEquals(Verdict.VALID, report.verdict());
    assertTrue(codes(report).contains("V2-REPEATED-FILE"));
    assertTrue(
        report
            .claims()
            .get(0)
            .statement()
            .contains("Of 2 user files given, 1 different account is a leaf"));
  }

  @Test
  void whatIsNotRecognised() throws IOException {
    Path stray = directory.resolve("notes.txt");
    Files.writeString(stray, "not a proof");
    Files.copy(EXAMPLE.resolve("sum_proof_data.json"), directory.resolve("sum_proof_data.json"));
    VerificationReport ignored = only(any().verify(directory));
    assertEquals(Verdict.VALID, ignored.verdict());
    assertTrue(codes(ignored).contains("INPUT-IGNORED"));

    VerificationReport named = only(any().verify(stray));
    assertEquals(Verdict.MALFORMED, named.verdict());
    assertTrue(codes(named).contains("INPUT-NOT-RECOGNISED"));

    Files.writeString(directory.resolve("my_inclusion_proof.json"), "[]");
    assertEquals(Verdict.MALFORMED, only(any().verify(directory)).verdict());

    Files.writeString(directory.resolve("sum_proof_data.json"), "{}");
    assertEquals(Verdict.MALFORMED, any().verify(directory).verdict());
  }

  /** A name that other generations know does not hide what a file is. */
  @Test
  void namesDoNotHideAFile() throws IOException {
    Path root = EXAMPLE.resolve("sum_proof_data.json");
    Path config = directory.resolve("config.json");
    String forged = Files.readString(userFiles().get(0)).replace("\"339553\"", "\"339552\"");
    Files.copy(root, directory.resolve("sum_proof_data.json"));
    Files.writeString(config, forged);
    VerificationReport report = only(any().verify(directory));
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals("V2-ROOT-MISMATCH", codes(report).get(0));
    assertEquals(Verdict.INVALID, only(any().verify(root, config)).verdict());

    Files.writeString(config, "{\"theme\":1}");
    assertEquals(Verdict.VALID, only(any().verify(directory)).verdict());
    VerificationReport named = only(any().verify(root, config));
    assertEquals("INPUT-NOT-RECOGNISED", codes(named).get(0));

    for (String name : List.of("ME_Inclusion_Proof.JSON", "a\nb_inclusion_proof.json")) {
      Path file = Files.writeString(directory.resolve(name), "no JSON");
      assertEquals(Verdict.MALFORMED, only(any().verify(directory)).verdict(), name);
      Files.delete(file);
    }
    Files.writeString(directory.resolve("SUM_PROOF_DATA.JSON"), "no JSON");
    assertEquals(Verdict.MALFORMED, only(any().verify(directory)).verdict());
  }

  @Test
  void nothingAtAll() throws IOException {
    VerificationReport report = only(any().verify(directory));
    assertEquals(Verdict.MALFORMED, report.verdict());
    assertEquals(List.of("INPUT-NOTHING-FOUND"), codes(report));
    assertThrows(NoSuchFileException.class, () -> any().verify(directory.resolve("nowhere")));
  }

  @Test
  void aFileThatCannotBeOpened() throws IOException {
    Source broken =
        Source.of(
            "broken",
            () -> {
              throw new IOException("no");
            });
    VerificationReport report = only(any().verify(List.of(broken)));
    assertEquals(Verdict.MALFORMED, report.verdict());
    assertTrue(codes(report).contains("INPUT-UNREADABLE"));
  }

  @Test
  void progressIsTold() throws IOException {
    List<Long> counts = new ArrayList<>();
    any().progress((phase, done) -> counts.add(done)).verify(EXAMPLE);
    assertEquals(50L, counts.get(counts.size() - 1));
  }

  @Test
  void settingsAreChecked() {
    PorVerifier verifier = PorVerifier.strict();
    assertThrows(IllegalArgumentException.class, () -> verifier.threads(0));
    assertThrows(IllegalArgumentException.class, () -> verifier.acceptCircuit("ABC"));
    assertThrows(IllegalArgumentException.class, () -> verifier.pinCircuit("0".repeat(63), SHAPE));
  }

  /** A user file may have any name if its content says what it is. */
  @Test
  void kindsAreToldByContent() throws IOException {
    Path user = directory.resolve("alice.json");
    Files.copy(userFiles().get(0), user);
    Path root = directory.resolve("round.bin");
    Files.copy(EXAMPLE.resolve("sum_proof_data.json"), root);
    VerificationReport report = only(any().verify(directory));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(1, report.files().get(1).count());
    Files.write(user, "{\"account\":{\"id\":".getBytes(StandardCharsets.UTF_8));
    assertEquals(Verdict.MALFORMED, only(any().verify(directory)).verdict());
  }
}
