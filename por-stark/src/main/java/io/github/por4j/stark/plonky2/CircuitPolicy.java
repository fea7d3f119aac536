package io.github.por4j.stark.plonky2;

import io.github.por4j.merkle.inclusion.RoundShape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which circuits the caller vouches for. A circuit is named by the SHA-256 of its whole verifier
 * data. Only a pin with the parameters that the circuit belongs to raises trust, since nothing in a
 * proof file binds the parameters it states (soundness V2-2).
 *
 * @param acceptAny accept a circuit that nobody vouches for
 * @param accepted keys accepted without parameters
 * @param pins keys with the parameters they belong to
 */
public record CircuitPolicy(boolean acceptAny, Set<String> accepted, Map<String, RoundShape> pins) {
  /** Vouches for nothing. */
  public static final CircuitPolicy NONE = new CircuitPolicy(false, Set.of(), Map.of());

  public CircuitPolicy {
    accepted = Set.copyOf(accepted);
    pins = Map.copyOf(pins);
  }

  /** Accepts any circuit besides. */
  public CircuitPolicy withAny() {
    return new CircuitPolicy(true, accepted, pins);
  }

  /** Accepts a key besides. */
  public CircuitPolicy withAccepted(String sha256) {
    Set<String> all = new HashSet<>(accepted);
    all.add(sha256);
    return new CircuitPolicy(acceptAny, all, pins);
  }

  /** Pins a key besides. */
  public CircuitPolicy withPin(String sha256, RoundShape shape) {
    Map<String, RoundShape> all = new HashMap<>(pins);
    all.put(sha256, shape);
    return new CircuitPolicy(acceptAny, accepted, all);
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
