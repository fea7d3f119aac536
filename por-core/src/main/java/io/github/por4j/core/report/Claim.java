package io.github.por4j.core.report;

import java.util.Objects;
import java.util.Optional;

/**
 * One statement a proof of reserves is read as making, with its status.
 *
 * @param id stable, lower case with dots, for example {@code v2.inclusion}
 * @param statement one sentence, complete in itself
 * @param assumption what the status ASSUMED rests on; empty for every other status
 */
public record Claim(String id, ClaimStatus status, String statement, Optional<String> assumption) {
  public Claim {
    Objects.requireNonNull(id);
    Objects.requireNonNull(statement);
    if (assumption.isPresent() != (status == ClaimStatus.ASSUMED)) {
      throw new IllegalArgumentException("exactly the status ASSUMED names an assumption");
    }
  }

  /** A claim of any status but ASSUMED. */
  public static Claim of(String id, ClaimStatus status, String statement) {
    return new Claim(id, status, statement, Optional.empty());
  }

  /** A claim that holds if {@code assumption} does. */
  public static Claim assumed(String id, String statement, String assumption) {
    return new Claim(id, ClaimStatus.ASSUMED, statement, Optional.of(assumption));
  }
}
