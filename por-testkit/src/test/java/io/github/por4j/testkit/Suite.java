package io.github.por4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.report.ClaimStatus;
import io.github.por4j.core.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An honest round, what is done to it, and who answers. */
record Suite(String name, RoundFiles honest, Check check, List<Mutator> mutators) {
  private static final int SEEDS = 3;

  /** Asserts that each mutator is noticed; returns the codes that were both named and given. */
  Set<String> provoked() {
    assertTrue(check.accepts(honest), () -> name + check.codes(honest, Severity.INCONCLUSIVE));
    Set<String> provoked = new TreeSet<>();
    List<String> unnoticed = new ArrayList<>();
    for (Mutator mutator : mutators) {
      for (long seed = 0; seed < SEEDS; seed++) {
        Optional<RoundFiles> mutated = mutator.mutate(honest, seed);
        if (mutated.isEmpty()) {
          unnoticed.add("no place for " + mutator);
          continue;
        }
        Set<String> given = check.codes(mutated.get(), Severity.INFO);
        if (!check.notices(mutator, mutated.get())) {
          unnoticed.add(mutator + " gave " + given);
        }
        given.stream().filter(mutator.provokes()::contains).forEach(provoked::add);
      }
    }
    assertEquals(List.of(), unnoticed, name);
    return provoked;
  }

  /** Asserts that a lie is seen, or is not, as it says; returns the codes that it names. */
  static Set<String> provoked(Lie lie, Check check) {
    Set<String> given = check.codes(lie.files(), Severity.INCONCLUSIVE);
    assertEquals(new TreeSet<>(lie.provokes()), given, lie::toString);
    Set<String> named = check.codes(lie.files(), Severity.INFO);
    Map<String, ClaimStatus> claims = new TreeMap<>();
    check.claims(lie.files()).forEach(claim -> claims.put(claim.id(), claim.status()));
    for (String limit : lie.limits()) {
      // User files alone carry no totals, and who checks them claims nothing.
      boolean isNamed = named.contains(limit) || claims.isEmpty() || claims.containsKey(limit);
      assertTrue(isNamed, () -> limit + " of " + lie);
      assertNotEquals(ClaimStatus.PROVEN, claims.get(limit), () -> limit + " of " + lie);
    }
    named.removeIf(code -> !lie.limits().contains(code) && !lie.provokes().contains(code));
    return named;
  }
}
