package io.github.por4j.stark;

import io.github.por4j.merkle.hash.HashOut;
import io.github.por4j.merkle.inclusion.RoundShape;
import io.github.por4j.stark.plonky2.CircuitPolicy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What the caller of a verification chose. */
record Settings(
    Optional<HashOut> expectedRoot,
    CircuitPolicy circuits,
    CircuitCheck check,
    Optional<Path> cache,
    int threads,
    Progress progress) {

  Settings withExpectedRoot(Optional<HashOut> value) {
    return new Settings(value, circuits, check, cache, threads, progress);
  }

  Settings withCircuits(CircuitPolicy value) {
    return new Settings(expectedRoot, value, check, cache, threads, progress);
  }

  Settings withCheck(CircuitCheck value) {
    return new Settings(expectedRoot, circuits, value, cache, threads, progress);
  }

  Settings withCache(Optional<Path> value) {
    return new Settings(expectedRoot, circuits, check, value, threads, progress);
  }

  Settings withThreads(int value) {
    return new Settings(expectedRoot, circuits, check, cache, value, progress);
  }

  Settings withProgress(Progress value) {
    return new Settings(expectedRoot, circuits, check, cache, threads, value);
  }

  /** The caller's circuits, with the registry and the rebuild that the check asks for. */
  CircuitPolicy policy() {
    CircuitPolicy policy = circuits;
    if (check != CircuitCheck.FILE) {
      for (Map.Entry<String, RoundShape> pin : CircuitRegistry.load().entrySet()) {
        // The caller's own pin counts.
        if (!circuits.pins().containsKey(pin.getKey())) {
          policy = policy.withPin(pin.getKey(), pin.getValue());
        }
      }
    }
    return check == CircuitCheck.REBUILD
        ? policy.withRebuild(new CircuitStore(cache, progress))
        : policy;
  }
}
