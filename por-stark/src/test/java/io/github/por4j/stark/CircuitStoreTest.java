package io.github.por4j.stark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.CircuitTrust;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.core.report.VerificationReport;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import io.github.por4j.stark.plonky2.RootProofCheck;
import io.github.por4j.stark.plonky2.Vectors;
import io.github.por4j.stark.plonky2.VerifierData;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which kept keys are believed, and what a rebuild finds out. */
class CircuitStoreTest {
  private static final RoundShape SHAPE = new RoundShape(4, 3, 4, 1);
  private static final String HEX = Vectors.verifierDataHex("tiny_1level");

  @TempDir private Path directory;

  /** Whether the circuit, which is the right one, was rebuilt and not read. */
  private boolean rebuilds(RoundShape shape) {
    AtomicInteger rebuilds = new AtomicInteger();
    CircuitStore store =
        new CircuitStore(
            Optional.of(directory),
            asked -> {
              assertEquals(shape, asked);
              rebuilds.incrementAndGet();
              return Optional.of(circuit());
            });
    VerifierData data = store.rootCircuit(shape).orElseThrow();
    assertArrayEquals(HexFormat.of().parseHex(HEX), data.bytes());
    return rebuilds.get() > 0;
  }

  private static VerifierData circuit() {
    try {
      return VerifierData.parse(HEX, Location.of("circuit"));
    } catch (MalformedInputException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path file() {
    return directory.resolve("circuit-4-3-4-1.key");
  }

  private static String sha256(String hex) {
    try {
      byte[] bytes = HexFormat.of().parseHex(hex);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String flipped(String hex, int digit) {
    int value = Character.digit(hex.charAt(digit), 16) ^ 1;
    return hex.substring(0, digit) + Character.forDigit(value, 16) + hex.substring(digit + 1);
  }

  private static String kept(String hex) {
    return "4-3-4-1\n" + sha256(HEX) + "\n" + hex + "\n";
  }

  private void assertNotBelieved(String name, String content) throws IOException {
    Files.writeString(file(), content, StandardCharsets.ISO_8859_1);
    assertTrue(rebuilds(SHAPE), name);
    assertEquals(kept(HEX), Files.readString(file()), name);
  }

  @Test
  void keptAndReadBack() throws IOException {
    Files.delete(directory);
    assertTrue(rebuilds(SHAPE));
    assertEquals(kept(HEX), Files.readString(file()));
    assertTrue(!rebuilds(SHAPE));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file()), files.toList());
    }
    // Other parameters have another file.
    for (RoundShape other :
        List.of(
            new RoundShape(2, 3, 4, 1),
            new RoundShape(4, 2, 4, 1),
            new RoundShape(4, 3, 3, 1),
            new RoundShape(4, 3, 4, 2))) {
      assertTrue(rebuilds(other), other::toString);
    }
  }

  /** Digits of some languages are not ASCII. */
  @Test
  void keptInEveryLanguage() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertTrue(rebuilds(SHAPE));
      assertEquals(kept(HEX), Files.readString(file()));
      assertTrue(!rebuilds(SHAPE));
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Three gigabytes of nothing, where a key should be, are not read. */
  @Test
  void aFileWithoutEnd() throws IOException {
    try (RandomAccessFile endless = new RandomAccessFile(file().toFile(), "rw")) {
      endless.setLength(3L << 30);
    }
    assertTrue(rebuilds(SHAPE));
    assertEquals(kept(HEX), Files.readString(file()));
  }

  /** What stands in the way of a key leaves nothing behind but itself. */
  @Test
  void nothingIsLeftOfAKeyThatCannotBeKept() throws IOException {
    Files.createFile(Files.createDirectories(file()).resolve("something"));
    assertTrue(rebuilds(SHAPE));
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(List.of(file()), files.toList());
    }
  }

