package io.github.por4j.testkit.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.report.Severity;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.testkit.Check;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class V1RoundTest {
  private static final Check CHECK = Check.of(PorVerifier.strict().threads(1));

  @Test
  void anHonestRoundIsAccepted() {
    assertEquals(Set.of(), CHECK.codes(V1Round.example().files(), Severity.INCONCLUSIVE));
  }

  @Provide
  Arbitrary<V1Round> rounds() {
    return V1Arbitraries.rounds();
  }

  /** A round takes two seconds. */
  @Property(tries = 5)
  void honestRoundsAreAccepted(@ForAll("rounds") V1Round round) {
    assertEquals(Set.of(), CHECK.codes(round.files(), Severity.INCONCLUSIVE));
  }

  /** Each departure from the protocol is caught by the check made for it, and by no other. */
  @TestFactory
  Stream<DynamicTest> everyDeparture() {
    return Stream.of(V1Departure.values())
        .filter(d -> d != V1Departure.NONE)
        .map(
            d ->
                DynamicTest.dynamicTest(
                    d.name(),
                    () ->
                        assertEquals(
                            Set.of(d.code()),
                            CHECK.codes(V1Round.example().files(d), Severity.INCONCLUSIVE))));
  }
}
