package io.github.por4j.bench;

import io.github.por4j.core.io.Source;
import io.github.por4j.stark.v1.V1Round;
import java.util.List;
import java.util.Optional;

/** A zk-STARK V1 round of one batch: 4,095 users, 30 coins, 22 of them main coins. */
final class StarkV1Inputs {
  private static final V1Round.Part NO_TRUNK =
      new V1Round.Part("trunk", Optional.empty(), Optional.empty());

  private final Optional<Source> config = Optional.of(Inputs.file("v1/config.json"));
  private final List<V1Round.Part> batches = List.of(part("batches/a0", "v1/a0"));
  private final V1Round.Part trunk = part("trunk", "v1/trunk");

  private static V1Round.Part part(String name, String file) {
    return new V1Round.Part(
        name,
        Optional.of(Inputs.file(file + "_sum_proof.json")),
        Optional.of(Inputs.file(file + "_sum_values.json")));
  }

  V1Round round() {
    return V1Round.of(config, batches, trunk);
  }

  /** The batch without a trunk: one sum proof is checked, and the trunk is missed. */
  V1Round batchAlone() {
    return V1Round.of(config, batches, NO_TRUNK);
  }
}
