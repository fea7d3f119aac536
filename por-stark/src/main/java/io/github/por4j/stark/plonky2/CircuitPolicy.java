package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.inclusion.RoundShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who vouches for circuits. A circuit is named by the SHA-256 of its whole verifier data. Only a
 * pin with the parameters that the circuit belongs to, or a rebuild from the parameters, raises
 * trust: nothing in a proof file binds the parameters it states (soundness V2-2).
 *
 * @param acceptAny accept a circuit that nobody vouches for
 * @param accepted keys accepted without parameters
 * @param pins keys with the parameters they belong to
 * @param rebuild rebuilds circuits that are not pinned
 */
public record CircuitPolicy(
    boolean acceptAny,
    Set<String> accepted,
    Map<String, RoundShape> pins,
    Optional<CircuitSource> rebuild) {
  /** Vouches for nothing. */
  public static final CircuitPolicy NONE =
      new CircuitPolicy(false, Set.of(), Map.of(), Optional.empty());

  public CircuitPolicy {
    accepted = Set.copyOf(accepted);
    pins = Map.copyOf(pins);
  }

  /** Accepts any circuit besides. */
  public CircuitPolicy withAny() {
    return new CircuitPolicy(true, accepted, pins, rebuild);
  }

  /** Accepts a key besides. */
  public CircuitPolicy withAccepted(String sha256) {
    Set<String> all = new HashSet<>(accepted);
    all.add(sha256);
    return new CircuitPolicy(acceptAny, all, pins, rebuild);
  }

  /**
   * Pins a key besides.
   *
   * @throws IllegalArgumentException if it is pinned with other parameters
   */
  public CircuitPolicy withPin(String sha256, RoundShape shape) {
    Map<String, RoundShape> all = new HashMap<>(pins);
    RoundShape before = all.putIfAbsent(sha256, shape);
    if (before != null && !before.equals(shape)) {
      throw new IllegalArgumentException(
          "circuit " + sha256 + " is pinned for " + before + " already, not for " + shape);
    }
    return new CircuitPolicy(acceptAny, accepted, all, rebuild);
  }

  /** Rebuilds what is not pinned. */
  public CircuitPolicy withRebuild(CircuitSource source) {
    return new CircuitPolicy(acceptAny, accepted, pins, Optional.of(source));
  }

  /** Whether the key may be used although nobody vouches for its parameters. */
  boolean accepts(String sha256) {
    return acceptAny || accepted.contains(sha256);
  }

  /** The parameters a pinned key belongs to. */
  Optional<RoundShape> pinned(String sha256) {
    return Optional.ofNullable(pins.get(sha256));
  }
}
