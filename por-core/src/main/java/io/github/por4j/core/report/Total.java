package io.github.por4j.core.report;

import java.math.BigInteger;
import java.util.Objects;

/**
 * A sum over all accounts, as read from the input; the claim named says how far it is established.
 *
 * @param name for example {@code net}
 * @param value exact, in the unit of the proofs
 * @param claim id of the claim about this total
 */
public record Total(String name, BigInteger value, String claim) {
  public Total {
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
    Objects.requireNonNull(claim);
  }
}
