package io.github.por4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Severity;
import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.testkit.inclusion.V2Lies;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LiesTest {
  private static final Check FILE =
      Check.of(PorVerifier.strict().circuits(CircuitCheck.FILE).acceptAnyCircuit().threads(1));

  /** As by default: the circuit of the example is known to be the right one. */
  private static final Check STRICT = Check.of(PorVerifier.strict().threads(1));

  @TestFactory
  Stream<DynamicTest> v1() {
    return Examples.V1_LIES.stream()
        .map(lie -> DynamicTest.dynamicTest(lie.toString(), () -> Suite.provoked(lie, FILE)));
  }

  @Test
  void everyKindIsTold() {
    Set<Lie.Kind> v1 = EnumSet.noneOf(Lie.Kind.class);
    Examples.V1_LIES.forEach(lie -> v1.add(lie.kind()));
    // V1 publishes no gross totals.
    assertEquals(EnumSet.complementOf(EnumSet.of(Lie.Kind.SHIFTED_GROSS)), v1);
    Set<Lie.Kind> v2 = EnumSet.noneOf(Lie.Kind.class);
    V2Lies.all(Examples.v2Round()).forEach(told -> v2.add(told.lie().kind()));
    // Circuits are a matter of root proofs.
    assertEquals(EnumSet.complementOf(EnumSet.of(Lie.Kind.FOREIGN_CIRCUIT)), v2);
  }

  /** Lies about a round that has a root proof, as the strict verifier reports them with it. */
  @TestFactory
  Stream<DynamicTest> v2WithRootProof() {
    return V2Lies.all(Examples.v2Round()).stream()
        .map(told -> DynamicTest.dynamicTest(told.lie().toString(), () -> assertReported(told)));
  }

  /**
   * What the tree of a lie has another root for is as invisible in the report as if the published
   * proof had been made for it: then the honest round stands for it.
   */
  private static void assertReported(V2Lies.Told told) {
    boolean isProven = told.published().tree().root().toHex().equals(Examples.ROOT);
    RoundFiles users = isProven ? told.lie().files() : Examples.v2UserFiles();
    RoundFiles files = Examples.v2RootProof().with(users);
    Set<String> given = STRICT.codes(files, Severity.INCONCLUSIVE);
    assertEquals(isProven ? new TreeSet<>(told.lie().provokes()) : Set.of(), given, told::toString);
    Set<String> named = STRICT.codes(files, Severity.INFO);
    Map<String, ClaimStatus> claims = new TreeMap<>();
    STRICT.claims(files).forEach(claim -> claims.put(claim.id(), claim.status()));
    for (String limit : told.lie().limits()) {
      assertTrue(named.contains(limit) || claims.containsKey(limit), limit);
      assertNotEquals(ClaimStatus.PROVEN, claims.get(limit), limit);
    }
  }
}
