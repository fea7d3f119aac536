package io.github.por4j.stark.v1;

import io.github.por4j.core.io.Source;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * The parts of a zk-STARK V1 round, as users have them in {@code sum_proof_data}. Immutable.
 *
 * <pre>{@code
 * V1RoundCheck check = V1Round.of(config, batches, trunk).check(threads, done -> {});
 * List<Finding> findings = check.checkInclusion(V1Inclusion.read(source)).findings();
 * }</pre>
 */
public final class V1Round {
  private final Optional<Source> config;
  private final List<Part> batches;
  private final Part trunk;
  private final Optional<V1Config> expected;

  /**
   * A batch or the trunk: {@code sum_proof.json} and {@code sum_values.json}, each empty if it is
   * missing.
   *
   * @param name for example {@code batches/a0}
   */
  public record Part(String name, Optional<Source> proof, Optional<Source> values) {
    /** Needs all, empty or not. */
    public Part {
      Objects.requireNonNull(name);
      Objects.requireNonNull(proof);
      Objects.requireNonNull(values);
    }
  }

  private V1Round(
      Optional<Source> config, List<Part> batches, Part trunk, Optional<V1Config> expected) {
    this.config = Objects.requireNonNull(config);
    this.batches = List.copyOf(batches);
    this.trunk = Objects.requireNonNull(trunk);
    this.expected = expected;
  }

  /**
   * The parts of a round; what is missing is empty and becomes a finding.
   *
   * @param config {@code config.json}
   */
  public static V1Round of(Optional<Source> config, List<Part> batches, Part trunk) {
    return new V1Round(config, batches, trunk, Optional.empty());
  }

  /** Coins, their order and the number of main coins that the round must have. */
  public V1Round expectConfig(V1Config config) {
    return new V1Round(this.config, batches, trunk, Optional.of(config));
  }

  /**
   * Checks every sum proof and how they fit together, in bounded memory: no more than a few proofs
   * for each thread are held at a time.
   *
   * @param threads 1..256
   * @param progress told the number of proofs done, from the calling thread
   */
  public V1RoundCheck check(int threads, IntConsumer progress) {
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads must be 1 to 256, not " + threads);
    }
    return new RoundRun(config, batches, trunk, expected).run(threads, progress);
  }
}