  @Test
  void damagedFiles() throws IOException {
    assertNotBelieved("empty", "");
    assertNotBelieved("no data", "4-3-4-1\n" + sha256(HEX) + "\n");
    assertNotBelieved("fourth line", kept(HEX) + "\n");
    assertNotBelieved("no parameters", sha256(HEX) + "\n" + HEX + "\n");
    assertNotBelieved("of other parameters", kept(HEX).replace("4-3-4-1", "4-3-4-2"));
    assertNotBelieved("not ASCII", kept(HEX) + "\u00e9");
    assertNotBelieved("truncated", kept(HEX.substring(2)));
    assertNotBelieved("checksum flipped", flipped(kept(HEX), "4-3-4-1\n".length()));
    // In the cap, so that the digest is another; the checksum is that of the file as it was.
    assertNotBelieved("data flipped", kept(flipped(HEX, 16)));
  }

  /** A checksum alone makes no circuit: digest, configuration and gates follow from the cap. */
  @Test
  void damagedFilesWithTheirChecksum() throws IOException {
    int digest = 2 * (8 + 64);
    int wires = digest + 2 * 32;
    for (int digit : new int[] {16, digest, wires}) {
      String other = flipped(HEX, digit);
      assertNotBelieved("digit " + digit, "4-3-4-1\n" + sha256(other) + "\n" + other + "\n");
    }
    String foreign = HEX.substring(0, HEX.length() - 2) + "11";
    assertNotBelieved("gates", "4-3-4-1\n" + sha256(foreign) + "\n" + foreign + "\n");
  }

  @Test
  void nothingIsKeptOfACircuitThatIsNotRebuilt() throws IOException {
    CircuitStore store = new CircuitStore(Optional.of(directory), shape -> Optional.empty());
    assertEquals(Optional.empty(), store.rootCircuit(SHAPE));
    assertTrue(!Files.exists(file()));
  }

  /** What cannot be kept is rebuilt each time. */
  @Test
  void directoryThatCannotBeMade() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    CircuitStore store = new CircuitStore(Optional.of(file), shape -> Optional.of(circuit()));
    assertEquals(HEX, HexFormat.of().formatHex(store.rootCircuit(SHAPE).orElseThrow().bytes()));
  }

  /** As by default, but without the registry, which knows this circuit. */
  private RootProofCheck rebuilding(String name) throws IOException {
    CircuitPolicy policy =
        CircuitPolicy.NONE
            .withAny()
            .withRebuild(new CircuitStore(Optional.of(directory), Progress.NONE));
    return RootProofCheck.of(Source.of(name, Vectors.negative(name)), policy, Optional.empty());
  }

  /**
   * Parameters that nothing in the file binds; the circuit does, if it is rebuilt from them. The
   * circuits were rebuilt before, since that takes a minute.
   */
  @Test
  void parametersOfAnotherCircuit() throws IOException {
    for (String key : List.of("circuit-8-3-4-2.key", "circuit-4-4-4-2.key")) {
      Files.write(directory.resolve(key), Vectors.bytes("circuit/" + key));
    }
    for (String name : List.of("batch_size_8", "token_num_4")) {
      RootProofCheck report = rebuilding(name);
      Finding worst =
          report.findings().stream()
              .filter(f -> f.severity() == Severity.INVALID)
              .findFirst()
              .orElseThrow();
      assertEquals("V2-CIRCUIT-MISMATCH", worst.code().id());
      assertEquals(Location.of(name).at("/circuits_info/root_verifier_data_hex"), worst.where());
      assertEquals(CircuitTrust.SELF_DECLARED, report.trust());

      VerificationReport byDefault =
          PorVerifier.strict()
              .acceptAnyCircuit()
              .verify(List.of(Source.of(name, Vectors.negative(name))))
              .reports()
              .get(0);
      assertEquals("V2-PINNED-PARAMETERS", byDefault.findings().get(0).code().id());
      assertEquals(Verdict.INVALID, byDefault.verdict());
    }
  }
}
