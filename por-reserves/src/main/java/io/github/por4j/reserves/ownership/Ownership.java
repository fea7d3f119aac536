package io.github.por4j.reserves.ownership;

import java.util.Objects;

/**
 * What the check of one row came to.
 *
 * @param reason one sentence, for this row
 */
public record Ownership(OwnershipCode code, String reason) {
  public Ownership {
    Objects.requireNonNull(code);
    Objects.requireNonNull(reason);
  }

  /** Follows from the code. */
  public OwnershipStatus status() {
    return code.status();
  }
}
