package io.github.por4j.testkit.sumtree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.por4j.core.report.Severity;
import io.github.por4j.stark.PorVerifier;
import io.github.por4j.testkit.Check;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MerkleRoundTest {
  private static final Check CHECK = Check.of(PorVerifier.strict().threads(1));

  @Provide
  Arbitrary<MerkleV1Round> v1() {
    return MerkleArbitraries.v1Rounds();
  }

  @Provide
  Arbitrary<MerkleV2Round> v2() {
    return MerkleArbitraries.v2Rounds();
  }

  @Property(tries = 50)
  void honestV1RoundsAreAccepted(@ForAll("v1") MerkleV1Round round) {
    assertEquals(Set.of(), CHECK.codes(round.files(), Severity.INCONCLUSIVE));
  }

  @Property(tries = 50)
  void honestV2RoundsAreAccepted(@ForAll("v2") MerkleV2Round round) {
    assertEquals(Set.of(), CHECK.codes(round.files(), Severity.INCONCLUSIVE));
  }
}
