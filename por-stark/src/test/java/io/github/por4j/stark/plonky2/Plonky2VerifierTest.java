package io.github.por4j.stark.plonky2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Findings;
import io.github.por4j.merkle.field.Goldilocks;
import io.github.por4j.merkle.field.QuadraticExtension;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The constraints at the opening point, with the challenges of an accepted proof. */
class Plonky2VerifierTest {
  private final Accepted accepted = Accepted.of("tiny_1level");
  private final RootProofFile.Openings openings = accepted.proof().openings();

  private static List<Finding> findings(Accepted a) {
    return Plonky2Verifier.verifyWith(
        a.challenges(), a.proof(), a.publicInputsHash(), a.cap(), a.common(), Accepted.FILE);
  }

  /** Messages of the constraints that fail; the low-degree test fails besides. */
  private List<String> failedConstraints() {
    return findings(accepted).stream()
        .filter(f -> f.code() == RootProofCode.CONSTRAINTS)
        .map(Finding::message)
        .toList();
  }

  private static String failed(int challenge) {
    return "the opened values do not satisfy the circuit's constraints (challenge "
        + challenge
        + ")";
  }

  @Test
  void theProofAsItIs() {
    assertEquals(List.of(), findings(accepted));
  }

  /** Every part of a challenge's quotient, and of its own polynomials, is in its equation. */
  @Test
  void quotientsOfEachChallenge() {
    for (int challenge = 0; challenge < CommonData.CHALLENGES; challenge++) {
      for (int part = 0; part < CommonData.QUOTIENT_DEGREE_FACTOR; part++) {
        int opening = challenge * CommonData.QUOTIENT_DEGREE_FACTOR + part;
        for (int word = 0; word < 2; word++) {
          assertFails(openings.quotients(), 2 * opening + word, List.of(failed(challenge)));
        }
      }
    }
  }

  /** Wires and the products of either challenge are in the equations of both alphas. */
  @Test
  void termsOfEachChallenge() {
    List<String> both = List.of(failed(0), failed(1));
    for (int challenge = 0; challenge < CommonData.CHALLENGES; challenge++) {
      assertFails(openings.zs(), 2 * challenge, both);
      assertFails(openings.zsNext(), 2 * challenge, both);
      for (int i = 0; i < CommonData.PARTIAL_PRODUCTS; i++) {
        int opening = challenge * CommonData.PARTIAL_PRODUCTS + i;
        assertFails(openings.partialProducts(), 2 * opening, both);
      }
    }
    int routed = CommonData.ROUTED_WIRES;
    for (int wire : new int[] {0, 7, 8, routed - 1}) {
      assertFails(openings.sigmas(), 2 * wire, both);
      assertFails(openings.wires(), 2 * wire, both);
    }
    assertFails(openings.wires(), 2 * (CommonData.WIRES - 1), both);
    for (int constant = 0; constant < accepted.common().constants(); constant++) {
      assertFails(openings.constants(), 2 * constant, both);
    }
  }

  private void assertFails(long[] words, int word, List<String> expected) {
    long kept = words[word];
    words[word] = Goldilocks.canonical(Goldilocks.add(kept, 1));
    assertEquals(expected, failedConstraints());
    words[word] = kept;
  }

  /** A point of the base field may be a point of the queries, where the openings' quotient ends. */
  @Test
  void openingPointInTheBaseField() {
    FriVerifier fri =
        new FriVerifier(
            accepted.proof(),
            accepted.cap(),
            accepted.challenges(),
            accepted.common(),
            Accepted.FILE,
            new Findings());
    long queried = fri.domainPoint(accepted.challenges().queryIndices()[0]);
    for (long point : new long[] {queried, 0, 1, 2}) {
      List<Finding> findings = findings(accepted.withZeta(QuadraticExtension.of(point)));
      assertEquals(1, findings.size());
      assertEquals(RootProofCode.OPENING_POINT, findings.get(0).code());
    }
    QuadraticExtension other = new QuadraticExtension(queried, 1);
    assertTrue(
        findings(accepted.withZeta(other)).stream()
            .noneMatch(f -> f.code() == RootProofCode.OPENING_POINT));
  }
}
