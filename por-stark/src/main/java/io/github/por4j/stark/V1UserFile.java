package io.github.por4j.stark;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import io.github.por4j.stark.v1.V1Inclusion;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;

/**
 * What a zk-STARK V1 inclusion file states of its user, unchecked; whether it holds is for {@link
 * PorVerifier} to say.
 *
 * @param coins names in the order of the round
 * @param balances of these coins, signed, in the unit of the round
 * @param net value that the file states, in the same unit
 */
public record V1UserFile(List<String> coins, List<BigInteger> balances, BigInteger net) {
  public V1UserFile {
    coins = List.copyOf(coins);
    balances = List.copyOf(balances);
    Objects.requireNonNull(net);
    if (coins.size() != balances.size()) {
      throw new IllegalArgumentException("one balance for each coin");
    }
  }

  /**
   * Reads a file.
   *
   * @throws MalformedInputException if it is not of the published form
   */
  public static V1UserFile read(Source source) throws IOException, MalformedInputException {
    V1Inclusion file = V1Inclusion.read(source);
    return new V1UserFile(file.config().coins(), file.balances(), file.netValue());
  }
}
