package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Generation;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.core.report.VerificationResult;
import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.stark.plonky2.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of every generation by their content and place, alone and together. */
class GenerationsTest {
  private static final Path V2 = Path.of("..", "docs", "examples", "okx-v2");
  private static final Path MERKLE =
      Path.of("..", "por-merkle", "src", "test", "resources", "vectors", "merkle");
  private static final String TREE = "full-liabilities-merkle-tree.txt";
  private static final String TREE_USER = "user_info_file.json";
  private static final String PATH_FILE = "merkle_proof_file.json";

  private final PorVerifier verifier =
      PorVerifier.strict().circuits(CircuitCheck.FILE).acceptAnyCircuit();
  @TempDir private Path directory;
  private Path v1;

  @BeforeEach
  void unpack() throws IOException {
    v1 = unzip("v1/tiny.zip", directory.resolve("v1"));
  }

  private static Path unzip(String archive, Path target) throws IOException {
    try (InputStream in = GenerationsTest.class.getResourceAsStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = target.resolve(entry.getName());
        if (!entry.isDirectory()) {
          Files.createDirectories(file.getParent());
          Files.write(file, zip.readAllBytes());
        }
      }
    }
    return target;
  }

  private static VerificationReport only(VerificationResult result) {
    assertEquals(1, result.reports().size(), result.toString());
    return result.reports().get(0);
  }

  private static Set<String> codes(VerificationReport report, Severity atLeast) {
    return report.findings().stream()
        .filter(f -> f.severity().compareTo(atLeast) >= 0)
        .map(f -> f.code().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ClaimStatus claim(VerificationReport report, String id) {
    return report.claims().stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(Claim::status)
        .orElseThrow();
  }

  @Test
  void starkV1Round() throws IOException {
    VerificationReport report = only(verifier.verify(v1));
    assertEquals(Verdict.VALID, report.verdict(), report.findings().toString());
    assertEquals(Generation.STARK_V1, report.generation());
    assertEquals(v1.resolve("sum_proof_data").toString(), report.subject());
    assertEquals(4, report.files().get(0).count());
    assertEquals("243813675002156", report.totals().get(0).value().toString());
    assertEquals(ClaimStatus.ASSUMED, claim(report, "v1.totals"));
    assertEquals(ClaimStatus.PROVEN, claim(report, "v1.inclusion"));
    Set<String> said = codes(report, Severity.INFO);
    assertTrue(said.contains("V1-FORMAT-VERDICT"), said.toString());
    assertTrue(said.contains("V1-LIMIT-LEAVES-NOT-OPENED"), said.toString());
    assertTrue(said.contains("V1-LIMIT-TRANSCRIPT"), said.toString());
  }

  @Test
  void partsOfAStarkV1RoundThatAreMissing() throws IOException {
    Path round = v1.resolve("sum_proof_data");
    Files.delete(round.resolve("trunk").resolve("sum_proof.json"));
    VerificationReport report = only(verifier.verify(v1));
    assertEquals(Verdict.MALFORMED, report.verdict());
    List<String> missing =
        report.findings().stream()
            .filter(f -> f.code().id().equals("V1-PART-MISSING"))
            .map(f -> f.where().source())
            .toList();
    assertEquals(List.of(round.resolve("trunk").resolve("sum_proof.json").toString()), missing);

    Path batch = round.resolve("batches").resolve("a1");
    assertEquals(Verdict.MALFORMED, verifier.verify(batch).verdict());
    assertEquals(Verdict.MALFORMED, verifier.verify(round.resolve("config.json")).verdict());
    assertEquals(
        Set.of("INPUT-NOT-RECOGNISED"),
        codes(
            only(verifier.verify(Files.copy(batch.resolve("sum_values.json"), lone()))),
            Severity.INFO));
  }

  private Path lone() throws IOException {
    return Files.createDirectories(directory.resolve("lone")).resolve("sum_values.json");
  }

  /** HOLES, negative 081: the original's walk stumbles over it, as it says nothing about. */
  @Test
  void directoriesOfBatches() throws IOException {
    Path batches = v1.resolve("sum_proof_data").resolve("batches");
    Path inside = Files.createDirectories(batches.resolve("a0").resolve("tmp"));
    assertEquals(Set.of("INPUT-NOT-RECOGNISED"), codes(only(verifier.verify(v1)), refused()));
    Files.delete(inside);
    Files.createDirectories(batches.resolve("empty"));
    assertEquals(Set.of("V1-PART-MISSING"), codes(only(verifier.verify(v1)), refused()));
  }

  private static Severity refused() {
    return Severity.INCONCLUSIVE;
  }

  @Test
  void starkV1UserFiles() throws IOException {
    Path published = unzip("v1/okx_2023-05-25.zip", directory.resolve("published"));
    VerificationReport alone = only(verifier.verify(published));
    assertEquals(Verdict.INCONCLUSIVE, alone.verdict());
    assertEquals(Set.of("V1-NO-ROUND"), codes(alone, refused()));

    VerificationReport foreign = only(verifier.verify(published, v1));
    assertEquals(Verdict.INVALID, foreign.verdict());
    assertEquals(ClaimStatus.REFUTED, claim(foreign, "v1.inclusion"));

    Path other = unzip("v1/medium.zip", directory.resolve("medium"));
    VerificationResult both = verifier.verify(v1, other);
    assertEquals(2, both.reports().size());
    assertEquals(Verdict.VALID, both.verdict());
    VerificationResult withForeign = verifier.verify(v1, other, published);
    assertEquals(3, withForeign.reports().size());
    assertTrue(codes(withForeign.reports().get(2), refused()).contains("V1-NO-ROUND-REACHED"));
  }

  @Test
  void merkleV1() throws IOException {
    VerificationReport report = only(verifier.verify(MERKLE.resolve(PATH_FILE)));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(Generation.MERKLE_V1, report.generation());
    assertEquals(ClaimStatus.PROVEN, claim(report, "merkle-v1.inclusion"));
    assertEquals(ClaimStatus.NOT_PROVEN, claim(report, "merkle-v1.total"));
    assertTrue(codes(report, Severity.WARNING).contains("MERKLE-V1-SUM-UNBOUND"));

    Path changed = directory.resolve(PATH_FILE);
    Files.writeString(
        changed,
        Files.readString(MERKLE.resolve(PATH_FILE)).replaceFirst("0\\.00007282", "0.00007283"));
    VerificationReport refused = only(verifier.verify(changed, MERKLE.resolve(PATH_FILE)));
    assertEquals(Verdict.INVALID, refused.verdict());
    assertEquals(2, refused.files().get(0).count());
    assertEquals(ClaimStatus.REFUTED, claim(refused, "merkle-v1.inclusion"));
    Files.writeString(changed, "{\"self\":");
    assertEquals(Verdict.MALFORMED, only(verifier.verify(changed)).verdict());
  }

  @Test
  void merkleV2() throws IOException {
    Path tree = MERKLE.resolve(TREE);
    Path user = MERKLE.resolve(TREE_USER);
    VerificationReport report = only(verifier.verify(tree, user));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(Generation.MERKLE_V2, report.generation());
    for (String id : List.of("merkle-v2.tree", "merkle-v2.inclusion")) {
      assertEquals(ClaimStatus.PROVEN, claim(report, id));
    }
    assertEquals(ClaimStatus.ASSUMED, claim(report, "merkle-v2.total"));
    assertEquals(ClaimStatus.NOT_PROVEN, claim(only(verifier.verify(tree)), "merkle-v2.inclusion"));

    VerificationReport alone = only(verifier.verify(user));
    assertEquals(Verdict.INCONCLUSIVE, alone.verdict());
    assertEquals(Set.of("MERKLE-V2-NO-TREE"), codes(alone, refused()));

    Path other = MERKLE.resolve("negatives_v2").resolve("17_other_leaves_removed.tree.txt");
    VerificationResult both = verifier.verify(tree, other, user);
    assertEquals(Verdict.INVALID, both.verdict());
    assertEquals(Verdict.VALID, both.reports().get(0).verdict());

    Path broken = Files.writeString(directory.resolve(TREE), Files.readString(tree) + "x");
    VerificationResult brokenTree = verifier.verify(broken, user);
    assertEquals(Verdict.MALFORMED, brokenTree.verdict());
    assertTrue(codes(brokenTree.reports().get(1), refused()).contains("MERKLE-V2-NO-TREE"));
  }

  /** Sources of one name: a finding about the tree is not taken for one about the user. */
  @Test
  void merkleV2SourcesOfOneName() throws IOException {
    byte[] tree =
        Files.readAllBytes(
            MERKLE.resolve("negatives_v2").resolve("15_inner_hashes_wrong.tree.txt"));
    byte[] user = Files.readAllBytes(MERKLE.resolve(TREE_USER));
    VerificationReport report =
        verifier.verify(List.of(Source.of("x", tree), Source.of("x", user))).reports().get(0);
    assertEquals(Verdict.INVALID, report.verdict());
    assertEquals(ClaimStatus.REFUTED, claim(report, "merkle-v2.tree"));
  }

  @Test
  void merkleV2UserOfNoTree() throws IOException {
    Path tree = MERKLE.resolve(TREE);
    String text = Files.readString(MERKLE.resolve(TREE_USER));
    Path user = directory.resolve(TREE_USER);
    Files.writeString(user, text.replaceFirst("\"nonce\": *\"", "$0f"));
    VerificationReport refused = only(verifier.verify(tree, user));
    assertEquals(Verdict.INVALID, refused.verdict());
    assertEquals(ClaimStatus.REFUTED, claim(refused, "merkle-v2.inclusion"));
    assertEquals(ClaimStatus.PROVEN, claim(refused, "merkle-v2.tree"));
    Path copy = Files.copy(tree, directory.resolve("copy.txt"));
    VerificationResult none = verifier.verify(tree, copy, user);
    assertEquals(3, none.reports().size());
    assertTrue(codes(none.reports().get(2), refused()).contains("MERKLE-V2-NO-TREE-REACHED"));
  }

  /** An auditor's folder of all rounds. */
  @Test
  void everythingTogether() throws IOException {
    VerificationResult result =
        verifier.verify(
            V2, v1, MERKLE.resolve(TREE), MERKLE.resolve(TREE_USER), MERKLE.resolve(PATH_FILE));
    assertEquals(Verdict.VALID, result.verdict(), result.toString());
    assertEquals(4, result.reports().size());
    assertEquals(
        EnumSet.complementOf(EnumSet.of(Generation.UNKNOWN)),
        result.reports().stream()
            .map(VerificationReport::generation)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Generation.class))));
  }

  /** What was asked for is not passed over: a root is compared, or the report says it was not. */
  @Test
  void expectedRootOfOtherGenerations() throws IOException {
    PorVerifier expecting = verifier.expectRoot(HashOut.parse("0".repeat(64)).orElseThrow());
    for (Path path : List.of(v1, MERKLE.resolve(PATH_FILE), MERKLE.resolve(TREE))) {
      VerificationReport report = only(expecting.verify(path));
      assertEquals(Set.of("INPUT-ROOT-NOT-COMPARED"), codes(report, refused()));
    }
  }

  @Test
  void twoRootProofsOfOneRound() throws IOException {
    String json = Files.readString(V2.resolve("sum_proof_data.json"));
    Path one = Files.writeString(directory.resolve("one.json"), json);
    Path same = Files.writeString(directory.resolve("same.json"), json);
    VerificationReport twice = only(verifier.verify(one, same));
    assertEquals(Verdict.VALID, twice.verdict());
    assertEquals(2, twice.files().get(0).count());
    assertTrue(codes(twice, Severity.INFO).contains("V2-SAME-ROUND"));

    // Another proof that holds; nothing binds the number, so it can be made to state the same one.
    String other = new String(Vectors.rootProof("tiny_1level"), StandardCharsets.UTF_8);
    Path claimed = directory.resolve("claimed.json");
    String number = json.replaceAll("(?s).*?\"round_num\":(\\d+).*", "$1");
    Files.writeString(claimed, other.replaceFirst("\"round_num\":\\d+", "\"round_num\":" + number));
    VerificationResult result = verifier.verify(one, claimed);
    assertEquals(2, result.reports().size());
    for (VerificationReport report : result.reports()) {
      assertEquals(Set.of("V2-TWO-ROOTS"), codes(report, refused()));
    }

    // An old proof shown again as that of a new round.
    Path again = directory.resolve("again.json");
    Files.writeString(again, json.replaceFirst("\"round_num\":\\d+", "\"round_num\":1"));
    VerificationResult replayed = verifier.verify(one, again);
    assertEquals(2, replayed.reports().size());
    for (VerificationReport report : replayed.reports()) {
      assertEquals(Set.of("V2-TWO-NUMBERS"), codes(report, refused()));
    }
  }

  /** User files are read in a second walk: what is not there any more is not passed over. */
  @Test
  void userFilesThatVanishMeanwhile() throws IOException {
    Path file = v1.resolve("forged_inclusion_proof.json");
    Files.writeString(file, "{}");
    VerificationReport report =
        only(
            verifier
                .progress(
                    (phase, done) -> {
                      if (phase.startsWith("sum proofs")) {
                        assertTrue(file.toFile().delete() || !Files.exists(file));
                      }
                    })
                .verify(v1));
    assertTrue(!Files.exists(file));
    assertEquals(Set.of("INPUT-UNREADABLE"), codes(report, refused()));
  }

  @Test
  void linksAreFollowedAndNothingIsPassedOver() throws IOException {
    Path linked = Files.createDirectories(directory.resolve("linked"));
    Files.createSymbolicLink(linked.resolve("round"), V2.toAbsolutePath());
    VerificationReport report = only(verifier.verify(linked));
    assertEquals(Verdict.VALID, report.verdict());
    assertEquals(50, report.files().get(1).count());

    Files.createSymbolicLink(linked.resolve("loop"), linked.toAbsolutePath());
    VerificationReport loop = only(verifier.verify(linked));
    assertEquals(Set.of("INPUT-UNREADABLE"), codes(loop, refused()));
    Files.delete(linked.resolve("loop"));
    Files.createSymbolicLink(linked.resolve("my_inclusion_proof.json"), directory.resolve("no"));
    Finding dangling = only(verifier.verify(linked)).findings().get(0);
    assertEquals("INPUT-UNREADABLE", dangling.code().id());
    assertEquals("a link to nothing", dangling.message());
  }

  @Test
  void theEmptyPathIsNotTheCurrentDirectory() {
    assertThrows(IOException.class, () -> verifier.verify(Path.of("")));
  }

  @Test
  void interruptionEndsTheWork() {
    Thread.currentThread().interrupt();
    assertThrows(InterruptedIOException.class, () -> verifier.verify(V2));
    assertTrue(Thread.interrupted());
  }
}
