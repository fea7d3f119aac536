package io.github.por4j.testkit;

import io.github.por4j.stark.CircuitCheck;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.testkit.v1.V1Lies;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LiesTest {
  private static final Check FILE =
      Check.of(PorVerifier.strict().circuits(CircuitCheck.FILE).acceptAnyCircuit().threads(1));

  @TestFactory
  Stream<DynamicTest> v1() {
    return V1Lies.all().stream()
        .map(lie -> DynamicTest.dynamicTest(lie.toString(), () -> Suite.provoked(lie, FILE)));
  }
}
