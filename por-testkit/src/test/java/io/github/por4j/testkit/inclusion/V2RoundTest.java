package io.github.por4j.testkit.inclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.account.Account;
import io.github.por4j.core.report.Severity;
import io.github.por4j.testkit.Check;
import io.github.por4j.testkit.Examples;
import io.github.por4j.testkit.Mutator;
import io.github.por4j.testkit.RoundFiles;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class V2RoundTest {
  /** All fifty accounts of a round of the original prover: the same root, the same files. */
  @Test
  void makesTheFilesOfTheOriginal() {
    RoundFiles published = Examples.v2UserFiles();
    V2Round round = Examples.v2Round();
    assertEquals(50, round.accounts().size());
    assertEquals(Examples.ROOT, round.tree().root().toHex());
    RoundFiles made = round.files();
    assertEquals(published.names(), made.names());
    for (String name : published.names()) {
      assertEquals(published.text(name), made.text(name));
    }
  }

  @Provide
  Arbitrary<V2Round> rounds() {
    return V2Arbitraries.rounds();
  }

  @Property(tries = 200)
  void anHonestRoundIsAccepted(@ForAll("rounds") V2Round round) {
    RoundFiles files = round.files();
    assertEquals(round.accounts().size(), files.names().size());
    assertEquals(List.of(), round.check().findings(files));
    BigInteger net = round.equity().subtract(round.debt());
    assertTrue(net.signum() >= 0 && net.bitLength() <= 62, net::toString);
  }

  /** Every mutator that fits is noticed, whatever the round. */
  @Property(tries = 100, shrinking = ShrinkingMode.BOUNDED)
  void changesAreNoticed(@ForAll("rounds") V2Round round, @ForAll long seed) {
    RoundFiles files = round.files();
    Check check = round.check();
    for (Mutator mutator : V2Mutators.all()) {
      Optional<RoundFiles> mutated = mutator.mutate(files, seed);
      if (mutated.isEmpty() || isTheSameTree(mutator, round)) {
        continue;
      }
      assertTrue(
          check.notices(mutator, mutated.get()),
          () -> mutator + " gave " + check.codes(mutated.get(), Severity.INFO));
    }
  }

  /** A neighbour that is the same hash cannot be told apart: an empty one beside an empty one. */
  private static boolean isTheSameTree(Mutator mutator, V2Round round) {
    return mutator.change().equals("the neighbour's")
        && round.accounts().stream().anyMatch(a -> a.id().equals(V2Round.empty(1).id()));
  }

  @Property(tries = 50)
  void partsOfAnotherRoundAreNoticed(@ForAll("rounds") V2Round round, @ForAll long seed) {
    Account first = round.accounts().get(0);
    long[] equity = new long[first.equityCount()];
    equity[0] = first.equitySum().signum() == 0 ? 1 : 0;
    RoundFiles other =
        round.with(0, new Account(first.id(), equity, new long[equity.length])).files();
    for (Mutator mutator : V2Mutators.withPartsOf(other)) {
      mutator
          .mutate(round.files(), seed)
          .filter(mutated -> !mutated.equals(round.files()))
          .ifPresent(
              mutated -> assertTrue(round.check().notices(mutator, mutated), mutator::toString));
    }
  }

  @Test
  void mutationsAreRepeatable() {
    RoundFiles files = V2Arbitraries.example().files();
    for (Mutator mutator : V2Mutators.all()) {
      assertEquals(mutator.mutate(files, 5), mutator.mutate(files, 5), mutator::toString);
      assertFalse(mutator.mutate(files, 5).orElseThrow().equals(files), mutator::toString);
    }
  }

  @Test
  void filesOfOneIdAreKeptApart() {
    V2Round round = V2Arbitraries.example();
    V2Round twice = round.with(1, round.accounts().get(0));
    assertEquals(round.files().names().size(), twice.files().names().size());
  }
}
