package io.github.por4j.testkit;

import io.github.por4j.core.report.Claim;
import io.github.por4j.core.report.Finding;
import io.github.por4j.core.report.Severity;
import io.github.por4j.stark.PorVerifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What answers for the files of a round: por4j, or another verifier that is put to the test. */
@FunctionalInterface
public interface Check {
  /** Everything that is found, in any order. */
  List<Finding> findings(RoundFiles files);

  /** Everything that is claimed, in any order; nothing, for a verifier that only refuses. */
  default List<Claim> claims(RoundFiles files) {
    return List.of();
  }

  /** A verifier of this library, over all its reports, which is given the files by name. */
  static Check of(PorVerifier verifier) {
    return new Por4jCheck(files -> verifier.verify(files.sources()));
  }

  /** As above, but given a directory that holds the files and nothing else. */
  static Check ofDirectory(PorVerifier verifier) {
    return new Por4jCheck(Por4jCheck.inDirectory(verifier));
  }

  /** Ids of what is found of this severity or a worse one. */
  default Set<String> codes(RoundFiles files, Severity atLeast) {
    return findings(files).stream()
        .filter(f -> f.severity().compareTo(atLeast) >= 0)
        .map(f -> f.code().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether nothing of severity INCONCLUSIVE or worse is found. */
  default boolean accepts(RoundFiles files) {
    return codes(files, Severity.INCONCLUSIVE).isEmpty();
  }

  /** Whether a mutator's change provoked what it must. */
  default boolean notices(Mutator mutator, RoundFiles mutated) {
    return codes(mutated, Severity.INFO).stream().anyMatch(mutator.provokes()::contains);
  }
}
