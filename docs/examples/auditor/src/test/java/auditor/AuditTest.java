package auditor;

import io.github.por4j.testkit.inclusion.V2Arbitraries;
import io.github.por4j.testkit.inclusion.V2Mutators;
import io.github.por4j.testkit.inclusion.V2Round;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AuditTest {
  @Provide
  Arbitrary<V2Round> rounds() {
    return V2Arbitraries.rounds();
  }

  @Property(tries = 50)
  boolean honestRoundsAreAccepted(@ForAll("rounds") V2Round round) {
    return round.check().accepts(round.files());
  }

  @Property(tries = 20)
  boolean changesAreNoticed(@ForAll long seed) {
    V2Round round = V2Arbitraries.example();
    return V2Mutators.all().stream()
        .allMatch(m -> round.check().notices(m, m.mutate(round.files(), seed).orElseThrow()));
  }
}
