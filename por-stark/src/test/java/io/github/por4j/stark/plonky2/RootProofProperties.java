package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Location;
import io.github.por4j.core.report.Severity;
import io.github.por4j.core.report.Verdict;
import io.github.por4j.merkle.field.Goldilocks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** No change of a root proof goes unnoticed, and none is answered by anything but a finding. */
class RootProofProperties {
  private static final String SET = "tiny_1level";
  private static final CircuitPolicy ANY = CircuitPolicy.NONE.withAny();
  private static final String JSON = new String(Vectors.rootProof(SET), StandardCharsets.UTF_8);

  /** Every array of field elements in the proof; a bit of any of them is bound. */
  private static List<long[]> boundArrays(RootProofFile file) {
    RootProofFile.Proof proof = file.proof();
    RootProofFile.Openings o = proof.openings();
    List<long[]> arrays = new ArrayList<>();
    arrays.add(file.publicInputs());
    arrays.add(proof.wiresCap());
    arrays.add(proof.zsPartialProductsCap());
    arrays.add(proof.quotientCap());
    arrays.addAll(
        List.of(
            o.constants(),
            o.sigmas(),
            o.wires(),
            o.zs(),
            o.zsNext(),
            o.partialProducts(),
            o.quotients()));
    arrays.addAll(proof.fri().commitCaps());
    arrays.add(proof.fri().finalPoly());
    for (RootProofFile.QueryRound round : proof.fri().queryRounds()) {
      round.initial().forEach(m -> arrays.addAll(List.of(m.leaf(), m.siblings())));
      round.steps().forEach(m -> arrays.addAll(List.of(m.leaf(), m.siblings())));
    }
    return arrays;
  }

  @Property(tries = 400)
  void anyBitFlippedIsRefused(
      @ForAll int array, @ForAll int element, @ForAll @IntRange(max = 63) int bit)
      throws MalformedInputException {
    RootProofFile file = Vectors.parsed(SET);
    List<long[]> arrays = boundArrays(file);
    long[] words = arrays.get(Math.floorMod(array, arrays.size()));
    int i = Math.floorMod(element, words.length);
    words[i] ^= 1L << bit;
    Assume.that(Goldilocks.isCanonical(words[i]));
    assertRefused(file);
  }

  @Property(tries = 64)
  void anyBitOfTheWorkWitnessIsBound(@ForAll @IntRange(max = 63) int bit)
      throws MalformedInputException {
    RootProofFile file = Vectors.parsed(SET);
    RootProofFile.Fri fri = file.proof().fri();
    long witness = fri.powWitness() ^ 1L << bit;
    Assume.that(Goldilocks.isCanonical(witness));
    RootProofFile.Proof proof = file.proof();
    assertRefused(
        new RootProofFile(
            file.general(),
            file.rootCircuitDigest(),
            file.circuitsInfo(),
            new RootProofFile.Proof(
                proof.wiresCap(),
                proof.zsPartialProductsCap(),
                proof.quotientCap(),
                proof.openings(),
                new RootProofFile.Fri(
                    fri.commitCaps(), fri.queryRounds(), fri.finalPoly(), witness)),
            file.publicInputs()));
  }

  private static void assertRefused(RootProofFile file) throws MalformedInputException {
    VerifierData data =
        VerifierData.parse(file.circuitsInfo().orElseThrow().verifierDataHex(), Location.of(SET));
    List<Finding> findings =
        Plonky2Verifier.verify(
            file.proof(),
            file.publicInputs(),
            data.constantsSigmasCap(),
            data.common().orElseThrow(),
            Location.of(SET));
    assertTrue(findings.stream().anyMatch(f -> f.severity() == Severity.INVALID));
  }

  /** Deletes, repeats, moves or replaces spans of the text; most of these break its structure. */
  @Property(tries = 10_000)
  void structuralMutationsNeverThrow(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(JSON);
    int where = random.nextInt(random.nextBoolean() ? 6_000 : JSON.length());
    int length = Math.min(1 + random.nextInt(40), JSON.length() - where);
    switch (random.nextInt(5)) {
      case 0 -> text.delete(where, where + length);
      case 1 -> text.insert(where, JSON, where, where + length);
      case 2 -> text.setCharAt(where, "0123456789\"{}[],:-e.".charAt(random.nextInt(20)));
      case 3 -> text.insert(random.nextInt(JSON.length()), JSON, where, where + length);
      default -> text.setLength(where);
    }
    RootProofCheck check =
        RootProofCheck.of(
            Source.of("mutated", text.toString().getBytes(StandardCharsets.UTF_8)),
            ANY,
            Optional.empty());
    int difference = Arrays.mismatch(JSON.toCharArray(), text.toString().toCharArray());
    boolean onlyWhatNothingBinds = difference < 0 || difference < JSON.indexOf("root_vd_digest");
    assertTrue(verdict(check) != Verdict.VALID || onlyWhatNothingBinds);
  }

  private static Verdict verdict(RootProofCheck check) {
    return check.findings().stream()
        .map(f -> f.severity().verdict())
        .reduce(Verdict.VALID, Verdict::worst);
  }

  @Property(tries = 300)
  void truncationIsMalformed(@ForAll int cut) throws IOException {
    String text = JSON.substring(0, Math.floorMod(cut, JSON.length()));
    RootProofCheck check =
        RootProofCheck.of(
            Source.of("cut", text.getBytes(StandardCharsets.UTF_8)), ANY, Optional.empty());
    assertEquals(Verdict.MALFORMED, verdict(check));
  }

  @Example
  void hostileFilesAreMalformed() throws IOException {
    List<Source> hostile =
        List.of(
            Source.of("endless brackets", () -> repeated("[")),
            Source.of("endless blanks", () -> repeated(" ")),
            Source.of("endless digits", () -> repeated("9")),
            Source.of("endless objects", () -> repeated("{\"general\":")),
            text("long number", "{\"general\":{\"round_num\":" + "9".repeat(1_000_000) + "}}"),
            text("long name", "{\"" + "g".repeat(1_000_000) + "\":1}"),
            text("long text", "{\"general\":\"" + "g".repeat(1_000_000) + "\"}"),
            text("exponent", "{\"general\":{\"round_num\":1e999999999}}"),
            text("lone surrogate", "{\"general\":\"\\ud800\"}"),
            text("long list", "{\"proof\":{\"public_inputs\":[" + "1,".repeat(1_000_000) + "1]}}"));
    for (Source source : hostile) {
      RootProofCheck check = RootProofCheck.of(source, ANY, Optional.empty());
      assertEquals(Verdict.MALFORMED, verdict(check), source.name());
    }
  }

  private static Source text(String name, String json) {
    return Source.of(name, json.getBytes(StandardCharsets.UTF_8));
  }

  /** A stream that never ends. */
  private static InputStream repeated(String text) {
    return new InputStream() {
      private int position;

      @Override
      public int read() {
        return text.charAt(position++ % text.length());
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        for (int i = 0; i < length; i++) {
          buffer[offset + i] = (byte) read();
        }
        return length;
      }
    };
  }
}
